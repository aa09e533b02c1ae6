package io.qarules.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A value that a condition of a rule read.
 *
 * @param name as written in the rule: a property such as {@code occurrence} or {@code call.deal}, or a variable
 * @param value as text, instants in UTC; null if unknown
 */
public record ActualValue(String name, @Nullable String value) {}
