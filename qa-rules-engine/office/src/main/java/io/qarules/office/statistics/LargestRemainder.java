package io.qarules.office.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shares places out in proportion, by largest remainder (POLICY 19). */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Shares out places; every kind gets what its proportion has of whole places, and what is left goes to the largest
     * remainders, of equal ones to the first kind.
     *
     * @param places 0 or more
     * @param sizes by kind, each 0 or more; their sum is above 0
     * @return the places of each kind: its exact share rounded up or down
     */
    public static SortedMap<String, Integer> share(int places, SortedMap<String, BigDecimal> sizes) {
        BigDecimal all = sizes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        SortedMap<String, Integer> shares = new TreeMap<>(sizes.comparator());
        List<Map.Entry<String, BigDecimal>> remainders = new ArrayList<>();
        int left = places;
        for (Map.Entry<String, BigDecimal> size : sizes.entrySet()) {
            BigDecimal[] exact =
                    size.getValue().multiply(BigDecimal.valueOf(places)).divideAndRemainder(all);
            int whole = exact[0].intValueExact();
            shares.put(size.getKey(), whole);
            remainders.add(Map.entry(size.getKey(), exact[1]));
            left -= whole;
        }
        remainders.sort(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()));
        remainders.stream().limit(left).forEach(kind -> shares.merge(kind.getKey(), 1, Integer::sum));
        return shares;
    }
}
