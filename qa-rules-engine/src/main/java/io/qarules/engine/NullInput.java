package io.qarules.engine;

import io.qarules.CaseRefusedException;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.util.List;

/** Refuses null in place of an input, as JSON {@code null} is refused (POLICY 10). */
final class NullInput {
    private NullInput() {}

    /**
     * Returns the exception, with a problem at path {@code ""}.
     *
     * @param which the input that is null, e.g. {@code case 3}
     * @param wanted what it should be, e.g. {@code a case file}
     */
    static CaseRefusedException refused(String which, String wanted) {
        return new CaseRefusedException(List.of(
                new Problem(ProblemCode.INVALID_VALUE, "", null, "%s is null; give %s".formatted(which, wanted))));
    }
}
