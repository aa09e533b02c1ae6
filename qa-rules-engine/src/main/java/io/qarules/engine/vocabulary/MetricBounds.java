package io.qarules.engine.vocabulary;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Between which values a metric lies that every pack measures, in its own unit: ratings from 1 to 5, shares from 0 to 1,
 * scores from 0 to 100 (POLICY 9 and 17).
 */
public final class MetricBounds {
    private static final Range<BigDecimal> RATING = closed(1, 5);
    private static final Range<BigDecimal> SHARE = closed(0, 1);
    private static final Range<BigDecimal> FROM_ZERO = Range.atLeast(BigDecimal.ZERO);
    private static final Map<String, Range<BigDecimal>> KNOWN = known();

    private MetricBounds() {}

    /** Returns the bounds of a metric, included; all numbers for an indicator, which means what its sender says. */
    public static Range<BigDecimal> of(String metric) {
        return KNOWN.getOrDefault(metric, Range.all());
    }

    private static Map<String, Range<BigDecimal>> known() {
        Map<String, Range<BigDecimal>> known = new HashMap<>();
        for (String rating : new String[] {"resolution", "attitude", "speed", "convenience", "csat", "empathy"}) {
            known.put(rating, RATING);
        }
        for (String share : new String[] {"fcr", "script"}) {
            known.put(share, SHARE);
        }
        for (String count :
                new String[] {"aht", "callsPerHour", "offences", "fines", "fineAmount", "largestFine", "warnings"}) {
            known.put(count, FROM_ZERO);
        }
        known.put("nps", closed(-100, 100));
        known.put("quality", closed(0, 100));
        return Map.copyOf(known);
    }

    private static Range<BigDecimal> closed(long least, long most) {
        return Range.closed(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
}
