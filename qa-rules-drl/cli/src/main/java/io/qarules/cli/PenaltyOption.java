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
     * @throws UnknownWordException if it is invalid
     */
    static List<PenaltyOption> parse(String said) {
        List<PenaltyOption> penalties = new ArrayList<>();
        Set<PenaltyVerb> verbs = EnumSet.noneOf(PenaltyVerb.class);
        for (String part : SEPARATOR.split(said.strip())) {
            PenaltyOption penalty = one(part.strip());
            if (!verbs.add(penalty.verb)) {
                throw NewWords.wrong("twice", said, penalty.verb.name().toLowerCase(Locale.ROOT));
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
            throw NewWords.wrong("amountless", part);
        }
        BigDecimal min = amount(amounts.group("min"), part);
        BigDecimal max = amounts.group("max") == null ? null : amount(amounts.group("max"), part);
        if (max != null && min.compareTo(max) > 0) {
            throw NewWords.wrong("bounds", part, max.toString(), min.toString());
        }
        return new PenaltyOption(verb, min, max);
    }

    private static PenaltyOption withoutAmount(PenaltyVerb verb, String part) {
        if (verb == PenaltyVerb.POINTS) {
            throw NewWords.wrong("points.missing", part);
        }
        return new PenaltyOption(verb, null, null);
    }

    private static PenaltyOption points(Matcher amounts, String part) {
        String digits = amounts.group("min");
        if (amounts.group("max") != null || !digits.matches("[1-9]\\d{0,8}")) {
            throw NewWords.wrong("points.whole", part);
        }
        return new PenaltyOption(PenaltyVerb.POINTS, new BigDecimal(digits), null);
    }

    private static PenaltyVerb verb(String word, String part) {
        return PenaltyVerb.of(word).orElseThrow(() -> ClosestMatch.to(word, PenaltyVerb.allWords())
                .map(near -> NewWords.wrong("penalty.maybe", part, near))
                .orElseGet(() -> NewWords.wrong("penalty", part)));
    }

    private static BigDecimal amount(String digits, String part) {
        try {
            BigDecimal amount = new BigDecimal(digits).stripTrailingZeros();
            if (amount.signum() <= 0 || amount.scale() > 2) {
                throw NewWords.wrong("amount", part, digits);
            }
            return new BigDecimal(amount.toPlainString());
        } catch (NumberFormatException e) {
            throw NewWords.wrong("amount", part, digits);
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
