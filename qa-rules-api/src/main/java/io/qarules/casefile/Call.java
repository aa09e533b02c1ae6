package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one call. Durations are whole seconds, not negative.
 *
 * @param id required
 * @param startedAt required
 * @param consultationSeconds time spent on consulting and analysing (clause 6.3.1.7)
 * @param intentConfirmed whether the customer's intention was confirmed before the end (clause 6.3.2.8)
 * @param orderId the order that the call is about (POLICY 5)
 * @param quotedWithoutConsulting whether a price was given before any consultation (clause 6.3.1.7)
 * @param unansweredRepeats how often the customer repeated a question without a satisfactory answer (clause 6.3.1.4)
 * @param spokenSurname the surname the agent gave (clause 6.3.3.12)
 * @param surnameRemark whether the order carries a remark that explains another surname
 * @param personal whether it was a private call (clause 6.3.3.2)
 */
@RecordBuilder
public record Call(
        @Nullable String id,
        @Nullable Instant startedAt,
        @Nullable Long durationSeconds,
        @Nullable Long talkSeconds,
        @Nullable Long consultationSeconds,
        @Nullable Direction direction,
        @Nullable Boolean connected,
        @Nullable Party hungUpBy,
        @Nullable Boolean intentConfirmed,
        @Nullable String orderId,
        @Nullable Boolean deal,
        @Nullable Boolean quotedWithoutConsulting,
        @Nullable Long unansweredRepeats,
        @Nullable String spokenSurname,
        @Nullable Boolean surnameRemark,
        @Nullable Boolean personal,
        @Nullable Boolean firstContactResolved,
        @Nullable Boolean transferred,
        @Nullable Notes notes) {

    public static CallBuilder builder() {
        return CallBuilder.builder();
    }
}
