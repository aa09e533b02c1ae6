package io.qarules.engine.source;

import java.util.Optional;

/**
 * How large a pack may be. A larger one is refused before its rules are compared or compiled, so that it holds up nobody.
 *
 * @param rules the most rules, 1 or more
 * @param bytes the most bytes that its rule files may have in UTF-8 together, 1 or more
 */
public record PackLimit(int rules, long bytes) {
    /** The limit where no other is set: 2,000 rules and 2,000,000 bytes. */
    public static final PackLimit STANDARD = new PackLimit(2_000, 2_000_000);

    /**
     * Creates a limit.
     *
     * @throws IllegalArgumentException if one of its figures is less than 1
     */
    public PackLimit {
        if (rules < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "a pack has at least a rule of a byte, not %d of %d".formatted(rules, bytes));
        }
    }

    /**
     * Returns what is wrong with a pack that has so many rules; empty if nothing is.
     *
     * @param number of rules, 0 or more
     */
    public Optional<String> ofRules(int number) {
        return number <= rules
                ? Optional.empty()
                : Optional.of("the pack has %,d rules, and the limit is %,d".formatted(number, rules));
    }

    /**
     * Returns what is wrong with a pack that has so many conditions and values in lists; empty if nothing is. It may have
     * ten for each rule that it may have: their number decides how long it takes to compile them.
     *
     * @param number of conditions and values, 0 or more
     */
    public Optional<String> ofConditions(long number) {
        long most = 10L * rules;
        return number <= most
                ? Optional.empty()
                : Optional.of("the pack has %,d conditions and values in lists, and the limit is %,d"
                        .formatted(number, most));
    }

    /**
     * Returns what is wrong with a pack whose rule files have so many bytes; empty if nothing is.
     *
     * @param number of bytes, 0 or more
     */
    public Optional<String> ofBytes(long number) {
        return number <= bytes
                ? Optional.empty()
                : Optional.of("the pack has %,d bytes of rules, and the limit is %,d".formatted(number, bytes));
    }
}
