package io.qarules.engine.fund;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.qarules.engine.tier.TierDecisions;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.AwardClaim;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.FundStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pays awards from the fund (clause 6.2.4, POLICY 9), ordered by date, then id. An award is paid in full or not at all;
 * one that exceeds the balance is {@code UNFUNDED}, and a smaller later one can still be paid.
 */
public final class FundStage {
    private static final Comparator<Claim> ORDER = comparing(
                    (Claim claim) -> claim.award().at(), nullsFirst(naturalOrder()))
            .thenComparing(claim -> claim.award().id(), nullsFirst(TextOrder.BY_CODE_POINT))
            .thenComparing(Claim::agentId, TextOrder.BY_CODE_POINT);

    private static final Comparator<TierRuling> ORDER_OF_AWARDS = comparing(TierRuling::kind)
            .thenComparing(ruling -> ruling.rule().clause(), TextOrder.BY_CODE_POINT)
            .thenComparing(TierRuling::owner, TextOrder.BY_CODE_POINT);

    private final List<FundEntry> entries = new ArrayList<>();
    private final BigDecimal opening;
    private BigDecimal balance;

    private FundStage(BigDecimal opening) {
        this.opening = opening;
        this.balance = opening;
    }

    /**
     * Draws the awards from the fund: the members' own, then those that rules give to agents, then those to teams (POLICY
     * 17).
     *
     * @param fund opening balance, CNY
     * @param claims the awards of all agents, in any order; one without amount draws 0, one without date comes first
     * @param decisions of stage tier
     * @return the entries in the order of payment, each with the balance after it, and the decisions with those awards
     *     marked that the fund does not cover
     */
    public static Paid run(BigDecimal fund, List<Claim> claims, TierDecisions decisions) {
        FundStage stage = new FundStage(Money.round(fund));
        for (Claim claim : claims.stream().sorted(ORDER).toList()) {
            BigDecimal amount = claim.award().amount() == null
                    ? Money.ZERO
                    : Money.round(claim.award().amount());
            stage.draw(String.valueOf(claim.award().id()), claim.agentId(), null, amount);
        }
        Set<TierRuling> unpaid = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TierRuling award : awards(decisions)) {
            boolean team = award.kind() == DecisionKind.TEAM_AWARD;
            BigDecimal amount = award.amount() == null ? Money.ZERO : award.amount();
            if (!stage.draw(award.id(), team ? null : award.owner(), team ? award.owner() : null, amount)) {
                unpaid.add(award);
            }
        }
        FundStatement statement = new FundStatement(stage.opening, stage.balance, stage.entries);
        return new Paid(
                statement,
                unpaid.isEmpty()
                        ? decisions
                        : decisions.with(ruling -> unpaid.contains(ruling) ? ruling.unfunded() : ruling));
    }

    private static List<TierRuling> awards(TierDecisions decisions) {
        return Stream.concat(decisions.rulings().stream(), decisions.groups().values().stream())
                .flatMap(List::stream)
                .filter(ruling -> ruling.kind() == DecisionKind.AWARD || ruling.kind() == DecisionKind.TEAM_AWARD)
                .sorted(ORDER_OF_AWARDS)
                .toList();
    }

    /** Draws an award if the balance covers it, and returns whether it does. */
    private boolean draw(String awardId, @Nullable String agentId, @Nullable String group, BigDecimal amount) {
        boolean covered = amount.compareTo(balance) <= 0;
        balance = covered ? balance.subtract(amount) : balance;
        entries.add(new FundEntry(
                awardId, agentId, group, amount, covered ? DecisionStatus.FINAL : DecisionStatus.UNFUNDED, balance));
        return covered;
    }

    /** An award that an agent claims from the fund. */
    public record Claim(String agentId, AwardClaim award) {}

    /** What the fund has paid, and the decisions of stage tier in view of it. */
    public record Paid(FundStatement statement, TierDecisions decisions) {}
}
