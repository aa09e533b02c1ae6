package io.qarules.casebook;

import io.qarules.outcome.OutcomeChange;
import java.util.List;

/**
 * What other rules change for an agent.
 *
 * @param agentId the agent
 * @param changes in the order of the decisions
 */
public record RuleChange(String agentId, List<OutcomeChange> changes) {
    public RuleChange {
        changes = List.copyOf(changes);
    }
}
