package io.qarules.engine.detect;

import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach that a rule found in the facts.
 *
 * @param id {@code call:<call id>:<clause>}, {@code callback:<callback id>:<clause>} or {@code event:<event
 *     id>:<clause>}
 * @param call the call, or that of the event; null for a callback, or where there is none
 * @param callback null unless it was detected from one
 * @param event null unless it was detected from one
 */
public record DetectedFinding(
        String id,
        String clause,
        @Nullable Call call,
        @Nullable Callback callback,
        @Nullable Event event,
        Instant occurredAt) {}
