package io.qarules.casebook.store;

import org.jspecify.annotations.Nullable;

/**
 * What a call needs to know of an agent whom it locked.
 *
 * @param row the agent
 * @param packs how many versions of the rules there are
 * @param earlier what the call changed when it was made before; null if it was not
 */
public record LockedAgent(
        BookAgent row, int packs, @Nullable AdjustmentRow earlier) {}
