package io.qarules.cli;

import io.qarules.engine.value.ClosestMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads penalties as people write them, in English or Chinese. */
final class PenaltyParser {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[+,;，、；]|\\band\\b)\\s*");
    private static final Pattern ON_SUPERVISOR =
            Pattern.compile("(?:the\\s+)?supervisor(?:'s)?\\b\\s*:?\\s*|主管\\s*[:：]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final String WORD = "(?<word>\\D+?)\\s*(?:\\bof\\s+)?";
    private static final Pattern AMOUNTS = Pattern.compile(
            WORD
                    + "(?<min>-?[\\d.]+)(?:\\s*(?:-|–|~|至|\\bto\\b)\\s*(?<max>[\\d.]+))?\\s*(?:(?<money>元|CNY)|(?<points>分|points?))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PAY = Pattern.compile(
            "(?<word>\\D+?)\\s*(?:\\bof\\s+|绩效(?:工资)?的?\\s*)?(?<percent>-?[\\d.]+)\\s*[%％](?:\\s*of\\s+(?:the\\s+)?(?:performance\\s+)?pay)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBLED = Pattern.compile(
            WORD
                    + "(?<first>-?[\\d.]+)\\s*元?\\s*(?:doubl(?:ing|ed)(?:\\s+each\\s+time)?|(?:逐次)?翻倍)\\s*(?:up\\s+to|to|最高|封顶)\\s*(?<most>[\\d.]+)\\s*元?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final String WITHOUT_AMOUNT = "\\s+(without amount|open)$";
    private static final BigDecimal WHOLE_PAY = BigDecimal.valueOf(100);

    private PenaltyParser() {}

    static List<PenaltyOption> parse(String said) {
        List<PenaltyOption> own = new ArrayList<>();
        List<PenaltyOption> supervisors = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String part : SEPARATOR.split(said.strip())) {
            Matcher supervisor = ON_SUPERVISOR.matcher(part.strip());
            boolean onSupervisor = supervisor.lookingAt();
            PenaltyOption penalty =
                    one(part.strip().substring(onSupervisor ? supervisor.end() : 0), part.strip(), onSupervisor);
            if (!named.add(penalty.verb() + " " + onSupervisor)) {
                throw NewWords.wrong("twice", said, penalty.verb().name().toLowerCase(Locale.ROOT));
            }
            (onSupervisor ? supervisors : own).add(penalty);
        }
        own.addAll(supervisors);
        return own;
    }

    private static PenaltyOption one(String words, String part, boolean onSupervisor) {
        Matcher doubled = DOUBLED.matcher(words);
        if (doubled.matches()) {
            return new PenaltyOption(fine(doubled, part), doubled(doubled, part), onSupervisor);
        }
        Matcher ofPay = OF_PAY.matcher(words);
        if (ofPay.matches()) {
            return new PenaltyOption(fine(ofPay, part), ofPay(ofPay, part), onSupervisor);
        }
        Matcher amounts = AMOUNTS.matcher(words);
        if (!amounts.matches()) {
            return withoutAmount(verb(words.replaceAll(WITHOUT_AMOUNT, ""), part), part, onSupervisor);
        }
        PenaltyVerb verb = verb(amounts.group("word"), part);
        if (verb == PenaltyVerb.POINTS) {
            NewWords.require(amounts.group("money") == null, "unit.points", part, amounts.group("min"));
            return new PenaltyOption(verb, points(amounts, part), onSupervisor);
        }
        PenaltyVerb fine = fine(amounts, part);
        NewWords.require(amounts.group("points") == null, "unit.money", part, amounts.group("min"));
        BigDecimal max = amounts.group("max") == null ? null : amount(amounts.group("max"), part);
        return new PenaltyOption(fine, fixed(amount(amounts.group("min"), part), max, part), onSupervisor);
    }

    private static PenaltyVerb fine(Matcher amounts, String part) {
        if (verb(amounts.group("word"), part) != PenaltyVerb.FINE) {
            throw NewWords.wrong("amountless", part);
        }
        return PenaltyVerb.FINE;
    }

    private static PenaltyAmount fixed(BigDecimal min, @Nullable BigDecimal max, String part) {
        if (max == null) {
            return new PenaltyAmount.Fixed(min);
        }
        if (min.compareTo(max) > 0) {
            throw NewWords.wrong("bounds", part, max.toString(), min.toString());
        }
        return new PenaltyAmount.Between(min, max);
    }

    private static PenaltyAmount ofPay(Matcher ofPay, String part) {
        BigDecimal percent = amount(ofPay.group("percent"), part);
        if (percent.compareTo(WHOLE_PAY) > 0) {
            throw NewWords.wrong("percent", part, percent.toString());
        }
        return new PenaltyAmount.OfPay(percent);
    }

    private static PenaltyAmount doubled(Matcher doubled, String part) {
        BigDecimal first = amount(doubled.group("first"), part);
        BigDecimal most = amount(doubled.group("most"), part);
        if (first.compareTo(most) >= 0) {
            throw NewWords.wrong("doubled.most", part);
        }
        return new PenaltyAmount.Doubled(first, most);
    }

    private static PenaltyAmount points(Matcher amounts, String part) {
        String digits = amounts.group("min");
        if (amounts.group("max") != null || !digits.matches("[1-9]\\d{0,8}")) {
            throw NewWords.wrong("points.whole", part);
        }
        return new PenaltyAmount.Points(new BigDecimal(digits));
    }

    private static PenaltyOption withoutAmount(PenaltyVerb verb, String part, boolean onSupervisor) {
        if (verb == PenaltyVerb.POINTS) {
            throw NewWords.wrong("points.missing", part);
        }
        return new PenaltyOption(verb, new PenaltyAmount.None(), onSupervisor);
    }

    private static PenaltyVerb verb(String word, String part) {
        return PenaltyVerb.of(word).orElseThrow(() -> ClosestMatch.to(word, PenaltyVerb.allWords())
                .map(near -> NewWords.wrong("penalty.maybe", part, near))
                .orElseGet(() -> NewWords.wrong("penalty", part)));
    }

    static BigDecimal amount(String digits, String part) {
        NewWords.require(DECIMAL.matcher(digits).matches(), "amount", part, digits);
        BigDecimal amount = new BigDecimal(digits).stripTrailingZeros();
        NewWords.require(amount.signum() > 0 && amount.scale() <= 2, "amount", part, digits);
        return new BigDecimal(amount.toPlainString());
    }
}
