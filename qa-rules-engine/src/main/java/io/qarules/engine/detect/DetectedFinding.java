package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach that a rule found in the facts.
 *
 * @param id {@code call:<call id>:<clause>} or {@code callback:<callback id>:<clause>}
 * @param call null for a call back
 */
public record DetectedFinding(
        String id, String clause, @Nullable Call call, Instant occurredAt) {}
