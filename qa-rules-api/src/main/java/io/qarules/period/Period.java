package io.qarules.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that is settled; what belongs to it is the sender's word (POLICY 11).
 *
 * @param id required, e.g. {@code 2026-10}; a period file without it is refused
 * @param from required; its first day
 * @param to required; its last day
 * @param closed whether nothing more will come; only a closed calendar month can end a streak (POLICY 9)
 */
public record Period(
        @Nullable String id,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean closed) {}
