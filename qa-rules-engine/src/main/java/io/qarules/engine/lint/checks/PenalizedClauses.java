package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Conjunction;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses on which the penalty rules of a pack decide. A rule for a group of clauses decides on those of the group
 * that its own conditions admit: with {@code clause in ( "7.1", "7.3" )} one for {@code 7.*} does not decide on 7.2.
 */
final class PenalizedClauses {
    private final Vocabulary vocabulary;
    private final List<Penalty> penalties;

    /**
     * @param vocabulary the words that stage policy declares
     * @param broken tells the rules of which something is wrong: what they decide on is not known, so that each decides
     *     on every clause that it is for
     */
    PenalizedClauses(List<RuleText> rules, Vocabulary vocabulary, Predicate<RuleText> broken) {
        this.vocabulary = vocabulary;
        this.penalties = rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE)
                .flatMap(rule ->
                        Stream.ofNullable(rule.clause()).map(clause -> new Penalty(rule, clause, broken.test(rule))))
                .toList();
    }

    /** Whether a clause is, or a pattern such as {@code 5.*} matches, the given one. */
    static boolean covers(String known, String clause) {
        return known.endsWith("*") ? clause.startsWith(beginning(known)) : known.equals(clause);
    }

    /** Whether a clause, or all that a pattern matches, is of a group that is larger. */
    static boolean isWithin(String clause, String group) {
        return group.endsWith("*") && !clause.equals(group) && clause.startsWith(beginning(group));
    }

    /** A pattern without its star; a clause as it is. */
    static String beginning(String clause) {
        return clause.endsWith("*") ? clause.substring(0, clause.length() - 1) : clause;
    }

    /** Whether a rule may decide on offences of a clause. */
    boolean decidesOn(String clause) {
        return penalties.stream().anyMatch(penalty -> covers(penalty.clause, clause) && penalty.admits(clause));
    }

    /** Whether a rule may decide on offences of a clause, or of one of those that a pattern matches. */
    boolean mayDecideOn(String clause) {
        return penalties.stream().anyMatch(penalty -> penalty.meets(clause));
    }

    /**
     * A rule that is for a clause, while its conditions, and those of all others that are, exclude it.
     *
     * @return empty where no rule is for the clause, or one may decide on it
     */
    Optional<RuleText> excluding(String clause) {
        List<Penalty> covering = penalties.stream()
                .filter(penalty -> covers(penalty.clause, clause))
                .toList();
        return covering.stream().anyMatch(penalty -> penalty.admits(clause))
                ? Optional.empty()
                : covering.stream().map(penalty -> penalty.rule).findFirst();
    }

    /** Whether a rule may decide on clauses that begin so, whatever comes after it. */
    boolean decidesOnAny(String beginning) {
        return penalties.stream()
                .anyMatch(penalty -> penalty.clause.endsWith("*")
                        && beginning.startsWith(beginning(penalty.clause))
                        && penalty.isOpen(beginning));
    }

    /** The clauses that the conditions of the rules for a group name. */
    Named named(String group) {
        Named named = new Named(new TreeSet<>(), new TreeSet<>());
        penalties.stream()
                .filter(penalty -> penalty.clause.equals(group))
                .flatMap(penalty -> penalty.alternatives().stream())
                .filter(alternative -> !alternative.isEmpty())
                .forEach(alternative -> {
                    named.admitted.addAll(alternative.admittedClauses());
                    named.excluded.addAll(alternative.excludedClauses());
                });
        named.excluded.removeIf(clause -> !covers(group, clause));
        return named;
    }

    /**
     * The clauses that the conditions of the rules for a group name.
     *
     * @param admitted those that they admit alone, as clauses and as patterns
     * @param excluded those of the group that they except
     */
    record Named(SortedSet<String> admitted, SortedSet<String> excluded) {}

    /** A rule with what its conditions admit, which is worked out where somebody asks. */
    private final class Penalty {
        private final RuleText rule;
        private final String clause;
        private final boolean broken;
        private @Nullable List<Conjunction> alternatives;

        Penalty(RuleText rule, String clause, boolean broken) {
            this.rule = rule;
            this.clause = clause;
            this.broken = broken;
        }

        boolean admits(String asked) {
            Conjunction offence = Conjunction.ofOffence(asked);
            return broken || alternatives().stream().anyMatch(alternative -> !alternative.excludes(offence));
        }

        /** Whether it is for some clause of a group, or for the clause, and its conditions admit that. */
        boolean meets(String group) {
            Conjunction asked = Conjunction.ofClause(clause).and(Conjunction.ofOffence(group));
            return !asked.isEmpty()
                    && (broken
                            || alternatives().stream()
                                    .anyMatch(alternative ->
                                            !alternative.and(asked).isEmpty()));
        }

        boolean isOpen(String beginning) {
            return broken || alternatives().stream().anyMatch(alternative -> alternative.admitsClauses(beginning));
        }

        /** What the patterns of the offences that it decides on admit, each alternative of each. */
        private List<Conjunction> alternatives() {
            List<Conjunction> known = alternatives;
            if (known == null) {
                known = new ArrayList<>();
                for (ElementText.Pattern pattern : rule.patterns()) {
                    if (rule.clauseOf(pattern) != null) {
                        known.addAll(Conjunctions.of(pattern, vocabulary));
                    }
                }
                alternatives = known;
            }
            return known;
        }
    }
}
