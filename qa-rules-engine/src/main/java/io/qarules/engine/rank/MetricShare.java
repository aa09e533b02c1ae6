package io.qarules.engine.rank;

import io.qarules.engine.rules.types.Reading;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: how the agents of a line do in one of its weighted metrics (POLICY 17).
 *
 * @param line a line that is known
 * @param metric a metric with a weight in the line
 * @param known the points of the line's agents of whom they are known
 */
public record MetricShare(String line, String metric, List<Ratio> known) {
    private static final Ratio HUNDRED = Ratio.of(100);

    /**
     * Returns how many of the line's agents have fewer points, in per cent of those of whom they are known; null where
     * they are known of nobody.
     */
    @Reading
    public @Nullable BigDecimal shareBelow(BigDecimal points) {
        if (known.isEmpty()) {
            return null;
        }
        Ratio bound = Ratio.of(points);
        long below = known.stream().filter(own -> own.compareTo(bound) < 0).count();
        return Ratio.of(below).times(HUNDRED).dividedBy(Ratio.of(known.size())).comparable();
    }
}
