package io.qarules.casefile;

import java.util.List;

/** The consequences of a breach that every pack knows (POLICY 3); a pack can name others (POLICY 12). */
public final class Consequence {
    /** The customer complained. */
    public static final String COMPLAINT = "COMPLAINT";

    /** The customer refused the delivery. */
    public static final String REJECTION = "REJECTION";

    /** The order was cancelled. */
    public static final String CANCELLATION = "CANCELLATION";

    /** The goods came back. */
    public static final String RETURN = "RETURN";

    /** All of them, in the order above. */
    public static final List<String> ALL = List.of(COMPLAINT, REJECTION, CANCELLATION, RETURN);

    private Consequence() {}
}
