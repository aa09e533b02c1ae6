package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened beside calls (POLICY 12): attendance, a checklist item, an incident, a certificate, a letter of praise.
 *
 * @param id required; unique among events
 * @param type required; a word that the pack declares, e.g. {@code LATE}
 * @param at required
 * @param callId the call that it is about; null if there is none
 * @param attributes what the pack declares of owner {@code event}, by name; null is the same as empty
 */
@WithBuilder
public record Event(
        @Nullable String id,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable String callId,
        Map<String, Object> attributes)
        implements Attributed {

    public Event {
        attributes = Attributes.copyOf(attributes);
    }

    public static EventBuilder builder() {
        return EventBuilder.builder();
    }
}
