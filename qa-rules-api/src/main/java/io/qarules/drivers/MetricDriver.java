package io.qarules.drivers;

import io.qarules.outcome.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How satisfaction goes with a metric while the others stay (POLICY 19): one coefficient of ordinary least squares, six
 * places, HALF_UP.
 *
 * @param metric its name
 * @param coefficient with how many points of the index one point of the metric goes
 * @param standardised with how many of its standard deviations the index goes for one of the metric's
 * @param lower lower end of the coefficient's 95 % interval
 * @param upper upper end of it
 * @param p two-sided, 0 to 1: how probable a coefficient as far from 0 would be if there were nothing
 * @param inflation variance inflation factor, 1 or more: how many times the coefficient's variance is what it would be
 *     if the other metrics did not go along
 * @param sentence what it says, where p is below 0.05; null elsewhere
 */
public record MetricDriver(
        String metric,
        BigDecimal coefficient,
        BigDecimal standardised,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal p,
        BigDecimal inflation,
        @Nullable Text sentence) {}
