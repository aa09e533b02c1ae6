package io.qarules.calibration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far all inspectors agree, beyond what chance gives (POLICY 19).
 *
 * @param clause whether they heard a breach of this clause or not; null for scores
 * @param section the scores of this section of the form, each as that of a form of this section alone; null for the whole
 *     form and for clauses
 * @param alpha Krippendorff's alpha, interval for scores, nominal for findings, four places; 1 is perfect agreement, 0
 *     what chance gives; null where it is not defined
 * @param undefined why there is none; null where there is one
 * @param calls over how many calls that two or more judged
 * @param pairs of judgements of one call
 */
public record InspectorAgreement(
        @Nullable String clause,
        @Nullable String section,
        @Nullable BigDecimal alpha,
        @Nullable UndefinedAgreement undefined,
        int calls,
        long pairs) {}
