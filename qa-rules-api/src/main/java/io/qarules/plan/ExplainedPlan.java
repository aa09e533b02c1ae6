package io.qarules.plan;

import java.util.List;
import java.util.Optional;

/**
 * A plan with a proof for each sample (POLICY 19).
 *
 * @param plan what is planned for the same file without proofs
 * @param proofs one for each sample that a rule gave, in the order of the samples
 */
public record ExplainedPlan(InspectionPlan plan, List<SampleProof> proofs) {
    public ExplainedPlan {
        proofs = List.copyOf(proofs);
    }

    /**
     * Returns the proof of an agent's sample.
     *
     * @return empty if the plan has no such agent, or no rule speaks of the agent
     */
    public Optional<SampleProof> proof(String agentId) {
        return proofs.stream().filter(proof -> proof.agentId().equals(agentId)).findFirst();
    }
}
