package io.qarules;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The case cannot be decided at all: the agent's id or the moment of the question is missing or broken. */
public final class CaseRefusedException extends QaRulesException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CaseRefusedException(List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> problem.code() + " at '" + problem.path() + "': " + problem.message())
                        .collect(Collectors.joining("; ", "case refused: ", "")),
                null);
        this.problems = List.copyOf(problems);
    }

    /** Why, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
