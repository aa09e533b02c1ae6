package io.qarules.workbench.cases;

import io.qarules.engine.rules.Verbs;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notation of expected lines. */
final class ExpectationWords {
    static final List<String> STATUSES = names(DecisionStatus.values());
    private static final List<String> CASE_KINDS = kinds(Verbs::isGivenInCases);
    private static final List<String> SETTLEMENT_KINDS =
            kinds(kind -> Verbs.isGiven(Stage.TIER, kind) || kind == DecisionKind.SURVEY_REVIEW);
    private static final Pattern SHOUTED = Pattern.compile("[A-Z_]{4,}");

    private ExpectationWords() {}

    static String line(@Nullable Object... words) {
        return Stream.of(words).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Returns the word of a status; null for {@code FINAL}, which is the default. */
    static @Nullable String status(DecisionStatus status) {
        return status == DecisionStatus.FINAL ? null : status.name();
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static String shown(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }

    static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }

    /**
     * Validates a line such as {@code FINE F2 30.00 PROPOSED}: kind, subject, amount or points if any, status unless
     * FINAL.
     */
    static Optional<Text> caseDecision(List<String> words) {
        if (!CASE_KINDS.contains(words.get(0))) {
            return unknown("decision", words.get(0), CASE_KINDS);
        }
        if (words.size() < 2) {
            return Optional.of(CaseWords.say("line.whose", words.get(0), words.get(0) + " F1"));
        }
        return words.stream()
                .skip(2)
                .filter(word -> !Expectation.isNumber(word) && !STATUSES.contains(word))
                .findFirst()
                .flatMap(word -> unknown("status", word, STATUSES));
    }

    /**
     * Validates a line such as {@code TRAINING A3 fcr 0.80 PROPOSED}: kind, agent, team or centre, the details of the
     * kind, status unless FINAL.
     */
    static Optional<Text> settlementDecision(List<String> words) {
        if (!SETTLEMENT_KINDS.contains(words.get(0))) {
            return unknown("decision", words.get(0), SETTLEMENT_KINDS);
        }
        if (words.size() < 2) {
            return Optional.of(CaseWords.say("line.whose", words.get(0), words.get(0) + " A1"));
        }
        String last = words.get(words.size() - 1);
        boolean isStatus = words.size() > 2 && SHOUTED.matcher(last).matches();
        return isStatus && !STATUSES.contains(last) ? unknown("status", last, STATUSES) : Optional.empty();
    }

    /** Validates a line with a fixed number of words. */
    static Optional<Text> sized(List<String> words, int size, String example) {
        return words.size() == size ? Optional.empty() : Optional.of(number(size, example));
    }

    /** Validates a line with a fixed number of words, one of which must be a known word. */
    static Optional<Text> among(
            String what, List<String> words, int size, int position, Collection<String> known, String example) {
        if (words.size() != size) {
            return Optional.of(number(size, example));
        }
        return known.contains(words.get(position)) ? Optional.empty() : unknown(what, words.get(position), known);
    }

    private static Optional<Text> unknown(String what, String word, Collection<String> known) {
        return Optional.of(CaseWords.say("word", CaseWords.say("word." + what), word, CaseErrors.maybe(word, known)));
    }

    /** Says how many words a line has. */
    static Text number(int words, String example) {
        return CaseWords.say("line.words", String.valueOf(words), example);
    }

    private static List<String> kinds(Predicate<DecisionKind> some) {
        return Arrays.stream(DecisionKind.values())
                .filter(some)
                .map(DecisionKind::name)
                .toList();
    }
}
