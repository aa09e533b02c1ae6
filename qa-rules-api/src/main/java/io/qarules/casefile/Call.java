package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one call. Durations are whole seconds, not negative. Null means unknown, and an unknown value never
 * triggers a detection rule (POLICY 2.3).
 *
 * @param id required
 * @param startedAt required
 * @param durationSeconds from the beginning of the call to its end
 * @param talkSeconds the part of the duration spent talking; the source of {@code aht} and calls per hour (POLICY 9)
 * @param consultationSeconds the part of the duration spent on consultation (clause 6.3.1.7)
 * @param direction whether the customer or the agent called
 * @param connected whether the other side answered
 * @param hungUpBy who ended the call (clause 6.3.2.8)
 * @param intentConfirmed whether the customer's intention was confirmed before the end (clause 6.3.2.8)
 * @param orderId the order that the call is about (POLICY 5)
 * @param deal whether the call led to an order (clause 6.3.1.7)
 * @param quotedWithoutConsulting whether a price was given before any consultation (clause 6.3.1.7)
 * @param unansweredRepeats how often the customer asked a question without a satisfactory answer; not negative (clause
 *     6.3.1.4)
 * @param spokenSurname the surname the agent gave (clause 6.3.3.12)
 * @param surnameRemark whether the order carries a remark that explains a different surname; true excuses it (clause
 *     6.3.3.12)
 * @param personal whether it was a private call on the company's line (clause 6.3.3.2)
 * @param firstContactResolved whether the customer's matter was resolved in this first contact; the source of {@code
 *     fcr} (POLICY 9)
 * @param transferred whether the call was passed on to somebody else
 * @param notes what the call notes contain (clause 6.3.1.2)
 * @param attributes what the pack declares of owner {@code call}, by name (POLICY 12); null is the same as empty
 */
@WithBuilder
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
        @Nullable Notes notes,
        Map<String, Object> attributes)
        implements Attributed {

    public Call {
        attributes = Attributes.copyOf(attributes);
    }

    public static CallBuilder builder() {
        return CallBuilder.builder();
    }
}
