package io.qarules.outcome;

/** How another case differs from the one that was decided. */
public enum Change {
    /** The offences are not there: these findings and their twins of the same call and clause do not count. */
    WITHOUT,
    /** The findings are verified as upheld, with neither severity nor amount. */
    VERIFIED,
    /** The verifications are not there. */
    WITHOUT_VERIFICATION,
    /** The open appeals against the findings are upheld. */
    APPEAL_UPHELD,
    /** The open appeals against the findings are rejected. */
    APPEAL_REJECTED
}
