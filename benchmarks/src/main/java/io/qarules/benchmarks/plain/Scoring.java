package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Score;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores and grades (POLICY 8). */
final class Scoring {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal EXCELLENT = BigDecimal.valueOf(90);
    private static final BigDecimal GOOD = BigDecimal.valueOf(80);
    private static final BigDecimal PASS = BigDecimal.valueOf(60);

    private Scoring() {}

    static void score(List<Evaluation> counting, List<Score> scores, List<Decision> decisions) {
        for (Evaluation evaluation : counting) {
            if (evaluation.sections().isEmpty()) {
                continue;
            }
            BigDecimal raw = raw(evaluation.sections());
            boolean autoFail = isFatal(evaluation.sections());
            BigDecimal score = autoFail ? Penalty.ZERO : raw;
            String grade = score == null ? null : grade(score);
            String id = requireNonNull(evaluation.id());
            scores.add(new Score(id, raw, score, grade, autoFail));
            if ("FAIL".equals(grade)) {
                decisions.add(rectification(evaluation, id));
            }
        }
        scores.sort((a, b) -> Texts.compare(a.evaluationId(), b.evaluationId()));
    }

    private static @Nullable BigDecimal raw(List<Section> sections) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Section section : sections) {
            BigDecimal share = share(section.questions());
            if (share != null) {
                BigDecimal weight = requireNonNull(section.weight());
                sum = sum.add(share.multiply(weight));
                weights = weights.add(weight);
            }
        }
        if (weights.signum() == 0) {
            return null;
        }
        // Twenty places first: of 34 digits the last may be a third that was cut off just below a half.
        return sum.multiply(HUNDRED)
                .divide(weights, MathContext.DECIMAL128)
                .setScale(20, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal share(List<Question> questions) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Question question : questions) {
            BigDecimal points = question.points();
            if (points != null) {
                BigDecimal weight = requireNonNull(question.weight());
                sum = sum.add(points.multiply(weight).divide(requireNonNull(question.max()), MathContext.DECIMAL128));
                weights = weights.add(weight);
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, MathContext.DECIMAL128);
    }

    private static boolean isFatal(List<Section> sections) {
        for (Section section : sections) {
            for (Question question : section.questions()) {
                if (Boolean.TRUE.equals(question.fatal())
                        && question.points() != null
                        && question.points().compareTo(requireNonNull(question.max())) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String grade(BigDecimal score) {
        if (score.compareTo(EXCELLENT) >= 0) {
            return "EXCELLENT";
        }
        if (score.compareTo(GOOD) >= 0) {
            return "GOOD";
        }
        return score.compareTo(PASS) >= 0 ? "PASS" : "FAIL";
    }

    private static Decision rectification(Evaluation evaluation, String id) {
        return new Decision(
                DecisionKind.RECTIFICATION + ":" + id,
                DecisionKind.RECTIFICATION,
                "grading",
                id,
                evaluation.callId(),
                requireNonNull(evaluation.submittedAt()),
                null,
                DecisionStatus.FINAL,
                null,
                null,
                null,
                null,
                null,
                Audience.SUPERVISOR,
                "",
                Penalty.NO_REASON);
    }
}
