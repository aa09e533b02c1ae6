package io.qarules.engine.score;

import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Question;
import io.qarules.casefile.Scoring;
import io.qarules.casefile.Section;
import io.qarules.engine.value.FractionSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes the score of one valid form, 0 to 100 with two places; null where nothing that counts was answered (POLICY 8
 * and 20). The result is that of exact arithmetic, rounded once.
 */
final class FormScore {
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private FormScore() {}

    /** Returns the score before any failure. */
    static @Nullable BigDecimal raw(Evaluation evaluation) {
        return of(evaluation, List.of());
    }

    /**
     * Returns the score where some sections failed.
     *
     * @param failed the sections whose score is 0; not used where points are deducted
     */
    static @Nullable BigDecimal of(Evaluation evaluation, List<Section> failed) {
        List<Section> sections = evaluation.sections();
        BigDecimal score =
                switch (evaluation.scoring() == null ? Scoring.WEIGHTED : evaluation.scoring()) {
                    case WEIGHTED -> weighted(sections, failed);
                    case POINTS -> points(sections, failed);
                    case DEDUCTION -> deduction(evaluation);
                };
        return score == null ? null : score.min(HUNDRED);
    }

    private static @Nullable BigDecimal weighted(List<Section> sections, List<Section> failed) {
        List<AnsweredSection> answered = new ArrayList<>(sections.size());
        BigDecimal weights = BigDecimal.ZERO;
        for (Section section : sections) {
            AnsweredSection own = AnsweredSection.of(section);
            if (own != null) {
                answered.add(own);
                weights = weights.add(own.weight());
            }
        }
        if (weights.signum() == 0) {
            return null;
        }
        FractionSum sum = new FractionSum();
        for (AnsweredSection section : answered) {
            if (!isAmong(failed, section.section())) {
                section.addTo(sum, HUNDRED, weights);
            }
        }
        return sum.rounded();
    }

    private static @Nullable BigDecimal points(List<Section> sections, List<Section> failed) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Section section : sections) {
            boolean counts = !isAmong(failed, section);
            for (Question question : section.questions()) {
                if (question.points() != null) {
                    points = counts ? points.add(question.points()) : points;
                    most = isBonus(question) ? most : most.add(Objects.requireNonNull(question.max()));
                }
            }
        }
        return most.signum() == 0 ? null : points.multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal deduction(Evaluation evaluation) {
        BigDecimal left = evaluation.base() == null ? HUNDRED : evaluation.base();
        boolean answered = false;
        for (Section section : evaluation.sections()) {
            for (Question question : section.questions()) {
                if (question.points() != null) {
                    answered = true;
                    left = left.subtract(question.points());
                }
            }
        }
        return answered ? left.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP) : null;
    }

    static boolean isBonus(Question question) {
        return Boolean.TRUE.equals(question.bonus());
    }

    private static boolean isAmong(List<Section> sections, Section section) {
        for (Section one : sections) {
            if (one == section) {
                return true;
            }
        }
        return false;
    }
}
