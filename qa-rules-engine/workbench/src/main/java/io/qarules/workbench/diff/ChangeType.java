package io.qarules.workbench.diff;

/** How a decision differs between the old and the new pack. */
public enum ChangeType {
    /** The new pack alone makes the decision. */
    GAINED,
    /** The old pack alone makes the decision. */
    LOST,
    /** Both packs make the decision, with different fields. */
    CHANGED
}
