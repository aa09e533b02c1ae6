package io.qarules.examples.flinkmonthend.stream;

import java.time.Instant;
import java.util.Map;

/**
 * Rules that are to hold.
 *
 * @param effectiveFrom the first month whose decisions they make, such as {@code 2026-11}
 * @param knownAt when they came in force
 * @param name of the pack, for messages
 * @param files text by path
 */
public record PackLine(String effectiveFrom, Instant knownAt, String name, Map<String, String> files) {}
