package io.qarules.engine.policy;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the index of an agent in a tier can be (POLICY 17): between the bound of its band and that of the next better one,
 * and in a share of a group anything that is known.
 */
final class TierIndices {
    /** Indices have two places. */
    private static final int PLACES = 2;

    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(PLACES);
    private static final BigDecimal LEAST = BigDecimal.ZERO;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Set<String> names = new LinkedHashSet<>();
    private final TreeMap<BigDecimal, String> bands = new TreeMap<>();

    void share(String name) {
        names.add(name);
    }

    void band(String name, BigDecimal bound) {
        names.add(name);
        bands.put(bound, name);
    }

    Set<String> names() {
        return names;
    }

    Map<String, ImmutableRangeSet<BigDecimal>> indices() {
        Map<String, ImmutableRangeSet<BigDecimal>> indices = new LinkedHashMap<>();
        boolean areBands = bands.size() == names.size(); // else a share may be among them, which is refused
        names.forEach(name -> indices.put(name, ImmutableRangeSet.of(Range.closed(LEAST, MOST))));
        if (areBands) {
            bands.forEach((bound, name) -> indices.put(name, between(bound, bands.higherKey(bound))));
        }
        return indices;
    }

    /** @param next the bound of the next better band; null for the best one */
    private static ImmutableRangeSet<BigDecimal> between(BigDecimal bound, @Nullable BigDecimal next) {
        BigDecimal low = LEAST.max(bound.setScale(PLACES, RoundingMode.CEILING));
        BigDecimal high = next == null
                ? MOST
                : MOST.min(next.setScale(PLACES, RoundingMode.CEILING).subtract(STEP));
        return low.compareTo(high) > 0 ? ImmutableRangeSet.of() : ImmutableRangeSet.of(Range.closed(low, high));
    }
}
