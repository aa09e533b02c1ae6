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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes the scores and grades of the evaluations that count (POLICY 8). */
public final class ScoreStage {
    private static final Ratio HUNDRED = Ratio.of(100);

    private ScoreStage() {}

    /**
     * Scores evaluations, and requires a rectification for each whose grade demands one.
     *
     * @param evaluations the validated evaluations that count; those without sections are skipped
     */
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

    /** Returns the score before automatic failure, 0 to 100; null where no question with a weight was answered. */
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

    /**
     * Returns a section's score, 0 to 100, or null. Points of questions with the same maximum are added first: most
     * forms have one maximum only, and fractions are expensive.
     */
    private static @Nullable Ratio score(List<Question> questions) {
        Map<BigDecimal, BigDecimal> pointsByMax = new HashMap<>();
        BigDecimal weights = BigDecimal.ZERO;
        for (Question question : questions) {
            BigDecimal points = question.points();
            BigDecimal max = question.max();
            BigDecimal weight = question.weight();
            if (points != null && max != null && weight != null) {
                pointsByMax.merge(max, points.multiply(weight), BigDecimal::add);
                weights = weights.add(weight);
            }
        }
        if (weights.signum() == 0) {
            return null;
        }
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> points : pointsByMax.entrySet()) {
            sum = sum.plus(Ratio.of(points.getValue()).dividedBy(Ratio.of(points.getKey())));
        }
        return sum.dividedBy(Ratio.of(weights)).times(HUNDRED);
    }

    private static boolean failsAll(Question question) {
        return Boolean.TRUE.equals(question.fatal())
                && question.points() != null
                && question.max() != null
                && question.points().compareTo(question.max()) < 0;
    }
}
