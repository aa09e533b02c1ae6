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
 * @param attempts how often the customer called for it
 * @param agentPresent null where that is not known
 * @param waited from the request to the call back, or to the moment of the question while it is open
 */
public record CallbackWait(
        String id, long attempts, @Nullable Boolean agentPresent, Instant requestedAt, Duration waited) {
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
                callback.id(), attempts, callback.agentPresent(), requestedAt, Duration.between(requestedAt, until));
    }

    /** For left sides: whether the wait is over that many hours. */
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
