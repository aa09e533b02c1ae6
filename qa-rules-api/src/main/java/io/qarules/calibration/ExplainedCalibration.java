package io.qarules.calibration;

import java.util.List;

/**
 * A calibration with a proof for each decision (POLICY 19).
 *
 * @param calibration what comes of the same file without proofs
 * @param proofs one for each decision, in the same order
 */
public record ExplainedCalibration(Calibration calibration, List<CalibrationProof> proofs) {
    public ExplainedCalibration {
        proofs = List.copyOf(proofs);
    }
}
