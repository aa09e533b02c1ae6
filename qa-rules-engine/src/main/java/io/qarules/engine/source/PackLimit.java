package io.qarules.engine.source;

import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Text;
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
                    "a pack has at least a rule of a byte, not %s of %s".formatted(rules, bytes));
        }
    }

    /**
     * Returns what is wrong with a pack that has so many rules; empty if nothing is.
     *
     * @param number of rules, 0 or more
     */
    public Optional<Text> ofRules(int number) {
        return number <= rules ? Optional.empty() : tooLarge("TOO_LARGE.rules", number, rules);
    }

    /**
     * Returns what is wrong with a pack that has so many conditions and values in lists; empty if nothing is. It may have
     * ten for each rule that it may have: their number decides how long it takes to compile them.
     *
     * @param number of conditions and values, 0 or more
     */
    public Optional<Text> ofConditions(long number) {
        long most = 10L * rules;
        return number <= most ? Optional.empty() : tooLarge("TOO_LARGE.conditions", number, most);
    }

    /**
     * Returns what is wrong with a pack whose rule files have so many bytes; empty if nothing is.
     *
     * @param number of bytes, 0 or more
     */
    public Optional<Text> ofBytes(long number) {
        return number <= bytes ? Optional.empty() : tooLarge("TOO_LARGE.bytes", number, bytes);
    }

    private static Optional<Text> tooLarge(String key, long number, long most) {
        return Optional.of(PackText.of(key, Decimals.grouped(number), Decimals.grouped(most))
                .text());
    }
}
