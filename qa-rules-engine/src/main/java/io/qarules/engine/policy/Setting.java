package io.qarules.engine.policy;

import java.math.BigDecimal;

/**
 * A fact for rules: a number that stage policy set, e.g. {@code "6.3.3.10 hours"}.
 *
 * @param name begins with the clause that reads it
 */
public record Setting(String name, BigDecimal value) {}
