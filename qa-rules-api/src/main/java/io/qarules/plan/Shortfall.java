package io.qarules.plan;

import io.qarules.outcome.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the regulation asks for and the plan cannot give (POLICY 19).
 *
 * @param reason why
 * @param agentId the agent whose sample it concerns; null where it concerns none
 * @param inspectorId the inspector whom it concerns; null where it concerns none
 * @param day the day that it concerns; null where it concerns none
 * @param missing how many calls are missing, or beyond half
 * @param text a sentence in both languages
 */
public record Shortfall(
        ShortfallReason reason,
        @Nullable String agentId,
        @Nullable String inspectorId,
        @Nullable LocalDate day,
        int missing,
        Text text) {}
