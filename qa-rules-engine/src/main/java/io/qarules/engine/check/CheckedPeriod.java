package io.qarules.engine.check;

import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The validated head of a period file: everything but its members.
 *
 * @param period whose {@code from} and {@code to} may be null
 * @param fund the opening balance of the award fund, CNY; null to use the pack's
 * @param indicators those of the centre, by name
 */
public record CheckedPeriod(
        String id, Period period, @Nullable BigDecimal fund, Map<String, BigDecimal> indicators) {}
