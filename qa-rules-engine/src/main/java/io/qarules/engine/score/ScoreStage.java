package io.qarules.engine.score;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.engine.policy.Grade;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores the evaluations that count. */
public final class ScoreStage {
    private static final Ratio HUNDRED = Ratio.of(100);

    private ScoreStage() {}

    /** @param evaluations those that count; the ones without sections have no score */
    public static Scores run(Policy policy, Iterable<Evaluation> evaluations) {
        List<Score> scores = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            if (evaluation.sections().isEmpty()) {
                continue;
            }
            Ratio exact = raw(evaluation.sections());
            BigDecimal raw = exact == null ? null : exact.rounded();
            boolean autoFail = evaluation.sections().stream()
                    .flatMap(section -> section.questions().stream())
                    .anyMatch(ScoreStage::failsAll);
            BigDecimal score = autoFail ? Money.ZERO : raw;
            Optional<Grade> grade = score == null ? Optional.empty() : policy.grade(score);
            scores.add(new Score(
                    String.valueOf(evaluation.id()),
                    raw,
                    score,
                    grade.map(Grade::name).orElse(null),
                    autoFail));
            grade.filter(Grade::rectify).ifPresent(failed -> rulings.add(rectification(evaluation, failed)));
        }
        return new Scores(scores, rulings);
    }

    private static Ruling rectification(Evaluation evaluation, Grade grade) {
        Instant submittedAt = evaluation.submittedAt();
        if (evaluation.id() == null || submittedAt == null) {
            throw new IllegalArgumentException("evaluation was not checked: " + evaluation);
        }
        Subject subject =
                new Subject(evaluation.id(), grade.rule().clause(), evaluation.callId(), submittedAt, null, false);
        return Ruling.of(DecisionKind.RECTIFICATION, subject, grade.rule(), DecisionStatus.FINAL);
    }

    /** 0 to 100, or null where nothing with a weight was answered. */
    private static @Nullable Ratio raw(List<Section> sections) {
        Ratio sum = Ratio.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Section section : sections) {
            Ratio score = score(section.questions());
            BigDecimal weight = section.weight();
            if (score != null && weight != null) {
                sum = sum.plus(score.times(Ratio.of(weight)));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0 ? null : sum.dividedBy(Ratio.of(weights));
    }

    private static @Nullable Ratio score(List<Question> questions) {
        Ratio sum = Ratio.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Question question : questions) {
            BigDecimal points = question.points();
            BigDecimal max = question.max();
            BigDecimal weight = question.weight();
            if (points != null && max != null && weight != null) {
                sum = sum.plus(Ratio.of(points.multiply(weight)).dividedBy(Ratio.of(max)));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0 ? null : sum.dividedBy(Ratio.of(weights)).times(HUNDRED);
    }

    private static boolean failsAll(Question question) {
        return Boolean.TRUE.equals(question.fatal())
                && question.points() != null
                && question.max() != null
                && question.points().compareTo(question.max()) < 0;
    }
}
