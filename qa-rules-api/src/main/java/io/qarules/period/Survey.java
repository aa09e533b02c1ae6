package io.qarules.period;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A customer's answer to a survey. Ratings are whole numbers from 1 to 5.
 *
 * @param id required; unique for the member
 * @param callId the call it is about
 * @param csat required; the overall rating
 * @param nps 0 to 10
 * @param resolution null takes the overall rating, as do the other ratings
 * @param review what came of a review of the survey; null means none was made
 * @param appeal where the agent's appeal against it stands; null means there is none
 */
@RecordBuilder
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
