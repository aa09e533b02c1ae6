package io.qarules.settlement;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One award paid from the fund, or left unpaid (clause 6.2.4, POLICY 9). Money is CNY with two decimals.
 *
 * @param awardId the award's id, e.g. {@code RECORDING_AWARD:N1}
 * @param agentId the agent to whom it is due; null where it is a team
 * @param amount the award
 * @param status FINAL if it was paid in full, UNFUNDED if the balance did not cover it; an award is never paid in part
 * @param group {@code team:} with the name of the team to which it is due; null where it is an agent
 * @param balance the fund's balance after this entry
 */
@WithBuilder
public record FundEntry(
        String awardId,
        @Nullable String agentId,
        @Nullable String group,
        BigDecimal amount,
        DecisionStatus status,
        BigDecimal balance) {

    public static FundEntryBuilder builder() {
        return FundEntryBuilder.builder();
    }
}
