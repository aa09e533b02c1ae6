package io.qarules.outcome;

import java.util.List;
import java.util.Optional;

/**
 * An outcome with a proof for each decision.
 *
 * @param outcome what {@link io.qarules.QaRules#evaluate} gives for the same case
 * @param proofs one for each decision, in the same order
 */
public record ExplainedOutcome(Outcome outcome, List<Proof> proofs) {
    public ExplainedOutcome {
        proofs = List.copyOf(proofs);
    }

    /**
     * Returns the proof of a decision.
     *
     * @param decisionId the decision's id, e.g. {@code WARNING:F1}
     * @return the proof; empty if the outcome has no such decision
     */
    public Optional<Proof> proof(String decisionId) {
        return proofs.stream()
                .filter(proof -> proof.decisionId().equals(decisionId))
                .findFirst();
    }
}
