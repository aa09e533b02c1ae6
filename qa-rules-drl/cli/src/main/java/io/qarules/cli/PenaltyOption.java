package io.qarules.cli;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a clause demands, as given on the command line.
 *
 * @param min the amount of a fine, or its lower bound, CNY, or how many points; null where it is neither, or the
 *     supervisor sets the amount
 * @param max the upper bound, CNY; null where there is none
 */
record PenaltyOption(
        PenaltyVerb verb,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[+,;，、；]|\\band\\b)\\s*");
    private static final Pattern AMOUNTS = Pattern.compile(
            "(?<word>\\D+?)\\s*(?:\\bof\\s+)?(?<min>-?[\\d.]+)(?:\\s*(?:-|–|~|至|\\bto\\b)\\s*(?<max>[\\d.]+))?\\s*(?:元|CNY|分|points?)?",
            Pattern.CASE_INSENSITIVE);
    private static final String WITHOUT_AMOUNT = "\\s+(without amount|open)$";

    /**
     * Parses an option's value, e.g. {@code reminder + training} or {@code fine 20-50}.
     *
     * @throws IllegalArgumentException if it is invalid; the message is a sentence for the user
     */
    static List<PenaltyOption> parse(String said) {
        List<PenaltyOption> penalties = new ArrayList<>();
        Set<PenaltyVerb> verbs = EnumSet.noneOf(PenaltyVerb.class);
        for (String part : SEPARATOR.split(said.strip())) {
            PenaltyOption penalty = one(part.strip());
            if (!verbs.add(penalty.verb)) {
                throw new IllegalArgumentException("\"%s\" says %s twice; once is enough"
                        .formatted(said, penalty.verb.name().toLowerCase(Locale.ROOT)));
            }
            penalties.add(penalty);
        }
        return penalties;
    }

    private static PenaltyOption one(String part) {
        Matcher amounts = AMOUNTS.matcher(part);
        if (!amounts.matches()) {
            return withoutAmount(verb(part.replaceAll(WITHOUT_AMOUNT, ""), part), part);
        }
        PenaltyVerb verb = verb(amounts.group("word"), part);
        if (verb == PenaltyVerb.POINTS) {
            return points(amounts, part);
        }
        if (verb != PenaltyVerb.FINE) {
            throw new IllegalArgumentException("\"%s\": only a fine has an amount".formatted(part));
        }
        BigDecimal min = amount(amounts.group("min"), part);
        BigDecimal max = amounts.group("max") == null ? null : amount(amounts.group("max"), part);
        if (max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "\"%s\": the bounds stand the wrong way round. Maybe fine %s-%s".formatted(part, max, min));
        }
        return new PenaltyOption(verb, min, max);
    }

    private static PenaltyOption withoutAmount(PenaltyVerb verb, String part) {
        if (verb == PenaltyVerb.POINTS) {
            throw new IllegalArgumentException("\"%s\": say how many, such as points 3".formatted(part));
        }
        return new PenaltyOption(verb, null, null);
    }

    private static PenaltyOption points(Matcher amounts, String part) {
        String digits = amounts.group("min");
        if (amounts.group("max") != null || !digits.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "\"%s\": points are a whole number, 1 or more. Maybe points 3".formatted(part));
        }
        return new PenaltyOption(PenaltyVerb.POINTS, new BigDecimal(digits), null);
    }

    private static PenaltyVerb verb(String word, String part) {
        return PenaltyVerb.of(word)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "\"%s\" is no penalty. %s"
                                        .formatted(
                                                part,
                                                ClosestMatch.to(word, PenaltyVerb.allWords())
                                                        .map(near -> "Maybe \"" + near + "\"")
                                                        .orElse(
                                                                "It is one of coaching, reminder, warning, self-review, training,"
                                                                        + " offline training, fine, fine 30, fine 20-50, dismissal, points 3"))));
    }

    private static BigDecimal amount(String digits, String part) {
        try {
            BigDecimal amount = new BigDecimal(digits).stripTrailingZeros();
            if (amount.signum() <= 0 || amount.scale() > 2) {
                throw new NumberFormatException(digits);
            }
            return new BigDecimal(amount.toPlainString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"%s\": an amount is above 0 with two decimals at most, not %s".formatted(part, digits), e);
        }
    }

    /** Returns the verb call in DRL. */
    String drl() {
        if (verb == PenaltyVerb.POINTS) {
            return ".points( $o, %s )".formatted(min);
        }
        if (verb != PenaltyVerb.FINE) {
            return ".%s( $o )".formatted(verb.drl());
        }
        if (min == null) {
            return ".fineWithoutAmount( $o )";
        }
        return max == null ? ".fine( $o, %s )".formatted(min) : ".fineBetween( $o, %s, %s )".formatted(min, max);
    }

    String english() {
        if (verb == PenaltyVerb.POINTS) {
            return BigDecimal.ONE.equals(min) ? "1 point" : min + " points";
        }
        if (verb != PenaltyVerb.FINE) {
            return verb.english();
        }
        if (min == null) {
            return "a fine that the supervisor sets";
        }
        return max == null ? "a fine of " + min : "a fine of %s to %s".formatted(min, max);
    }

    String chinese() {
        if (verb == PenaltyVerb.POINTS) {
            return "扣%s分".formatted(min);
        }
        if (verb != PenaltyVerb.FINE) {
            return verb.chinese();
        }
        if (min == null) {
            return "扣罚（金额由主管定）";
        }
        return max == null ? "扣罚%s元".formatted(min) : "扣罚%s至%s元".formatted(min, max);
    }

    /**
     * Returns the expected line, in the notation of the cases, for a finding of unknown severity (POLICY 3).
     *
     * @param finding the finding's id
     * @param pending whether the decision awaits a verification
     * @param verified whether there is a verification, without an amount
     */
    String expected(String finding, boolean pending, boolean verified) {
        boolean open = verb == PenaltyVerb.DISMISSAL
                || (verb == PenaltyVerb.FINE && (min == null || (max != null && !verified)));
        String status = open ? " PROPOSED" : "";
        String amount = min == null ? "" : " " + (verb == PenaltyVerb.POINTS ? min : Money.round(min));
        return verb + " " + finding + amount + (pending ? " PENDING" : status);
    }
}
