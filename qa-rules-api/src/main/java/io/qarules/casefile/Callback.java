package io.qarules.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer who asked to be called back (clause 6.3.3.10).
 *
 * @param id required
 * @param requestedAt required; when the customer asked
 * @param returnedAt when the agent called back; null while open
 * @param attempts required; how often the customer has called for it, not negative
 * @param agentPresent false where the agent was not at work: no offence then, the supervisor takes over
 */
@RecordBuilder
public record Callback(
        @Nullable String id,
        @Nullable Instant requestedAt,
        @Nullable Instant returnedAt,
        @Nullable Long attempts,
        @Nullable Boolean agentPresent) {

    public static CallbackBuilder builder() {
        return CallbackBuilder.builder();
    }
}
