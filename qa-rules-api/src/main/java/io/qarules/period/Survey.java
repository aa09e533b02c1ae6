package io.qarules.period;

import io.qarules.internal.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A customer's rating of one contact (POLICY 9). Ratings are whole numbers from 1 to 5, or on the period file's
 * {@link CsatScale}.
 *
 * @param id required; unique for the member
 * @param callId the call rated
 * @param csat required; the overall rating
 * @param nps likelihood of a recommendation, 0 to 10
 * @param resolution rating of the solution; null takes {@code csat}
 * @param attitude rating of the attitude; null takes {@code csat}
 * @param speed rating of the speed; null takes {@code csat}
 * @param convenience rating of the convenience; enters no metric
 * @param review the result of a review of this survey; null means not reviewed
 * @param appeal the state of the agent's appeal against this survey; null means none
 */
@WithBuilder
public record Survey(
        @Nullable String id,
        @Nullable String callId,
        @Nullable Long csat,
        @Nullable Long nps,
        @Nullable Long resolution,
        @Nullable Long attitude,
        @Nullable Long speed,
        @Nullable Long convenience,
        @Nullable SurveyReview review,
        @Nullable SurveyAppeal appeal) {

    public static SurveyBuilder builder() {
        return SurveyBuilder.builder();
    }
}
