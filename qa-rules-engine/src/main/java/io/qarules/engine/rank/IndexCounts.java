package io.qarules.engine.rank;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * How many of the ranked agents of a group have each index. An index has two places, so that these are some thousand
 * numbers at most, however many agents there are; what parts of a group count adds up to what the whole does.
 */
public final class IndexCounts {
    private final NavigableMap<BigDecimal, Integer> counts = new TreeMap<>();
    private int size;

    /** Adds agents with an index. */
    public void add(BigDecimal index, int agents) {
        counts.merge(index, agents, Integer::sum);
        size += agents;
    }

    /** Adds what a part of the group counted. */
    public void add(IndexCounts part) {
        part.forEach(this::add);
    }

    /** Gives each index with the number of its agents, the lowest first. */
    public void forEach(ObjIntConsumer<BigDecimal> each) {
        counts.forEach(each::accept);
    }

    /** Returns how many agents are ranked. */
    int size() {
        return size;
    }

    /** Returns the index of the agent at a place, from 1 for the best. */
    BigDecimal at(int place) {
        int places = 0;
        for (Map.Entry<BigDecimal, Integer> index : counts.descendingMap().entrySet()) {
            places += index.getValue();
            if (places >= place) {
                return index.getKey();
            }
        }
        throw new IllegalStateException("nobody is at place " + place + " of " + size);
    }
}
