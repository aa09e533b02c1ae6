package io.qarules;

import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a case file or period file cannot be processed at all: the input is not JSON, or a field is missing or
 * invalid without which nothing can be decided, namely the agent's id or {@code asOf} of a case file, or the id of a
 * period (POLICY 10 and 11).
 */
public final class CaseRefusedException extends QaRulesException {
    private static final long serialVersionUID = 2L;

    private final List<Problem> problems;

    /**
     * Creates the exception; its message lists the code, path and message of every problem.
     *
     * @param problems why the input was refused; at least one
     */
    public CaseRefusedException(List<Problem> problems) {
        super(said(problems).en(), null);
        this.problems = List.copyOf(problems);
    }

    private static Text said(List<Problem> problems) {
        List<Text> each = problems.stream().map(CaseRefusedException::said).toList();
        return Failures.text(
                "refused",
                new Text(
                        each.stream().map(Text::zh).collect(Collectors.joining("；")),
                        each.stream().map(Text::en).collect(Collectors.joining("; "))));
    }

    private static Text said(Problem problem) {
        Text code = Failures.text(problem.code().name());
        return problem.path().isEmpty()
                ? Failures.text("refused.whole", code, problem.text())
                : Failures.text("refused.at", code, problem.path(), problem.text());
    }

    @Override
    public Text text() {
        return said(problems);
    }

    @Override
    QaRulesException withCause(@Nullable Throwable cause) {
        return new CaseRefusedException(problems); // it never has one
    }

    /** Returns why the input was refused; at least one problem. */
    public List<Problem> problems() {
        return problems;
    }
}
