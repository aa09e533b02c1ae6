package io.qarules.engine.lint.domain;

/**
 * A condition on the remainder of a whole number: {@code occurrence % 2 == 0}.
 *
 * @param divisor 1 or more
 * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param result what the remainder is compared with
 */
record Remainder(int divisor, String operator, long result) {
    /** Whether it holds of a number; a negative number has a negative remainder. */
    boolean holds(long number) {
        long remainder = number % divisor;
        return switch (operator) {
            case "==" -> remainder == result;
            case "!=" -> remainder != result;
            case "<" -> remainder < result;
            case "<=" -> remainder <= result;
            case ">" -> remainder > result;
            default -> remainder >= result;
        };
    }
}
