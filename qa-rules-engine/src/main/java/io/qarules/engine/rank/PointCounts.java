package io.qarules.engine.rank;

import io.qarules.engine.value.Ratio;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How many agents have exactly so many points; what parts count adds up to what the whole does. Once all are counted,
 * many threads may ask.
 */
public final class PointCounts {
    private final NavigableMap<Ratio, Integer> counts = new TreeMap<>();
    private @Nullable Map<Ratio, Integer> ranks;

    /** Adds agents with so many points. */
    public void add(Ratio points, int agents) {
        counts.merge(points, agents, Integer::sum);
    }

    /** Adds what a part counted. */
    public void add(PointCounts part) {
        part.forEach(this::add);
    }

    /** Gives each number of points with that of its agents, the lowest first. */
    public void forEach(ObjIntConsumer<Ratio> each) {
        counts.forEach(each::accept);
    }

    /** Returns the place of an agent who is counted, 1 for the most points; equals share the better place. */
    synchronized int rank(Ratio points) {
        Map<Ratio, Integer> known = ranks;
        if (known == null) {
            known = new HashMap<>();
            int better = 0;
            for (Map.Entry<Ratio, Integer> each : counts.descendingMap().entrySet()) {
                known.put(each.getKey(), better + 1);
                better += each.getValue();
            }
            ranks = known;
        }
        Integer rank = known.get(points);
        if (rank == null) {
            throw new IllegalStateException("nobody counted has " + points + " points");
        }
        return rank;
    }
}
