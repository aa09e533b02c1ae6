package io.qarules.casefile;

/** What a breach led to. */
public enum Consequence {
    /** The customer complained. */
    COMPLAINT,
    /** Delivery was refused. */
    REJECTION,
    /** The order was cancelled. */
    CANCELLATION,
    /** The goods came back. */
    RETURN
}
