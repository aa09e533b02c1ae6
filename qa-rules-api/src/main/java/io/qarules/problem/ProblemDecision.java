package io.qarules.problem;

import io.qarules.outcome.Audience;
import io.qarules.outcome.Text;
import java.util.List;

/**
 * What follows from the share of a group with an offence (POLICY 19).
 *
 * @param kind common or individual
 * @param clause the clause of the offences
 * @param group whose share it is
 * @param agentIds its agents with an offence in the period, in the order of their ids
 * @param audience who is told: the trainer of what is common, the supervisor of what is individual
 * @param rule the rule's name
 * @param reason in both languages
 */
public record ProblemDecision(
        ProblemKind kind,
        String clause,
        AgentGroup group,
        List<String> agentIds,
        Audience audience,
        String rule,
        Text reason) {
    public ProblemDecision {
        agentIds = List.copyOf(agentIds);
    }
}
