package io.qarules.outcome;

/** A change to a case file whose effect on the decisions was tried out in a {@link WhatIf}. */
public enum Change {
    /** The findings do not count, nor do the other findings of the same call and clause. */
    WITHOUT,
    /** The findings are verified as upheld, without a severity or an amount. */
    VERIFIED,
    /** The verifications are removed. */
    WITHOUT_VERIFICATION,
    /** The open appeals against the findings are upheld. */
    APPEAL_UPHELD,
    /** The open appeals against the findings are rejected. */
    APPEAL_REJECTED
}
