package io.qarules.engine.policy;

import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a settlement pack (POLICY 17).
 *
 * @param name one of {@link #MEASURED}, or an indicator that the pack declares
 * @param scale how its values become points; null where the pack gives it none
 */
public record Metric(String name, @Nullable MetricScale scale) {
    /** The weighted mean over all metrics, which every pack has. */
    public static final String COMPOSITE = "composite";

    /** The index that the target is set for. */
    public static final String SATISFACTION = "satisfaction";

    /** Calls per logged-in hour, which a settlement always shows. */
    public static final String CALLS_PER_HOUR = "callsPerHour";

    /** The metrics that every pack knows, in the order in which a settlement shows them; callsPerHour is the last of all. */
    public static final List<String> MEASURED = List.of(
            "resolution",
            "attitude",
            "speed",
            "convenience",
            "csat",
            "nps",
            "fcr",
            "aht",
            "script",
            "empathy",
            "quality",
            "offences",
            "fines",
            "fineAmount",
            "largestFine",
            "warnings",
            CALLS_PER_HOUR);

    /** What a rule of every pack can read by name: the measured metrics and the composite. */
    static final List<String> NAMES =
            Stream.concat(MEASURED.stream(), Stream.of(COMPOSITE)).toList();

    /** The order of metrics: the measured ones, then indicators by code point, then calls per hour. */
    public static final Comparator<String> ORDER =
            Comparator.comparingInt(Metric::place).thenComparing(TextOrder.BY_CODE_POINT);

    /** Converts a value in the metric's own unit to points, 0 to 100; null where the metric has no points. */
    public @Nullable Ratio points(Ratio value) {
        return scale == null ? null : scale.points(value);
    }

    private static int place(String name) {
        if (name.equals(CALLS_PER_HOUR)) {
            return MEASURED.size() + 1;
        }
        int place = MEASURED.indexOf(name);
        return place < 0 ? MEASURED.size() : place;
    }
}
