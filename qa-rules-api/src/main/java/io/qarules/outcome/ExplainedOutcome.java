package io.qarules.outcome;

import java.util.List;
import java.util.Optional;

/**
 * An outcome with its proofs.
 *
 * @param proofs one for each decision, in the same order
 */
public record ExplainedOutcome(Outcome outcome, List<Proof> proofs) {
    public ExplainedOutcome {
        proofs = List.copyOf(proofs);
    }

    /** The proof of a decision; none where the outcome has no such decision. */
    public Optional<Proof> proof(String decisionId) {
        return proofs.stream()
                .filter(proof -> proof.decisionId().equals(decisionId))
                .findFirst();
    }
}
