package io.qarules.casebook.store;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the book as a whole.
 *
 * @param closing the last month whose close has begun; null before the first
 */
public record BookRow(@Nullable YearMonth closing) {}
