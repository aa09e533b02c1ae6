package io.qarules.plan;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import java.util.List;

/**
 * The grounds of how much of an agent is heard, and of which kinds of call (POLICY 19).
 *
 * @param decisionId {@code QUOTA:} with the agent's id, in which a colon is written {@code %3A} and a per cent sign {@code %25}
 * @param agentId the agent
 * @param clause of the rule that gave the quota
 * @param title of this clause; the clause itself where the pack gives it none
 * @param rule the rule's name
 * @param file the file of the rule in the pack
 * @param line the line of the rule in the file, from 1
 * @param rules how the rule matched, and after it each other rule that speaks of the agent, in the order of names
 * @param parts what each rule says: of the quota, the largest first, then of what it reserves, in the order of kinds
 * @param strata the agent's calls by kind, in the order of kinds, the unknown one first
 * @param text the same in sentences
 */
@WithBuilder
public record SampleProof(
        String decisionId,
        String agentId,
        String clause,
        Text title,
        String rule,
        String file,
        int line,
        List<RuleTrace> rules,
        List<QuotaPart> parts,
        List<Stratum> strata,
        Text text)
        implements RuleProof {
    public SampleProof {
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
        strata = List.copyOf(strata);
    }

    public static SampleProofBuilder builder() {
        return SampleProofBuilder.builder();
    }
}
