package io.qarules.engine.explain;

import io.qarules.engine.rules.probe.ProbedRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the numbers that a condition compares. Of a fraction such as two thirds no more places are written than a
 * reader needs: two, unless the rounded number would be 0 or stand on another side of what it is compared with.
 *
 * @param beside the other numbers of the condition, and 0
 * @param places how many places a fraction has at least
 */
record ComparedNumber(List<BigDecimal> beside, int places) {
    /** What has more places is a fraction that was cut off for the comparison. */
    private static final int EXACT = 10;

    private static final int USUAL = 2;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?");
    private static final Pattern CALCULATES = Pattern.compile("\\s[-+*/%]\\s");

    static ComparedNumber in(ProbedRule.Condition condition) {
        Stream<String> written = NUMBER.matcher(condition.text()).results().map(found -> found.group());
        Stream<String> read = condition.values().stream()
                .map(ProbedRule.ActualValue::value)
                .filter(value -> value instanceof Number && !(value instanceof Double))
                .map(Object::toString);
        return new ComparedNumber(
                Stream.concat(Stream.concat(written, read).map(BigDecimal::new), Stream.of(BigDecimal.ZERO))
                        .toList(),
                CALCULATES.matcher(condition.text()).find() ? EXACT : USUAL);
    }

    String text(BigDecimal number) {
        if (number.scale() <= EXACT) {
            return number.stripTrailingZeros().toPlainString();
        }
        for (int some = places; some < number.scale(); some++) {
            BigDecimal rounded = number.setScale(some, RoundingMode.HALF_UP);
            if (beside.stream().allMatch(other -> isOnItsSide(rounded, number, other))) {
                return rounded.toPlainString();
            }
        }
        return number.toPlainString();
    }

    private static boolean isOnItsSide(BigDecimal rounded, BigDecimal number, BigDecimal other) {
        return number.compareTo(other) == 0 || rounded.compareTo(other) == number.compareTo(other);
    }
}
