package io.qarules.casefile;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The wage of one month, from which the cap on deductions is computed (POLICY 6; 工资支付暂行规定, article 16).
 *
 * @param month required; the calendar month in the policy's zone; at most one wage a month
 * @param gross required; the gross wage, CNY, not negative
 * @param minimum required; the local minimum wage, CNY, not negative
 */
public record Wage(
        @Nullable YearMonth month,
        @Nullable BigDecimal gross,
        @Nullable BigDecimal minimum) {}
