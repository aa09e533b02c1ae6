package io.qarules.engine;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Reads an outcome aloud: one line a decision, and all of them, in their order. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
    private OutcomeAssert(Outcome actual) {
        super(actual, OutcomeAssert.class);
    }

    public static OutcomeAssert assertThat(Outcome actual) {
        return new OutcomeAssert(actual);
    }

    /**
     * Every decision and no other, e.g. {@code "FINE:F2 #2 FINAL 10.00 collected 10.00"}: id, occurrence, status,
     * amount ({@code -} where it is open), points, bounds, what is collected, what absorbed it, and the supervisor on
     * whom it falls. Money is on fines and awards only.
     */
    public OutcomeAssert decides(String... lines) {
        isNotNull();
        Assertions.assertThat(actual.decisions().stream().map(OutcomeAssert::line))
                .containsExactly(lines);
        return this;
    }

    /**
     * Every decision and no other as a table of penalties writes it, a row for each subject: {@code "F2: FINE 10.00 +
     * ACKNOWLEDGEMENT"}. A range is {@code 50.00–100.00}, points are {@code POINTS 3}; statuses but FINAL and the supervisor
     * on whom it falls are named.
     */
    public OutcomeAssert leadsTo(String... rows) {
        isNotNull();
        Map<String, String> bySubject = actual.decisions().stream()
                .collect(Collectors.groupingBy(
                        Decision::subjectId,
                        LinkedHashMap::new,
                        Collectors.mapping(OutcomeAssert::inWords, Collectors.joining(" + "))));
        Assertions.assertThat(
                        bySubject.entrySet().stream().map(subject -> subject.getKey() + ": " + subject.getValue()))
                .containsExactly(rows);
        return this;
    }

    /** Every exclusion and no other, e.g. {@code "F1 6.3.1.2 SUPERSEDED"}. */
    public OutcomeAssert excludes(String... lines) {
        isNotNull();
        Assertions.assertThat(actual.excluded().stream()
                        .map(out -> "%s %s %s".formatted(out.findingId(), out.clause(), out.reason())))
                .containsExactly(lines);
        return this;
    }

    /** Every score and no other, e.g. {@code "E1 72.23 72.23 PASS"}, with {@code " autoFail"} at its end if so. */
    public OutcomeAssert scores(String... lines) {
        isNotNull();
        Assertions.assertThat(actual.scores().stream().map(score -> "%s %s %s %s%s"
                        .formatted(
                                score.evaluationId(),
                                shown(score.raw()),
                                shown(score.score()),
                                Objects.toString(score.grade(), "-"),
                                score.autoFail() ? " autoFail" : "")))
                .containsExactly(lines);
        return this;
    }

    /** Every problem and no other, e.g. {@code "AMOUNT_NOT_ALLOWED /verifications/0/amount"}. */
    public OutcomeAssert hasProblems(String... lines) {
        isNotNull();
        actual.problems().forEach(InBothLanguages::isSaid);
        Assertions.assertThat(
                        actual.problems().stream().map(problem -> "%s %s".formatted(problem.code(), problem.path())))
                .containsExactly(lines);
        return this;
    }

    private static String line(Decision decision) {
        StringBuilder line = new StringBuilder(decision.id());
        if (decision.occurrence() != null) {
            line.append(" #").append(decision.occurrence());
        }
        line.append(' ').append(decision.status());
        if (decision.kind() == DecisionKind.FINE || decision.amount() != null) {
            line.append(' ').append(shown(decision.amount()));
        }
        if (decision.points() != null) {
            line.append(' ').append(decision.points()).append(" points");
        }
        if (decision.min() != null || decision.max() != null) {
            line.append(" of ").append(shown(decision.min())).append('-').append(shown(decision.max()));
        }
        if (decision.kind() == DecisionKind.FINE || decision.collected() != null) {
            line.append(" collected ").append(shown(decision.collected()));
        }
        if (decision.absorbedBy() != null) {
            line.append(" by ").append(decision.absorbedBy());
        }
        if (decision.liable() != null) {
            line.append(" on ").append(decision.liable());
        }
        return line.toString();
    }

    private static String inWords(Decision decision) {
        StringBuilder words = new StringBuilder(decision.kind().name());
        if (decision.min() != null && decision.max() != null) {
            words.append(' ').append(shown(decision.min())).append('–').append(shown(decision.max()));
        } else if (decision.amount() != null) {
            words.append(' ').append(shown(decision.amount()));
        } else if (decision.points() != null) {
            words.append(' ').append(decision.points());
        }
        if (decision.status() != DecisionStatus.FINAL) {
            words.append(' ').append(decision.status());
        }
        if (decision.liable() != null) {
            words.append(" on ").append(decision.liable());
        }
        return words.toString();
    }

    private static String shown(BigDecimal amount) {
        return amount == null ? "-" : amount.toPlainString();
    }
}
