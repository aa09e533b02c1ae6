package io.qarules.settlement;

import io.qarules.outcome.DecisionStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * One award drawn from the fund.
 *
 * @param status FINAL where it was paid whole, UNFUNDED where the balance did not cover it
 * @param balance what the fund holds after it, CNY
 */
@RecordBuilder
public record FundEntry(String awardId, String agentId, BigDecimal amount, DecisionStatus status, BigDecimal balance) {

    public static FundEntryBuilder builder() {
        return FundEntryBuilder.builder();
    }
}
