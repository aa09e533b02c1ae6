package io.qarules.cli;

import io.qarules.QaRules;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.internal.Messages;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code --why-not}: a kind, a clause, and optionally a subject.
 *
 * @param subjectId restricts the answer to one subject; null for all
 */
record WhyNotQuestion(
        DecisionKind kind, String clause, @Nullable String subjectId) {

    static WhyNotQuestion parse(String text) {
        String[] words = words(text);
        return new WhyNotQuestion(kind(words[0], DecisionKind.class), words[1], words.length == 3 ? words[2] : null);
    }

    /** Returns the kind, the clause and, if there is one, the subject. */
    static String[] words(String text) {
        String[] words = text.strip().split("\\s+", 3);
        if (words.length < 2) {
            throw new UnknownWordException(CommandWords.say("question", text));
        }
        return words;
    }

    WhyNot ask(QaRules rules, CaseInput input) {
        return asked(() -> rules.whyNot(input, kind, clause, subjectId));
    }

    /** Asks of a settlement; the subject is an agent, a team or the centre. */
    WhyNot ask(QaRules rules, PeriodInput input) {
        return asked(() -> rules.whyNotSettled(input, kind, clause, subjectId));
    }

    /** Returns the answer; says in both languages why there is none. */
    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage());
            throw new UnknownWordException(new Text(Messages.QUESTIONS.inChinese(said), said));
        }
    }

    /** Returns the word of an enum that is meant, in any case. */
    static <E extends Enum<E>> E kind(String word, Class<E> type) {
        String upper = word.toUpperCase(Locale.ROOT);
        List<String> kinds =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!kinds.contains(upper)) {
            throw new UnknownWordException(ClosestMatch.to(upper, kinds)
                    .map(near -> CommandWords.say("kind.maybe", word, near))
                    .orElseGet(() -> CommandWords.say("kind", word, kinds.toString())));
        }
        return Enum.valueOf(type, upper);
    }
}
