package io.qarules.engine.policy;

import java.math.BigDecimal;

/**
 * A fact for rules: a number that stage {@code policy} set with the verb {@code setting}.
 *
 * @param name e.g. {@code 6.3.3.10 hours}; by convention begins with the clause that reads it
 * @param value the number
 */
public record Setting(String name, BigDecimal value) {}
