package io.qarules.engine.rules.runtime;

import io.qarules.engine.value.BoundedCache;
import io.qarules.engine.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of conditions, for generated rules and for those who ask them (POLICY 12, "Unknown values"): null is a
 * value that nobody knows. Every comparison with one is false, but for {@code isNot}, {@code unequal} and {@code lacks}
 * of a known value, which are true; two unknown values are neither equal nor unequal. Numbers compare by their exact
 * decimal value, whatever their types.
 */
public final class Conditions {
    /** A pattern of two repeats takes as many steps as the square of the text. */
    private static final int LONGEST_MATCHED = 10_000;

    private static final BoundedCache<String, Pattern> PATTERNS = new BoundedCache<>(1_000);

    private Conditions() {}

    /** Whether a value is known. */
    public static boolean isKnown(@Nullable Object value) {
        return value != null;
    }

    /** Whether two texts, words, yes-or-no values or moments are the same. */
    public static boolean is(@Nullable Object a, @Nullable Object b) {
        return a != null && a.equals(b);
    }

    /** Whether they differ. */
    public static boolean isNot(@Nullable Object a, @Nullable Object b) {
        return a == null ? b != null : !a.equals(b);
    }

    /** Whether two numbers are equal. */
    public static boolean equal(@Nullable Number a, @Nullable Number b) {
        return a != null && b != null && order(a, b) == 0;
    }

    /** Whether they are unequal. */
    public static boolean unequal(@Nullable Number a, @Nullable Number b) {
        return a == null || b == null ? a != b : order(a, b) != 0;
    }

    public static boolean less(@Nullable Number a, @Nullable Number b) {
        return a != null && b != null && order(a, b) < 0;
    }

    public static boolean atMost(@Nullable Number a, @Nullable Number b) {
        return a != null && b != null && order(a, b) <= 0;
    }

    public static boolean more(@Nullable Number a, @Nullable Number b) {
        return a != null && b != null && order(a, b) > 0;
    }

    public static boolean atLeast(@Nullable Number a, @Nullable Number b) {
        return a != null && b != null && order(a, b) >= 0;
    }

    /** Whether one date or moment comes before another of its type. */
    public static <T extends Comparable<? super T>> boolean before(@Nullable T a, @Nullable T b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }

    public static <T extends Comparable<? super T>> boolean notAfter(@Nullable T a, @Nullable T b) {
        return a != null && b != null && a.compareTo(b) <= 0;
    }

    public static <T extends Comparable<? super T>> boolean after(@Nullable T a, @Nullable T b) {
        return a != null && b != null && a.compareTo(b) > 0;
    }

    public static <T extends Comparable<? super T>> boolean notBefore(@Nullable T a, @Nullable T b) {
        return a != null && b != null && a.compareTo(b) >= 0;
    }

    /** Whether a set holds a word. */
    public static boolean holds(@Nullable Collection<?> words, @Nullable Object word) {
        return words != null && word != null && words.contains(word);
    }

    /** Whether it does not. */
    public static boolean lacks(@Nullable Collection<?> words, @Nullable Object word) {
        return words == null || word == null ? (words == null) != (word == null) : !words.contains(word);
    }

    public static boolean startsWith(@Nullable String text, @Nullable String beginning) {
        return text != null && beginning != null && text.startsWith(beginning);
    }

    public static boolean endsWith(@Nullable String text, @Nullable String end) {
        return text != null && end != null && text.endsWith(end);
    }

    public static boolean contains(@Nullable String text, @Nullable String part) {
        return text != null && part != null && text.contains(part);
    }

    /** Whether a text does not contain another. */
    public static boolean doesNotContain(@Nullable String text, @Nullable String part) {
        return text == null || part == null ? (text == null) != (part == null) : !text.contains(part);
    }

    /**
     * Whether all of a text matches a pattern that the check of a pack has allowed.
     *
     * @throws IllegalArgumentException if the text is so long that this could take minutes
     */
    public static boolean matches(@Nullable String text, String pattern) {
        if (text != null && text.length() > LONGEST_MATCHED) {
            throw new IllegalArgumentException(
                    "matches compares texts of at most %s characters, and this one has %s: %.20s…"
                            .formatted(Decimals.grouped(LONGEST_MATCHED), Decimals.grouped(text.length()), text));
        }
        return text != null
                && PATTERNS.get(pattern, Pattern::compile).matcher(text).matches();
    }

    public static @Nullable Number plus(@Nullable Number a, @Nullable Number b) {
        if (a == null || b == null) {
            return null;
        }
        if (isWhole(a) && isWhole(b)) {
            long sum = a.longValue() + b.longValue();
            if (((a.longValue() ^ sum) & (b.longValue() ^ sum)) >= 0) {
                return sum;
            }
        }
        return decimal(a).add(decimal(b));
    }

    public static @Nullable Number minus(@Nullable Number a, @Nullable Number b) {
        return plus(a, negated(b));
    }

    public static @Nullable Number times(@Nullable Number a, @Nullable Number b) {
        if (a == null || b == null) {
            return null;
        }
        if (isWhole(a) && isWhole(b)) {
            long high = Math.multiplyHigh(a.longValue(), b.longValue());
            long low = a.longValue() * b.longValue();
            if (high == low >> 63) {
                return low;
            }
        }
        return decimal(a).multiply(decimal(b));
    }

    /** The remainder, with the sign of the first; unknown for a divisor of zero. */
    public static @Nullable Number remainder(@Nullable Number a, @Nullable Number b) {
        if (a == null || b == null || decimal(b).signum() == 0) {
            return null;
        }
        return isWhole(a) && isWhole(b)
                ? (Number) (a.longValue() % b.longValue())
                : decimal(a).remainder(decimal(b));
    }

    public static @Nullable Number negated(@Nullable Number a) {
        if (a == null) {
            return null;
        }
        return isWhole(a) && a.longValue() != Long.MIN_VALUE
                ? (Number) (-a.longValue())
                : decimal(a).negate();
    }

    private static int order(Number a, Number b) {
        return isWhole(a) && isWhole(b)
                ? Long.compare(a.longValue(), b.longValue())
                : decimal(a).compareTo(decimal(b));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof Integer || number instanceof Long) {
            return BigDecimal.valueOf(number.longValue());
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString());
    }
}
