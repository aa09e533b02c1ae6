package io.qarules.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A value that a condition of a rule read, or the expression of an amount.
 *
 * @param name as written in the rule: a property such as {@code occurrence} or {@code call.deal}, a variable, or a
 *     path from one, such as {@code $o.finding.number("loss")}
 * @param value as text, instants in UTC; null if unknown
 */
public record ActualValue(String name, @Nullable String value) {}
