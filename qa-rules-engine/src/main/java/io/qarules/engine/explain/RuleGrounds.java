package io.qarules.engine.explain;

import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;

/**
 * Which rule decided, and how it matched.
 *
 * @param clause of the rule
 * @param title of the clause; the clause itself where the pack gives it none
 * @param file of the rule in the pack
 * @param line of the rule in the file, from 1
 */
public record RuleGrounds(String clause, Text title, String file, int line, RuleTrace trace) {}
