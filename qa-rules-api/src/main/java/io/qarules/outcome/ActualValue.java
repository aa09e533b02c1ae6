package io.qarules.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A value that a condition reads.
 *
 * @param name as in the rule: a property such as {@code occurrence} or {@code call.deal}, or a variable
 * @param value as text, instants in UTC; null where it is unknown
 */
public record ActualValue(String name, @Nullable String value) {}
