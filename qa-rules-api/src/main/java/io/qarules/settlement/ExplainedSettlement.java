package io.qarules.settlement;

import java.util.List;
import java.util.Optional;

/**
 * A settlement with a proof for each tier and each decision.
 *
 * @param settlement what {@link io.qarules.QaRules#settle} gives for the same period
 * @param standings one for each member, in the same order
 * @param proofs one for each decision: those of the members in their order, then those of the groups
 */
public record ExplainedSettlement(Settlement settlement, List<StandingProof> standings, List<SettlementProof> proofs) {
    public ExplainedSettlement {
        standings = List.copyOf(standings);
        proofs = List.copyOf(proofs);
    }

    /**
     * Returns the proof of an agent's tier.
     *
     * @return empty if the settlement has no such agent
     */
    public Optional<StandingProof> standing(String agentId) {
        return standings.stream()
                .filter(standing -> standing.agentId().equals(agentId))
                .findFirst();
    }

    /**
     * Returns the proof of a decision.
     *
     * @param owner the agent's id, or the group
     * @param decisionId the decision's id, e.g. {@code BONUS:2026-10:A17}
     * @return empty if the settlement has no such decision
     */
    public Optional<SettlementProof> proof(String owner, String decisionId) {
        return proofs.stream()
                .filter(proof ->
                        proof.owner().equals(owner) && proof.decisionId().equals(decisionId))
                .findFirst();
    }
}
