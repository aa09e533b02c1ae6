package io.qarules.outcome;

/** What, beside its rule, makes a decision what it is. */
public enum EffectKind {
    /** The supervisor's verification, or that it is still missing (POLICY 2.7 and 3); the verification. */
    VERIFICATION,
    /** Another fine for the same act (POLICY 5); the other decisions. */
    OVERLAP,
    /** Appeals against findings (POLICY 2.11); the appeals. */
    APPEAL,
    /** What the month's wage bears (POLICY 6); the fines that were collected before. */
    CAP,
    /** The grade of an evaluation (POLICY 8); the evaluation. */
    GRADE,
    /** The fine that an acknowledgement or an award rests on (POLICY 2.10 and 7); that fine. */
    FINE
}
