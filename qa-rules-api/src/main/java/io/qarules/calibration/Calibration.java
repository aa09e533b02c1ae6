package io.qarules.calibration;

import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import java.util.List;

/**
 * How far inspectors agree (POLICY 19).
 *
 * @param period id of the period
 * @param policy the rules that decided who is called in
 * @param calls those that two or more inspectors judged, in the order of their ids
 * @param inspectors who judged them, in the order of their ids
 * @param agreements over all calls: of the scores, then of those of each section of the forms, then of the
 *     findings of each clause, sections and clauses in their order
 * @param decisions who is called in, in the order of kinds and inspectors
 * @param problems what is wrong with the input, in its order
 */
public record Calibration(
        String period,
        PolicyVersion policy,
        List<CalibratedCall> calls,
        List<CalibratedInspector> inspectors,
        List<InspectorAgreement> agreements,
        List<CalibrationDecision> decisions,
        List<Problem> problems) {
    public Calibration {
        calls = List.copyOf(calls);
        inspectors = List.copyOf(inspectors);
        agreements = List.copyOf(agreements);
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }
}
