package io.qarules.casefile;

/** How grave a finding is; unknown severity is a null, not a word of its own. */
public enum Severity {
    /** 轻微. */
    MINOR,
    /** 较重. */
    MODERATE,
    /** 严重. */
    SEVERE
}
