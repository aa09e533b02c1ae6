package io.qarules.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period to be settled. Which calls, surveys and awards belong to it is decided by the sender: their dates are not
 * checked against it (POLICY 11).
 *
 * @param id required, e.g. {@code 2026-10}; a period file without it is refused
 * @param from required; the first day, a local date
 * @param to required; the last day, a local date
 * @param closed whether the period is complete; a run of months below the target is judged only in a closed calendar
 *     month (POLICY 9)
 */
public record Period(
        @Nullable String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean closed) {}
