package io.qarules.office.statistics;

import java.util.List;

/**
 * What was seen of one member of a group over time.
 *
 * @param group to whose mean level and trend its own are drawn
 * @param seen in the order of time, each time once
 */
public record Series(String group, List<Point> seen) {
    public Series {
        seen = List.copyOf(seen);
    }

    /**
     * One value.
     *
     * @param time from 0
     * @param value finite
     */
    public record Point(int time, double value) {}

    /** Returns the part before a time. */
    public Series before(int time) {
        return new Series(
                group, seen.stream().filter(point -> point.time() < time).toList());
    }
}
