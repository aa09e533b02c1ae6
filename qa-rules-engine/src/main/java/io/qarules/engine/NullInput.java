package io.qarules.engine;

import io.qarules.CaseRefusedException;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.List;

/** Refuses null in place of an input, as JSON {@code null} is refused (POLICY 10). */
final class NullInput {
    private NullInput() {}

    /**
     * Returns the exception, with a problem at path {@code ""}.
     *
     * @param message key of the message
     * @param values what stands in its places
     */
    static CaseRefusedException refused(String message, Object... values) {
        return new CaseRefusedException(
                List.of(new Problem(ProblemCode.INVALID_VALUE, "", null, Messages.PROBLEMS.english(message, values))));
    }
}
