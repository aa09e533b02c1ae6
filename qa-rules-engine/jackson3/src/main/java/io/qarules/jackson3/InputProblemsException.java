package io.qarules.jackson3;

import io.qarules.CaseRefusedException;
import io.qarules.outcome.Problem;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** Thrown when a bare record is read from JSON that has problems, or JSON is read that cannot be such a record at all. */
public final class InputProblemsException extends DatabindException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    InputProblemsException(JsonParser parser, CaseRefusedException refused) {
        super(parser, String.valueOf(refused.getMessage()), refused);
        this.problems = refused.problems();
    }

    /**
     * Returns what is wrong; at least one problem. Their paths begin at the record that was read; where it stands in the
     * whole text says {@link #getPath}.
     */
    public List<Problem> problems() {
        return problems;
    }
}
