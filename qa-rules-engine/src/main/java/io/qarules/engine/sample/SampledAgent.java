package io.qarules.engine.sample;

import io.qarules.engine.rules.OfAgent;
import io.qarules.engine.rules.types.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: an agent of whom calls are heard (POLICY 19).
 *
 * @param agentId the agent
 * @param line service line; null means unknown
 * @param team team; null means unknown
 * @param hiredOn first day of employment; null means unknown
 * @param months whole months of employment on the period's first day, below 0 before the first; null means unknown
 * @param score recent mean score, 0 to 100; null means unknown
 * @param openOffences offences that are not settled yet; null means unknown
 * @param calls how many of the agent's calls are long enough to be drawn
 * @param kinds the same by their type; no rule reads it but through {@code callsOf}
 */
public record SampledAgent(
        String agentId,
        @Nullable String line,
        @Nullable String team,
        @Nullable LocalDate hiredOn,
        @Nullable Long months,
        @Nullable BigDecimal score,
        @Nullable Long openOffences,
        long calls,
        Map<String, Long> kinds)
        implements OfAgent {
    /** Returns how many of these calls are of a kind, e.g. {@code COMPLAINT}. */
    @Reading
    public long callsOf(String kind) {
        return kinds.getOrDefault(kind, 0L);
    }
}
