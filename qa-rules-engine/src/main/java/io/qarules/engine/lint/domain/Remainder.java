package io.qarules.engine.lint.domain;

import com.google.common.math.LongMath;

/**
 * A condition on the remainder of a whole number, or of a multiple of it to which a number is added: {@code ( 3 *
 * occurrence + 1 ) % 2 == 0}.
 *
 * @param factor not 0
 * @param added the number that is added
 * @param divisor 1 or more
 * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param result what the remainder is compared with
 */
record Remainder(int factor, int added, int divisor, String operator, long result) {
    /** Whether it holds of a number up to {@link WholeNumbers#FARTHEST}; what is divided gives its sign to the remainder. */
    boolean holds(long number) {
        long remainder = (factor * number + added) % divisor;
        return switch (operator) {
            case "==" -> remainder == result;
            case "!=" -> remainder != result;
            case "<" -> remainder < result;
            case "<=" -> remainder <= result;
            case ">" -> remainder > result;
            default -> remainder >= result;
        };
    }

    /** Returns after how many numbers the remainders repeat, on either side of the turn. */
    int period() {
        return (int) (divisor / LongMath.gcd(Math.abs((long) factor), divisor));
    }

    /** Returns the number from which on what is divided has another sign than before. */
    long turn() {
        return Math.floorDiv(-(long) added, factor) + 1;
    }
}
