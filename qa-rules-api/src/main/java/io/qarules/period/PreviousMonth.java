package io.qarules.period;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How an earlier month ended for a member.
 *
 * @param month required
 * @param onTarget whether the satisfaction target was met; null where nobody knows
 */
public record PreviousMonth(
        @Nullable YearMonth month, @Nullable Boolean onTarget) {}
