package io.qarules.problem;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of what is said of a training (POLICY 19).
 *
 * @param decisionId the status, the clause that was trained, the line, the team and the day, with colons between them;
 *     within each a colon is written {@code %3A} and a per cent sign {@code %25}
 * @param clause of the rule; not the one that was trained
 * @param title of this clause; the clause itself where the pack gives it none
 * @param rule the rule's name
 * @param file the file of the rule in the pack
 * @param line the line of the rule in the file, from 1
 * @param rules how the rule matched
 * @param table what was compared; null where it cannot be
 * @param text the same in sentences
 */
@WithBuilder
public record TrainingProof(
        String decisionId,
        String clause,
        Text title,
        String rule,
        String file,
        int line,
        List<RuleTrace> rules,
        @Nullable FisherTable table,
        Text text)
        implements RuleProof {
    public TrainingProof {
        rules = List.copyOf(rules);
    }

    public static TrainingProofBuilder builder() {
        return TrainingProofBuilder.builder();
    }
}
