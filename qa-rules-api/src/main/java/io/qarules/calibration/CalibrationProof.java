package io.qarules.calibration;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of why an inspector, or all, are called in (POLICY 19).
 *
 * @param decisionId {@code CALIBRATION_TALK:} with the inspector's id, or {@code CALIBRATION_SESSION:} with the clause of
 *     the rule, in which a colon is written {@code %3A} and a per cent sign {@code %25}
 * @param clause of the rule
 * @param title of this clause; the clause itself where the pack gives it none
 * @param rule the rule's name
 * @param file the file of the rule in the pack
 * @param line the line of the rule in the file, from 1
 * @param rules how the rule matched
 * @param inspector whose bias it was, with its interval; null for all
 * @param deviations of this inspector, call by call, in the order of the calls; their mean is the bias. Empty for all
 * @param alpha how alpha came about; null where it was a bias
 * @param text the same in sentences
 */
@WithBuilder
public record CalibrationProof(
        String decisionId,
        String clause,
        Text title,
        String rule,
        String file,
        int line,
        List<RuleTrace> rules,
        @Nullable CalibratedInspector inspector,
        List<CallDeviation> deviations,
        @Nullable AlphaProof alpha,
        Text text)
        implements RuleProof {
    public CalibrationProof {
        rules = List.copyOf(rules);
        deviations = List.copyOf(deviations);
    }

    public static CalibrationProofBuilder builder() {
        return CalibrationProofBuilder.builder();
    }
}
