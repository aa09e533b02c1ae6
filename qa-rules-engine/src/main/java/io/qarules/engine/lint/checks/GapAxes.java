package io.qarules.engine.lint.checks;

import com.google.common.collect.ImmutableRangeSet;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.lint.domain.Domains;
import io.qarules.engine.lint.domain.NaturalBounds;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a clause tell apart.
 *
 * @param clause of an offence, or a group
 * @param penalties the rules that may decide on it
 * @param others the clauses and groups of all penalty rules
 * @param vocabulary the words that stage policy declares
 */
record GapAxes(String clause, List<DecidingRule> penalties, Set<String> others, Vocabulary vocabulary) {
    static final int MOST_CELLS = 4096;

    /** Returns every combination of the words that the rules distinguish. */
    GapCells words() {
        GapCells cells = GapCells.ONE;
        for (String key : keys(Domain.Few.class)) {
            FactType.Property property = distinguished(key);
            boolean own = property != null || key.contains(" contains ");
            Set<String> values = property == null ? Set.of("true", "false") : Domains.values(property, vocabulary);
            if (own && cells.size() * values.size() <= MOST_CELLS) {
                cells = cells.by(GapAxis.ofWords(key, values));
            }
        }
        return cells;
    }

    /** Returns the same, with the numbers and clauses that the rules distinguish beside, as far as these are not too many. */
    GapCells numbersAndClauses(GapCells words) {
        GapCells cells = words;
        for (String key : keys(Domain.Numbers.class)) {
            FactType.Property property = fact().path(key);
            if (property != null && !key.equals(DecidingRule.OCCURRENCE)) {
                GapNumbers numbers =
                        new GapNumbers(key, property, NaturalBounds.of(property, vocabulary), moments(key, property));
                List<ImmutableRangeSet<BigDecimal>> told = asked(key, Domain.Numbers.class)
                        .map(Domain.Numbers::ranges)
                        .distinct()
                        .toList();
                cells = by(cells, numbers.axis(told, fact().mayBeUnknown(key)));
            }
        }
        SortedSet<String> named = clause.endsWith("*") ? named() : Collections.emptySortedSet();
        return named.isEmpty() ? cells : by(cells, GapTexts.ofClauses(clause, named));
    }

    /** Returns the same, with the texts that the rules distinguish beside, and whether facts are reached. */
    GapCells textsAndFacts(GapCells others) {
        GapCells cells = others;
        for (String key : keys(Domain.Presence.class)) {
            cells = by(cells, GapAxis.ofPresence(key));
        }
        for (String key : keys(Domain.Texts.class)) {
            if (!key.equals(GapAxis.CLAUSE)) {
                List<Domain.Texts> asked = asked(key, Domain.Texts.class).toList();
                cells = by(cells, GapTexts.of(key, asked, fact().mayBeUnknown(key)));
            }
        }
        return cells;
    }

    private static GapCells by(GapCells cells, GapAxis axis) {
        int parts = axis.parts().size();
        return parts == 0 || cells.size() * parts > MOST_CELLS ? cells : cells.by(axis);
    }

    private SortedSet<String> keys(Class<? extends Domain> kind) {
        return penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .flatMap(box -> box.domains().entrySet().stream())
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <D extends Domain> Stream<D> asked(String key, Class<D> kind) {
        return penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .map(box -> box.domains().get(key))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Returns the clauses and patterns of a group that its rules name, without those that have rules of their own. */
    private SortedSet<String> named() {
        return penalties.stream()
                .flatMap(penalty -> penalty.boxes().stream())
                .flatMap(box -> Stream.concat(box.admittedClauses().stream(), box.excludedClauses().stream()))
                .filter(named -> PenalizedClauses.covers(clause, named) && !named.equals(clause))
                .filter(named -> others.stream()
                        .noneMatch(other -> !other.equals(clause) && PenalizedClauses.covers(other, named)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The moments that the rules compare a property with, as they write them. */
    private Map<BigDecimal, String> moments(String key, FactType.Property property) {
        Map<BigDecimal, String> written = new HashMap<>();
        if (property.valueType() == ValueType.MOMENT) {
            penalties.stream()
                    .flatMap(penalty -> penalty.pattern().conditions().stream())
                    .flatMap(Patterns::parts)
                    .filter(ConditionText.Comparison.class::isInstance)
                    .map(ConditionText.Comparison.class::cast)
                    .filter(comparison -> comparison.property().equals(key))
                    .flatMap(comparison -> comparison.operand().all())
                    .filter(operand -> operand.kind() == Operand.Kind.STRING)
                    .forEach(literal -> {
                        BigDecimal seconds = Domains.number(property, literal);
                        if (seconds != null) {
                            written.putIfAbsent(seconds.stripTrailingZeros(), literal.text());
                        }
                    });
        }
        return written;
    }

    /** A property of the offence itself, or an attribute of what it reaches; null for any other key. */
    private FactType.@Nullable Property distinguished(String key) {
        FactType.Property property = key.contains(" contains ") ? null : fact().path(key);
        return property == null || property.given() == null && Step.of(key).size() > 1 ? null : property;
    }

    private FactType fact() {
        return penalties.get(0).fact();
    }
}
