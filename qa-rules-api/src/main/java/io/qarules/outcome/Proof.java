package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision rests on.
 *
 * @param decisionId the decision's id
 * @param file the file of its rule, in the rule pack
 * @param counted the earlier offences of the clause that make up its occurrence, in their order
 * @param verificationId the verification that was taken into account, if any
 * @param openAppeals the findings under open appeal that the decision hangs on; empty unless it is SUSPENDED
 */
@RecordBuilder
public record Proof(
        String decisionId,
        String file,
        List<String> counted,
        @Nullable String verificationId,
        List<String> openAppeals) {
    public Proof {
        counted = List.copyOf(counted);
        openAppeals = List.copyOf(openAppeals);
    }

    public static ProofBuilder builder() {
        return ProofBuilder.builder();
    }
}
