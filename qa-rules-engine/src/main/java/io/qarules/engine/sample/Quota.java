package io.qarules.engine.sample;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of an agent is heard.
 *
 * @param calls the largest number that a rule gave, 0 where none did; never less than what is reserved
 * @param rule the rule that gave it; where more is reserved, the rule that reserves the largest part; empty where no rule
 *     speaks of the agent
 * @param reserved how many of these calls are of a kind, by its name; the largest number that a rule gave
 */
public record Quota(int calls, String rule, SortedMap<String, Integer> reserved) {
    /** What no rule says anything of. */
    public static final Quota NONE = new Quota(0, "", new TreeMap<>());

    public Quota {
        calls = Math.max(
                calls, reserved.values().stream().mapToInt(Integer::intValue).sum());
        reserved = Collections.unmodifiableSortedMap(new TreeMap<>(reserved));
    }
}
