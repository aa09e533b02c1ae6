package io.qarules.engine.penalize;

import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A verification of the offence names an amount that its fine cannot have (POLICY 3), or the rule works out none for it
 * (POLICY 13).
 *
 * @param message what is wrong with a verification's amount, one English sentence; null where the rule works out none
 * @param reversed the bounds that the rule works out the wrong way round; null where that is not the reason
 */
public record AmountProblem(
        Offence offence,
        ProblemCode code,
        @Nullable String message,
        @Nullable Bounds reversed) {
    /** The bounds of a fine, CNY. */
    public record Bounds(BigDecimal lower, BigDecimal upper) {}

    AmountProblem(Offence offence, ProblemCode code, String message) {
        this(offence, code, message, null);
    }

    static AmountProblem unknown(Offence offence) {
        return new AmountProblem(offence, ProblemCode.AMOUNT_UNKNOWN, null, null);
    }

    static AmountProblem reversed(Offence offence, BigDecimal lower, BigDecimal upper) {
        return new AmountProblem(offence, ProblemCode.AMOUNT_UNKNOWN, null, new Bounds(lower, upper));
    }
}
