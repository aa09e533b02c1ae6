package io.qarules.outcome;

/**
 * What, beside its rule, determines a decision's status, amount or existence. Each constant says which ids its {@link
 * Effect} names.
 */
public enum EffectKind {
    /** The supervisor's verification, or that it is still missing (POLICY 2.7 and 3); names the verification. */
    VERIFICATION,
    /** Another fine for the same act (POLICY 5); names the other decisions. */
    OVERLAP,
    /** Appeals against findings (POLICY 2.11); names the appeals. */
    APPEAL,
    /** The cap on deductions from the month's wage (POLICY 6); names the fines collected before. */
    CAP,
    /** The grade of an evaluation (POLICY 8); names the evaluation. */
    GRADE,
    /** The fine on which an acknowledgement or a progress award rests (POLICY 2.10 and 7); names that fine. */
    FINE,
    /** What a tally adds up (POLICY 15); names the decisions that are counted, in their order. */
    TALLY,
    /** A limit of what the fines of a calendar period collect (POLICY 13); names the fines collected before. */
    LIMIT
}
