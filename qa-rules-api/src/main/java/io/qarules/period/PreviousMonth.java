package io.qarules.period;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member met the satisfaction target in an earlier month (POLICY 9).
 *
 * @param month required
 * @param onTarget whether the target was met; null means unknown
 */
public record PreviousMonth(
        @Nullable YearMonth month, @Nullable Boolean onTarget) {}
