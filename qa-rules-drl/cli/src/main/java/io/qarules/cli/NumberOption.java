package io.qarules.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers on the command line, in digits and with a point: whatever else is said there, the answer says what to write. */
final class NumberOption {
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");
    private static final int MOST_DAYS = 3_650;

    private NumberOption() {}

    /**
     * Returns a number of days, 1 to 3650.
     *
     * @param key of the sentence about another value
     * @throws UnknownWordException if it is none
     */
    static int days(String said, String key) {
        NewWords.require(DAYS.matcher(said.strip()).matches(), key, said);
        int days = Integer.parseInt(said.strip());
        NewWords.require(days <= MOST_DAYS, key, said);
        return days;
    }

    /**
     * Returns a decimal number.
     *
     * @param key of the sentence about another value
     * @throws UnknownWordException if it is none
     */
    static BigDecimal decimal(String said, String key) {
        NewWords.require(DECIMAL.matcher(said.strip()).matches(), key, said);
        return new BigDecimal(said.strip());
    }
}
