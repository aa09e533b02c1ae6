package io.qarules.book;

import java.time.YearMonth;

/**
 * A line of a closed month.
 *
 * @param month the month
 * @param line what payroll does
 */
public record MonthLine(YearMonth month, StatementLine line) {}
