package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision rests on, and what would have to differ for another.
 *
 * @param decisionId the decision's id
 * @param file the file of its rule, in the rule pack
 * @param counted the earlier offences of the clause that make up its occurrence, in their order
 * @param verificationId the verification that was taken into account, if any
 * @param openAppeals the findings under open appeal that the decision hangs on; empty unless it is SUSPENDED
 * @param line the line of its rule in the file, from 1 on
 * @param rules how its rule matched; then, for a finding that was detected, how the rule that found it did. Empty
 *     where the rule has no conditions
 * @param notCounted the other earlier findings of the clause, and why they do not make up its occurrence
 * @param effects what verification, overlap, appeals, cap and the like did to it
 * @param whatIfs other cases in which the decisions about its subject would be others; each was evaluated
 */
@RecordBuilder
public record Proof(
        String decisionId,
        String file,
        List<String> counted,
        @Nullable String verificationId,
        List<String> openAppeals,
        int line,
        List<RuleTrace> rules,
        List<NotCounted> notCounted,
        List<Effect> effects,
        List<WhatIf> whatIfs) {
    public Proof {
        counted = List.copyOf(counted);
        openAppeals = List.copyOf(openAppeals);
        rules = List.copyOf(rules);
        notCounted = List.copyOf(notCounted);
        effects = List.copyOf(effects);
        whatIfs = List.copyOf(whatIfs);
    }

    public static ProofBuilder builder() {
        return ProofBuilder.builder();
    }
}
