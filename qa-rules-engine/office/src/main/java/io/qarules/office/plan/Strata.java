package io.qarules.office.plan;

import io.qarules.engine.value.TextOrder;
import io.qarules.office.statistics.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shares the places of one agent's sample that are not reserved out over the kinds of call (POLICY 19). */
final class Strata {
    private static final int DECIMALS = 4;

    private final SortedMap<String, BigDecimal> sizes = new TreeMap<>(TextOrder.BY_CODE_POINT);
    private final BigDecimal all;
    private final int places;
    private final SortedMap<String, Integer> shares;

    /**
     * Shares out.
     *
     * @param calls how many calls of each kind there are beside those that fill reserved places
     * @param free how many places are not reserved; as many as there are calls are shared out, below 0 none
     */
    Strata(SortedMap<String, Long> calls, int free) {
        calls.forEach((kind, size) -> {
            if (size > 0) {
                sizes.put(kind, BigDecimal.valueOf(size));
            }
        });
        all = sizes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        places = (int) Math.min(all.longValueExact(), Math.max(0, free));
        shares = LargestRemainder.share(places, sizes);
    }

    /** Returns how many places are shared out. */
    int places() {
        return places;
    }

    /** Returns how many calls of any kind there are beside those that fill reserved places. */
    long calls() {
        return all.longValueExact();
    }

    /** Returns the places of each kind that has a call beside those that fill reserved places. */
    SortedMap<String, Integer> shares() {
        return shares;
    }

    /** Returns what a kind's calls are worth of the places, four places; 0 of a kind without calls. */
    BigDecimal exact(String kind) {
        BigDecimal size = sizes.get(kind);
        return size == null
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : size.multiply(BigDecimal.valueOf(places)).divide(all, DECIMALS, RoundingMode.HALF_UP);
    }
}
