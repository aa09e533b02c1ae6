package io.qarules.casebook.store;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month whose close has begun.
 *
 * @param month the month
 * @param controlSum of its statement, CNY; null while it is not closed to its end
 */
public record MonthRow(YearMonth month, @Nullable BigDecimal controlSum) {}
