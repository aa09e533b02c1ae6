package io.qarules.drivers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent for whom other weights change something.
 *
 * @param agentId the agent
 * @param compositeBefore the composite, 0 to 100, two places; null where it is unknown
 * @param compositeAfter the same under the other weights
 * @param tierBefore the tier, a word of the pack or {@code NOT_RANKED}
 * @param tierAfter the same under the other weights
 * @param decisions those that differ
 */
public record AffectedMember(
        String agentId,
        @Nullable BigDecimal compositeBefore,
        @Nullable BigDecimal compositeAfter,
        String tierBefore,
        String tierAfter,
        List<AffectedDecision> decisions) {
    public AffectedMember {
        decisions = List.copyOf(decisions);
    }
}
