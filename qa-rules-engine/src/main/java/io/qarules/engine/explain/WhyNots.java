package io.qarules.engine.explain;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.ClosestMatch;
import io.qarules.internal.Messages;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhyNot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains why a case has no decision of a kind and clause. */
public final class WhyNots {
    private final EvaluationTrace evaluated;
    private final RulePack pack;

    public WhyNots(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.pack = evaluated.pack();
    }

    /**
     * Explains a missing decision.
     *
     * @param clause a clause that a rule of the pack names
     * @param subjectId restricts the answer to one subject; null for all
     * @throws IllegalArgumentException as {@link io.qarules.QaRules#whyNot} does
     */
    public WhyNot whyNot(DecisionKind kind, String clause, @Nullable String subjectId) {
        requireOfCases(kind);
        requireKnown(pack, clause);
        List<String> decided = evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == kind && decision.clause().equals(clause))
                .filter(decision -> subjectId == null
                        || decision.subjectId().equals(subjectId)
                        || isOfTally(decision.subjectId(), subjectId))
                .map(Decision::id)
                .toList();
        Set<DecisionKind> possible = possible(clause);
        List<Missing> all = possible.contains(kind) ? missing(kind, clause, subjectId) : List.of();
        List<Missing> missing = all.stream()
                .filter(one -> subjectId == null || isAbout(one, subjectId))
                .toList();
        if (subjectId != null && possible.contains(kind) && decided.isEmpty() && missing.isEmpty()) {
            throw unanswerable("subject", subjectId, subjects(kind, clause, all), subjectId, clause);
        }
        return new WhyNot(kind, clause, decided, missing, text(kind, clause, possible, decided, missing));
    }

    /** A tally's number that is not reached is answered by where the tally stands in that period. */
    private static boolean isAbout(Missing missing, String subjectId) {
        String id = missing.subjectId();
        return id.equals(subjectId)
                || isOfTally(id, subjectId)
                || missing.reason() == MissingReason.TALLY
                        && (subjectId.startsWith(id + ":") || isOfTheSameTally(id, subjectId));
    }

    /** Returns whether a subject is of a tally, or of its period, that is asked about without a number. */
    private static boolean isOfTally(String id, String asked) {
        return asked.startsWith(Subject.OF_TALLY) && id.startsWith(asked + ":");
    }

    /** Returns whether two subjects are numbers of one tally in one period. */
    private static boolean isOfTheSameTally(String id, String other) {
        return id.startsWith(Subject.OF_TALLY) && other.startsWith(id.replaceFirst("\\d+$", ""));
    }

    private List<Missing> missing(DecisionKind kind, String clause, @Nullable String subjectId) {
        return switch (kind) {
            case RECTIFICATION -> new MissingRectifications(evaluated).all();
            case PROGRESS_AWARD, RECORDING_AWARD, COMMENDATION, PRAISE ->
                new MissingAwards(evaluated).of(kind, clause, subjectId);
            case HANDOVER -> new MissingHandovers(evaluated).of(clause);
            case ACKNOWLEDGEMENT -> new MissingPenalties(evaluated).acknowledgements(clause);
            default -> {
                List<Missing> all = new ArrayList<>(new MissingEscalations(evaluated).of(kind, clause, subjectId));
                all.addAll(new MissingPenalties(evaluated).of(kind, clause));
                yield all;
            }
        };
    }

    /** Returns the kinds of decision that rules of the clause can give. */
    private Set<DecisionKind> possible(String clause) {
        Set<DecisionKind> kinds = new TreeSet<>();
        covering(pack, clause).forEach(rule -> kinds.addAll(Verbs.kinds(rule)));
        if (kinds.contains(DecisionKind.FINE) && pack.policy().acknowledgement() != null) {
            kinds.add(DecisionKind.ACKNOWLEDGEMENT);
        }
        if (pack.policy().grades().stream()
                .anyMatch(grade -> grade.rectify() && grade.rule().clause().equals(clause))) {
            kinds.add(DecisionKind.RECTIFICATION);
        }
        return kinds;
    }

    /** Returns the rules of a clause, those of a pattern that covers it, such as {@code 5.*}, included. */
    static Stream<RuleText> covering(RulePack pack, String clause) {
        return pack.ruleTexts().stream()
                .filter(rule -> rule.clause() != null
                        && ClausePatterns.of(List.of(rule.clause())).matches(clause));
    }

    private Text text(
            DecisionKind kind, String clause, Set<DecisionKind> possible, List<String> decided, List<Missing> missing) {
        Text title = pack.title(clause);
        if (!possible.contains(kind)) {
            return Wording.say(
                    possible.isEmpty() ? "whyNot.noRule.nothing" : "whyNot.noRule",
                    clause,
                    title,
                    kind,
                    List.copyOf(possible));
        }
        if (!decided.isEmpty()) {
            return Wording.say("whyNot.decided", clause, title, kind, decided);
        }
        return missing.isEmpty()
                ? Wording.say("whyNot.nothing", clause, title, kind)
                : Wording.say("whyNot.missing", clause, title, kind, missing.size());
    }

    private static void requireOfCases(DecisionKind kind) {
        if (!Verbs.isGivenInCases(kind)) {
            throw new IllegalArgumentException(Messages.QUESTIONS.english("settlement", kind));
        }
    }

    static void requireKnown(RulePack pack, String clause) {
        if (covering(pack, clause).findAny().isEmpty()) {
            Set<String> clauses =
                    pack.ruleTexts().stream().map(RuleText::clause).collect(Collectors.toCollection(TreeSet::new));
            throw unanswerable("clause", clause, clauses, pack.version().id(), clause);
        }
    }

    private Set<String> subjects(DecisionKind kind, String clause, List<Missing> missing) {
        Set<String> ids = missing.stream().map(Missing::subjectId).collect(Collectors.toCollection(TreeSet::new));
        evaluated.outcome().decisions().stream()
                .filter(decision -> decision.kind() == kind && decision.clause().equals(clause))
                .forEach(decision -> ids.add(decision.subjectId()));
        return ids;
    }

    /**
     * Returns the exception for a word that is not known.
     *
     * @param message key of the message; one more ends with {@code .maybe} and has the closest known word last
     * @param values what stands in its places
     */
    static IllegalArgumentException unanswerable(String message, String word, Set<String> known, Object... values) {
        return new IllegalArgumentException(ClosestMatch.to(word, known)
                .map(near -> Messages.QUESTIONS.english(
                        message + ".maybe",
                        Stream.concat(Arrays.stream(values), Stream.of(near)).toArray()))
                .orElseGet(() -> Messages.QUESTIONS.english(message, values)));
    }
}
