package io.qarules.engine.check;

import io.qarules.period.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a period file says besides its members, cleaned.
 *
 * @param period of which from and to may be unknown
 * @param fund null means the pack's
 */
public record CheckedPeriod(
        String id, Period period, @Nullable BigDecimal fund) {}
