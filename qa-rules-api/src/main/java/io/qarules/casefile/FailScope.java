package io.qarules.casefile;

/** What a failed fatal question makes 0 (POLICY 20). */
public enum FailScope {
    /** The score of the whole form, which fails automatically. */
    FORM,
    /** The score of the question's section; the form does not fail. */
    SECTION
}
