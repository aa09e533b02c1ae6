package io.qarules.outcome;

import java.util.List;
import java.util.Optional;

/**
 * An outcome with a proof for each decision.
 *
 * @param outcome what {@link io.qarules.QaRules#evaluate} gives for the same case
 * @param proofs one for each decision, in the same order
 * @param tallies where each tally of the pack stands, in the order in which the pack declares them; left out of the JSON
 *     where the pack has none
 */
public record ExplainedOutcome(Outcome outcome, List<Proof> proofs, List<TallyStanding> tallies) {
    public ExplainedOutcome {
        proofs = List.copyOf(proofs);
        tallies = List.copyOf(tallies);
    }

    /** Creates an explanation by a pack without tallies. */
    public ExplainedOutcome(Outcome outcome, List<Proof> proofs) {
        this(outcome, proofs, List.of());
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
