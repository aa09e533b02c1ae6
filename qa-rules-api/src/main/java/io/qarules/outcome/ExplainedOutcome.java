package io.qarules.outcome;

import java.util.List;

/**
 * An outcome with its proofs.
 *
 * @param proofs one for each decision, in the same order
 */
public record ExplainedOutcome(Outcome outcome, List<Proof> proofs) {
    public ExplainedOutcome {
        proofs = List.copyOf(proofs);
    }
}
