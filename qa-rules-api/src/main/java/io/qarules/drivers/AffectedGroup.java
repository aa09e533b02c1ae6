package io.qarules.drivers;

import java.util.List;

/**
 * A team, or the centre, for which other weights change decisions.
 *
 * @param group {@code team:} with the team's name, or {@code centre}
 * @param decisions those that differ; one or more
 */
public record AffectedGroup(String group, List<AffectedDecision> decisions) {
    public AffectedGroup {
        decisions = List.copyOf(decisions);
    }
}
