package io.qarules.casefile;

/** A consequence of a breach for the customer or the order (POLICY 3). */
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
