package io.qarules.engine.policy;

import io.qarules.engine.rules.text.Rule;
import java.math.BigDecimal;

/**
 * A grade of evaluation scores (POLICY 8).
 *
 * @param from the lowest score of the grade, 0 to 100, inclusive
 * @param rectify whether a score of this grade requires a {@code RECTIFICATION}
 * @param rule the policy rule that defines the grade
 */
public record Grade(String name, BigDecimal from, boolean rectify, Rule rule) {}
