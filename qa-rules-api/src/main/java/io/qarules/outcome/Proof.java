package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of one decision, and the changes of the case that would lead to another.
 *
 * @param decisionId the decision's id
 * @param file the file of its rule in the pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
 * @param counted the ids of the earlier offences of the clause that make up its occurrence, in their order; of more than
 *     20 the latest 20
 * @param verificationId the verification taken into account; null if there is none
 * @param openAppeals the ids of the findings under open appeal on which the decision depends; empty unless it is
 *     SUSPENDED
 * @param line the line of its rule in the file, from 1
 * @param rules how its rule matched, and for a detected finding how the detection rule matched. Empty if the rule has
 *     no conditions
 * @param notCounted the other earlier findings of the clause, and why they are not counted; of more than 20 the latest
 *     20
 * @param effects the changes made after the rule decided, e.g. by verification, overlap, appeals and the deduction cap
 * @param whatIfs changed cases, each evaluated, in which the decisions about the same subject differ
 * @param changesNotTried how many further changes, each of one of many findings alike, were not tried; 0 where all were
 * @param moreCounted how many offences before those of {@code counted} make up the occurrence, too; 0 where all are named
 * @param moreNotCounted how many findings before those of {@code notCounted} are not counted, either; 0 where all are
 *     named
 * @param tallied of a decision of stage {@code escalate} the ids of the decisions that make up its number, in the order in
 *     which they are counted (POLICY 15); empty for any other, and then left out of the JSON
 */
@WithBuilder
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
        List<WhatIf> whatIfs,
        int changesNotTried,
        int moreCounted,
        int moreNotCounted,
        List<String> tallied) {
    public Proof {
        tallied = List.copyOf(tallied);
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
