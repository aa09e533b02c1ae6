package io.qarules.calibration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Of what Krippendorff's alpha is made: 1 less the disagreement seen, divided by that which chance gives (POLICY 19).
 *
 * @param clause of the findings; null for scores
 * @param calls over how many calls that two or more judged
 * @param values how many scores, or how many answers whether a breach was heard
 * @param pairs of judgements of one call
 * @param observed how far two judgements of one call are apart on average, each call counting as often as it has
 *     judgements: the squared difference of scores, or 1 where one heard the breach and the other did not; six places;
 *     null where there is no pair
 * @param expected how far any two of all judgements are apart on average; six places; null where there is no pair
 * @param alpha 1 − observed ÷ expected, six places; null where it is not defined
 */
public record AlphaProof(
        @Nullable String clause,
        int calls,
        int values,
        long pairs,
        @Nullable BigDecimal observed,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal alpha) {}
