package io.qarules.book;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What payroll does for one agent in one month. Amounts in CNY with two decimals. Fines and awards do not net each
 * other (POLICY 7); what is taken back of an award that was paid is collected like a fine. It always holds that carriedIn +
 * fines + awards = pay + giveBack − collect + carriedOut.
 *
 * @param agentId the agent
 * @param carriedIn what was still to be collected from the month before; 0.00 or negative
 * @param fines the sum of the month's entries of fines; negative where more is imposed than falls
 * @param awards the sum of the month's entries of awards; negative where more is taken back than given
 * @param corrections how much of fines and awards belongs to earlier months
 * @param cap how much may be collected (POLICY 6), from the month's wage; null where it is not known
 * @param collect what is deducted from the wage; not negative, and never more than the cap
 * @param pay awards to pay; not negative
 * @param giveBack what was collected in excess before; not negative
 * @param carriedOut what is left to collect in the next month; 0.00 or negative
 */
@WithBuilder
public record StatementLine(
        String agentId,
        BigDecimal carriedIn,
        BigDecimal fines,
        BigDecimal awards,
        BigDecimal corrections,
        @Nullable BigDecimal cap,
        BigDecimal collect,
        BigDecimal pay,
        BigDecimal giveBack,
        BigDecimal carriedOut) {

    public static StatementLineBuilder builder() {
        return StatementLineBuilder.builder();
    }
}
