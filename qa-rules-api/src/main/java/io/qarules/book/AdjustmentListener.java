package io.qarules.book;

/** Gets every adjustment after it is committed: at least once, and those of one agent in their order. */
@FunctionalInterface
public interface AdjustmentListener {
    /**
     * Takes an adjustment. If this throws, the same one comes again at the next delivery.
     *
     * @param adjustment what changed
     */
    void adjusted(Adjustment adjustment);
}
