package io.qarules.engine.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a period.
 *
 * @param period its place in time, from 0
 * @param points of each metric, in the order of metrics; null where they are not known
 * @param satisfactionIndex 0 to 100; null where it is not known
 */
public record CheckedDriversRow(
        int period,
        String agentId,
        @Nullable String line,
        List<@Nullable BigDecimal> points,
        @Nullable BigDecimal satisfactionIndex) {}
