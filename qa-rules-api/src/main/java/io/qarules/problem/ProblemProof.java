package io.qarules.problem;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.util.List;

/**
 * The grounds of why a problem is common or individual (POLICY 19).
 *
 * @param decisionId the kind, the clause of the offences, the line and the team, with colons between them;
 *     within each a colon is written {@code %3A} and a per cent sign {@code %25}
 * @param clause of the rule; not that of the offences, which {@code share} has
 * @param title of this clause; the clause itself where the pack gives it none
 * @param rule the rule's name
 * @param file the file of the rule in the pack
 * @param line the line of the rule in the file, from 1
 * @param rules how the rule matched
 * @param share of the group with an offence
 * @param text the same in sentences
 */
@WithBuilder
public record ProblemProof(
        String decisionId,
        String clause,
        Text title,
        String rule,
        String file,
        int line,
        List<RuleTrace> rules,
        OffenceShare share,
        Text text)
        implements RuleProof {
    public ProblemProof {
        rules = List.copyOf(rules);
    }

    public static ProblemProofBuilder builder() {
        return ProblemProofBuilder.builder();
    }
}
