package io.qarules.engine.lint.domain;

import io.qarules.engine.lint.domain.Domains.Answer;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a pattern asks of the very fact that another pattern of its type has matched. */
public final class SameFact {
    private final ElementText.Pattern matched;
    private final ElementText.Pattern asked;
    private final Vocabulary vocabulary;
    private final FactType fact;
    private final PropertyFirst reader;

    /** @param vocabulary the words that stage policy declares */
    public SameFact(ElementText.Pattern matched, ElementText.Pattern asked, Vocabulary vocabulary) {
        this.matched = matched;
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.fact = FactType.of(Objects.requireNonNull(matched.factClass(), "a fact"));
        this.reader = PropertyFirst.of(matched);
    }

    /**
     * Returns whether the pattern matches the fact.
     *
     * @param clause of which the fact is; null where it can be of any
     */
    public Answer answer(@Nullable String clause) {
        List<ConditionText> others = new ArrayList<>();
        for (ConditionText condition :
                asked.conditions().stream().flatMap(ConditionText::each).toList()) {
            Answer answer = answer(condition);
            if (answer == Answer.NEVER) {
                return Answer.NEVER;
            }
            if (answer == Answer.EITHER) {
                others.add(condition);
            }
        }
        List<Conjunction> own = Conjunctions.of(matched, vocabulary).stream()
                .map(box -> clause == null ? box : box.and(Conjunction.ofClause(clause)))
                .filter(box -> !box.isEmpty())
                .toList();
        List<Conjunction> rest = Alternatives.plain(Conjunctions.of(asked(others), vocabulary), fact, vocabulary);
        if (own.stream().allMatch(box -> rest.stream().anyMatch(box::isWithin))) {
            return Answer.ALWAYS;
        }
        return own.stream().allMatch(box -> rest.stream().allMatch(box::excludes)) ? Answer.NEVER : Answer.EITHER;
    }

    /** What a condition answers whatever the fact is, such as that it has its own id. */
    private Answer answer(ConditionText condition) {
        LinearComparison linear = reader.linear(condition);
        if (linear != null) {
            boolean known = linear.terms().stream().allMatch(term -> fact.isAlwaysKnown(linear.path(term)));
            return known ? linear.answer(fact, vocabulary) : Answer.EITHER;
        }
        boolean itself = condition instanceof ConditionText.Comparison comparison
                && comparison.property().equals(reader.path(comparison.operand()))
                && fact.isAlwaysKnown(comparison.property());
        if (!itself) {
            return Answer.EITHER;
        }
        return switch (((ConditionText.Comparison) condition).operator()) {
            case "==", "<=", ">=" -> Answer.ALWAYS;
            case "!=", "<", ">" -> Answer.NEVER;
            default -> Answer.EITHER;
        };
    }

    private ElementText.Pattern asked(List<ConditionText> conditions) {
        return new ElementText.Pattern(
                asked.place(),
                asked.text(),
                asked.binding(),
                asked.factType(),
                asked.factClass(),
                conditions,
                asked.source());
    }
}
