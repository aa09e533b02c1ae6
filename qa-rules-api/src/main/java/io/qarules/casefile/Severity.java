package io.qarules.casefile;

/** How serious a breach is. There is no word for an unknown severity: it is null. */
public enum Severity {
    /** Minor (轻微). */
    MINOR,
    /** Moderate (较重). */
    MODERATE,
    /** Severe (严重). */
    SEVERE
}
