package io.qarules.engine.policy;

import io.qarules.engine.rules.text.Rule;
import java.math.BigDecimal;

/**
 * A grade of scores (POLICY 8).
 *
 * @param from the lowest score that has it
 * @param rectify whether it demands a RECTIFICATION
 * @param rule the rule that set it
 */
public record Grade(String name, BigDecimal from, boolean rectify, Rule rule) {}
