package io.qarules.engine.score;

import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.engine.value.FractionSum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A section that has a score by weights (POLICY 8 and 20).
 *
 * @param pointsByMax the points of its answered questions, each times its weight. Those with the same maximum are added
 *     up: most forms have one maximum only
 * @param weights the weights of its answered questions without the bonus ones, above 0 together
 */
record AnsweredSection(Section section, Map<BigDecimal, BigDecimal> pointsByMax, BigDecimal weights) {
    /** Returns what a section's answers amount to; null where it has no score. */
    static @Nullable AnsweredSection of(Section section) {
        Map<BigDecimal, BigDecimal> pointsByMax = new HashMap<>();
        BigDecimal weights = BigDecimal.ZERO;
        for (Question question : section.questions()) {
            BigDecimal points = question.points();
            if (points != null) {
                BigDecimal weight = Objects.requireNonNull(question.weight());
                pointsByMax.merge(Objects.requireNonNull(question.max()), points.multiply(weight), BigDecimal::add);
                weights = FormScore.isBonus(question) ? weights : weights.add(weight);
            }
        }
        return weights.signum() == 0 ? null : new AnsweredSection(section, pointsByMax, weights);
    }

    BigDecimal weight() {
        return Objects.requireNonNull(section.weight());
    }

    /**
     * Adds the section's share of the form's score.
     *
     * @param full the score of a form with all points
     * @param ofSections the weights of all sections that have a score
     */
    void addTo(FractionSum sum, BigDecimal full, BigDecimal ofSections) {
        BigDecimal factor = full.multiply(weight());
        BigDecimal divisor = weights.multiply(ofSections);
        pointsByMax.forEach((max, points) -> sum.add(points.multiply(factor), max.multiply(divisor)));
    }
}
