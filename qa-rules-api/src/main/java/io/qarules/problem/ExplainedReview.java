package io.qarules.problem;

import java.util.List;

/**
 * A review of problems with a proof for each decision, and for each training of which a rule speaks (POLICY 19).
 *
 * @param review what comes of the same file without proofs
 * @param proofs one for each decision, in the same order
 * @param trainingProofs one for each training that has a status, in the same order
 */
public record ExplainedReview(ProblemReview review, List<ProblemProof> proofs, List<TrainingProof> trainingProofs) {
    public ExplainedReview {
        proofs = List.copyOf(proofs);
        trainingProofs = List.copyOf(trainingProofs);
    }
}
