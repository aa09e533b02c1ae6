package io.qarules.outcome;

import java.util.List;

/** What the proofs of the inspection office's decisions have in common (POLICY 19): the rule that decided. */
public interface RuleProof {
    /** Returns what the decision is called, e.g. {@code CALIBRATION_TALK:Q1}; two may be called the same. */
    String decisionId();

    /** Returns the clause of the rule. */
    String clause();

    /** Returns the title of this clause; the clause itself where the pack gives it none. */
    Text title();

    /** Returns the rule's name. */
    String rule();

    /** Returns the file of the rule in the pack. */
    String file();

    /** Returns the line of the rule in the file, from 1. */
    int line();

    /** Returns how the rule matched, condition by condition, and after it what other rules had a part in the decision. */
    List<RuleTrace> rules();

    /** Returns the numbers on which the decision stands in sentences. */
    Text text();
}
