package io.qarules.engine.check;

import io.qarules.period.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period file, cleaned.
 *
 * @param period of which from and to may be unknown
 * @param fund null means the pack's
 */
public record CheckedPeriod(
        String id, Period period, @Nullable BigDecimal fund, List<CheckedMember> members) {}
