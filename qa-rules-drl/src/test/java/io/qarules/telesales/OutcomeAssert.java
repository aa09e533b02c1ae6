package io.qarules.telesales;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Outcomes in the words of the cases: {@code assertThat(outcome).decides("FINE F2 10.00")}. */
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
    private OutcomeAssert(Outcome actual) {
        super(actual, OutcomeAssert.class);
    }

    static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /** All decisions, in any order: kind, subject, amount where it has one, status unless FINAL. */
    OutcomeAssert decides(String... decisions) {
        return decidesBy(decision -> true, List.of(decisions));
    }

    /** The decisions of some rules only. */
    OutcomeAssert decidesBy(Predicate<Decision> rules, List<String> decisions) {
        Assertions.assertThat(actual.decisions().stream().filter(rules).map(OutcomeAssert::words))
                .as(descriptionText())
                .containsExactlyInAnyOrderElementsOf(decisions);
        return this;
    }

    OutcomeAssert excludes(List<String> exclusions) {
        Assertions.assertThat(
                        actual.excluded().stream().map(exclusion -> exclusion.findingId() + " " + exclusion.reason()))
                .as(descriptionText())
                .containsExactlyInAnyOrderElementsOf(exclusions);
        return this;
    }

    OutcomeAssert scores(List<String> scores) {
        Assertions.assertThat(actual.scores().stream()
                        .map(score -> score.evaluationId() + " " + score.score() + " " + score.grade()))
                .as(descriptionText())
                .containsExactlyInAnyOrderElementsOf(scores);
        return this;
    }

    private static String words(Decision decision) {
        return Stream.of(
                        decision.kind().name(),
                        decision.subjectId(),
                        decision.amount() == null ? null : plain(decision.amount()),
                        decision.status() == DecisionStatus.FINAL
                                ? null
                                : decision.status().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
