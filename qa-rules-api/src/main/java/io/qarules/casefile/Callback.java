package io.qarules.casefile;

import io.qarules.internal.Attributes;
import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's request to be called back (clause 6.3.3.10).
 *
 * @param id required
 * @param requestedAt required; when the customer asked
 * @param returnedAt when the agent called back; null, or a moment after {@code asOf}, means not yet
 * @param attempts required; how often the customer has called for it, not negative
 * @param agentPresent false if the agent was not at work: the request is handed over to the supervisor and is no
 *     offence; null counts as present
 * @param attributes what the pack declares of owner {@code callback}, by name (POLICY 12); null is the same as empty
 */
@WithBuilder
public record Callback(
        @Nullable String id,
        @Nullable Instant requestedAt,
        @Nullable Instant returnedAt,
        @Nullable Long attempts,
        @Nullable Boolean agentPresent,
        Map<String, Object> attributes)
        implements Attributed {

    public Callback {
        attributes = Attributes.copyOf(attributes);
    }

    /** Creates a callback without attributes. */
    public Callback(
            @Nullable String id,
            @Nullable Instant requestedAt,
            @Nullable Instant returnedAt,
            @Nullable Long attempts,
            @Nullable Boolean agentPresent) {
        this(id, requestedAt, returnedAt, attempts, agentPresent, Map.of());
    }

    public static CallbackBuilder builder() {
        return CallbackBuilder.builder();
    }
}
