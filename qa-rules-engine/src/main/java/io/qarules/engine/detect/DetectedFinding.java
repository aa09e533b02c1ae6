package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach that a rule found in the facts.
 *
 * @param id {@code call:<call id>:<clause>} or {@code callback:<callback id>:<clause>}
 * @param call null for a call back
 * @param callbackId the id of the call back; null for a call
 */
public record DetectedFinding(
        String id,
        String clause,
        @Nullable Call call,
        @Nullable String callbackId,
        Instant occurredAt) {}
