package io.qarules.engine.fund;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.AwardClaim;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.FundStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pays awards from the fund (clause 6.2.4, POLICY 9), ordered by date, then id. An award is paid in full or not at all;
 * one that exceeds the balance is {@code UNFUNDED}, and a smaller later one can still be paid.
 */
public final class FundStage {
    private static final Comparator<Claim> ORDER = comparing(
                    (Claim claim) -> claim.award().at(), nullsFirst(naturalOrder()))
            .thenComparing(claim -> claim.award().id(), nullsFirst(TextOrder.BY_CODE_POINT))
            .thenComparing(Claim::agentId, TextOrder.BY_CODE_POINT);

    private FundStage() {}

    /**
     * Draws the awards from the fund.
     *
     * @param fund opening balance, CNY
     * @param claims the awards of all agents, in any order; one without amount draws 0, one without date comes first
     * @return the entries in the order of payment, each with the balance after it
     */
    public static FundStatement run(BigDecimal fund, List<Claim> claims) {
        BigDecimal opening = Money.round(fund);
        BigDecimal balance = opening;
        List<FundEntry> entries = new ArrayList<>();
        for (Claim claim : claims.stream().sorted(ORDER).toList()) {
            BigDecimal amount = claim.award().amount() == null
                    ? Money.ZERO
                    : Money.round(claim.award().amount());
            boolean covered = amount.compareTo(balance) <= 0;
            balance = covered ? balance.subtract(amount) : balance;
            entries.add(new FundEntry(
                    String.valueOf(claim.award().id()),
                    claim.agentId(),
                    amount,
                    covered ? DecisionStatus.FINAL : DecisionStatus.UNFUNDED,
                    balance));
        }
        return new FundStatement(opening, balance, entries);
    }

    /** An award that an agent claims from the fund. */
    public record Claim(String agentId, AwardClaim award) {}
}
