package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The properties whose values a pack declares by its rules, each with what it can be: the clauses of offences, the
 * metrics with a weight, and the words of {@link Vocabulary#wordsOf}.
 */
public final class BorneWords {
    /** By the name of the fact: this package knows no stage. */
    private static final Set<String> CLAUSES = Set.of("Offence.clause", "Finding.clause");

    private static final Set<String> METRICS = Set.of("Standing.weakest", "MetricShare.metric");
    private static final String CLAUSE = "NEVER_BORNE.clause";
    private static final String WEIGHT = "weight";
    private static final String RANK_BY = "rankBy";

    /** What nobody has in a pack that ranks by no index, whatever is sent. */
    private static final Set<String> OF_A_RANKING =
            Set.of("Standing.index", "Team.ranked", "Team.meanIndex", "Team.rank");

    /** The tier of those who are in none. */
    static final String NOT_RANKED = "NOT_RANKED";

    private final Vocabulary vocabulary;
    private final Set<String> clauses;
    private final Set<String> weighed;
    private final boolean ranks;

    /**
     * @param rules all rules of the pack: of one of which a rule is missing it is not known what it bears
     * @param vocabulary the words that stage policy declares
     */
    public BorneWords(List<RuleText> rules, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.clauses = rules.stream()
                .filter(rule -> rule.stage() == Stage.PENALIZE && rule.clause() != null)
                .map(rule -> String.valueOf(rule.clause()))
                .collect(Collectors.toCollection(TreeSet::new));
        this.weighed = rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(RuleText::verbs)
                .filter(call -> call.verb().equals(WEIGHT) && call.arguments().size() == 3)
                .map(BorneWords::metric)
                .collect(Collectors.toCollection(TreeSet::new));
        this.ranks = rules.stream()
                .filter(rule -> rule.stage() == Stage.POLICY)
                .flatMap(RuleText::verbs)
                .anyMatch(call -> call.verb().equals(RANK_BY));
    }

    /** Returns whether a property tells of a ranking that the pack does not have. */
    boolean isOfNoRanking(FactType.Property property) {
        return !ranks && OF_A_RANKING.contains(name(property));
    }

    private static String name(FactType.Property property) {
        return property.owner().getSimpleName() + "." + property.name();
    }

    /** Returns whether a property is a tier. */
    boolean isRanked(FactType.Property property) {
        Set<String> words = vocabulary.wordsOf(property);
        return words != null && words.contains(NOT_RANKED);
    }

    private static String metric(StatementText.VerbCall call) {
        Operand metric = call.arguments().get(1);
        return metric.value();
    }

    /** Returns what a property of a pattern can be; null where it can be any text, or what it can be is said elsewhere. */
    @Nullable
    Words of(RuleText rule, ElementText.Pattern pattern, FactType.Property property) {
        String name = name(property);
        if (CLAUSES.contains(name)) {
            boolean own = rule.stage() != Stage.PENALIZE || rule.clauseOf(pattern) != null; // ClauseCheck judges it
            return own ? null : new Words(clauses, CLAUSE, false, true);
        }
        if (METRICS.contains(name)) {
            return weighed.isEmpty() ? null : new Words(weighed, "NEVER_BORNE.metric", false, true);
        }
        Set<String> words = vocabulary.wordsOf(property);
        boolean several = Set.class.isAssignableFrom(property.type());
        return words == null ? null : new Words(words, "NEVER_BORNE.test", true, !several);
    }

    /**
     * What a property can be.
     *
     * @param all words; of clauses also patterns such as {@code 5.*}
     * @param key of what is said of another one
     * @param refusesOthers whether a pack that compares with another one does not load
     * @param texts whether the property is one text, not several
     */
    record Words(Set<String> all, String key, boolean refusesOthers, boolean texts) {
        boolean bears(String word) {
            return all.stream().anyMatch(known -> PenalizedClauses.covers(known, word));
        }

        boolean begins(String text) {
            return all.stream()
                    .anyMatch(known -> known.startsWith(text)
                            || known.endsWith("*") && text.startsWith(PenalizedClauses.beginning(known)));
        }

        PackText none(String asked) {
            return PackText.of(key, asked);
        }

        @Nullable
        PackText hint(String asked) {
            return key.equals(CLAUSE)
                    ? ClauseHints.maybe(asked, all, known -> "\"%s\"".formatted(known))
                    : HintWords.maybe(asked, all, known -> "\"%s\"".formatted(known));
        }
    }
}
