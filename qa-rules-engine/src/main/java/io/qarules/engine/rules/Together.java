package io.qarules.engine.rules;

import java.util.List;
import java.util.function.Predicate;

/**
 * Facts that the rules of a stage see together.
 *
 * @param facts all of them, with the agent and the settings
 * @param decided about which of them the rules decide; the others they only see
 */
public record Together(List<Object> facts, Predicate<Object> decided) {}
