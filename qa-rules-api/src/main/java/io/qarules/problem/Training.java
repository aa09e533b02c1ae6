package io.qarules.problem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A training that a group had (POLICY 19).
 *
 * @param clause required; the clause that was trained
 * @param group required, with a line or a team; those who were trained
 * @param date required; what occurred before this local day is before the training, what occurred on it or later after
 */
public record Training(
        @Nullable String clause,
        @Nullable AgentGroup group,
        @Nullable LocalDate date) {}
