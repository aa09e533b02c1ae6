package io.qarules.drivers;

/** Why there is no regression (POLICY 19). */
public enum DriversRefusalReason {
    /** There are fewer than ten rows for each metric. */
    TOO_FEW_ROWS,
    /** The index is the same in all rows. */
    INDEX_CONSTANT,
    /** A metric is the same in all rows. */
    METRIC_CONSTANT,
    /** Metrics follow from each other. */
    COLLINEAR
}
