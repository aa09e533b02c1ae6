package io.qarules.office.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shares places out in proportion, by largest remainder (POLICY 19). */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Shares out places; every kind gets what its proportion has of whole places, and what is left goes to the largest
     * remainders, of equal ones to the first kind.
     *
     * @param places 0 or more, at most the sum of the sizes
     * @param sizes by kind, each above 0
     * @return the places of each kind, none above its size
     */
    static SortedMap<String, Integer> share(int places, SortedMap<String, Integer> sizes) {
        long all = sizes.values().stream().mapToLong(Integer::longValue).sum();
        SortedMap<String, Integer> shares = new TreeMap<>(sizes.comparator());
        List<Map.Entry<String, Long>> remainders = new ArrayList<>();
        int left = places;
        for (Map.Entry<String, Integer> size : sizes.entrySet()) {
            long exact = (long) places * size.getValue();
            int whole = Math.toIntExact(exact / all);
            shares.put(size.getKey(), whole);
            remainders.add(Map.entry(size.getKey(), exact % all));
            left -= whole;
        }
        remainders.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
        remainders.stream().limit(left).forEach(kind -> shares.merge(kind.getKey(), 1, Integer::sum));
        return shares;
    }
}
