package io.qarules.workbench.diff;

/** What becomes of a decision where another pack decides. */
public enum ChangeType {
    /** Only the new pack makes it. */
    GAINED,
    /** Only the old pack makes it. */
    LOST,
    /** Both make it, but not alike. */
    CHANGED
}
