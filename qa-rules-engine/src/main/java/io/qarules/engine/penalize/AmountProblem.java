package io.qarules.engine.penalize;

import io.qarules.internal.Messages;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;

/**
 * A verification of the offence names an amount that its fine cannot have (POLICY 3), or the rule works out none for it
 * (POLICY 13).
 */
public record AmountProblem(Offence offence, ProblemCode code, String message) {
    static AmountProblem unknown(Offence offence) {
        return new AmountProblem(
                offence, ProblemCode.AMOUNT_UNKNOWN, Messages.PROBLEMS.english("amount.unknown", offence.clause()));
    }

    static AmountProblem reversed(Offence offence, BigDecimal lower, BigDecimal upper) {
        return new AmountProblem(
                offence,
                ProblemCode.AMOUNT_UNKNOWN,
                Messages.PROBLEMS.english("amount.reversed", offence.clause(), lower, upper));
    }
}
