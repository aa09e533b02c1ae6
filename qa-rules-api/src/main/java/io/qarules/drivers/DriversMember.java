package io.qarules.drivers;

import io.qarules.internal.Attributes;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a period of a {@link DriversFile}: one row.
 *
 * @param agentId required; nobody else in the period has it
 * @param line the line, to whose mean forecasts are drawn; null is a line as well
 * @param points of each metric by its name, numbers from 0 to 100 as the composite weighs them; a name that is missing is
 *     not known; null is the same as empty
 * @param satisfactionIndex 0 to 100; null where it is not known
 */
public record DriversMember(
        @Nullable String agentId,
        @Nullable String line,
        Map<String, Object> points,
        @Nullable BigDecimal satisfactionIndex) {
    public DriversMember {
        points = Attributes.copyOf(points);
    }
}
