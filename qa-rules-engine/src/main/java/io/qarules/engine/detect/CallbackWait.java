package io.qarules.engine.detect;

import io.qarules.casefile.Callback;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: how long a customer has waited to be called back (clause 6.3.3.10).
 *
 * @param id the callback's id
 * @param attempts how often the customer has called for it, not negative
 * @param agentPresent false if the agent was not at work; null if unknown
 * @param requestedAt when the customer asked
 * @param callback the request, with its attributes
 * @param waited from the request to the return call, or to {@code asOf} if there was none by then
 */
public record CallbackWait(
        String id,
        long attempts,
        @Nullable Boolean agentPresent,
        Instant requestedAt,
        Callback callback,
        Duration waited) {
    private static final BigDecimal MILLIS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    static CallbackWait of(Callback callback, Instant asOf) {
        Instant requestedAt = callback.requestedAt();
        Instant returnedAt = callback.returnedAt();
        Long attempts = callback.attempts();
        if (callback.id() == null || requestedAt == null || attempts == null) {
            throw new IllegalArgumentException("callback was not checked: " + callback);
        }
        Instant until = returnedAt == null || returnedAt.isAfter(asOf) ? asOf : returnedAt;
        return new CallbackWait(
                callback.id(),
                attempts,
                callback.agentPresent(),
                requestedAt,
                callback,
                Duration.between(requestedAt, until));
    }

    /**
     * Returns whether the customer waited longer than this. For left sides of rules.
     *
     * @param hours rounded to milliseconds
     */
    public boolean waitedLongerThanHours(BigDecimal hours) {
        return waited.compareTo(duration(hours)) > 0;
    }

    Instant dueAfterHours(BigDecimal hours) {
        return requestedAt.plus(duration(hours));
    }

    private static Duration duration(BigDecimal hours) {
        return Duration.ofMillis(
                hours.multiply(MILLIS_OF_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
