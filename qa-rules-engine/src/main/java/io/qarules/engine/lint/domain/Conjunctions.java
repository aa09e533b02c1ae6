package io.qarules.engine.lint.domain;

import io.qarules.casefile.Consequence;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts the conditions of a pattern to disjunctive normal form: a {@link Conjunction} for each alternative. */
public final class Conjunctions {
    private static final int MOST = 256;

    private final FactType fact;
    private final PropertyFirst reader;
    private final Vocabulary vocabulary;

    private Conjunctions(FactType fact, PropertyFirst reader, Vocabulary vocabulary) {
        this.fact = fact;
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the alternatives of a pattern; the pattern matches where one of them holds.
     *
     * @param vocabulary the words that stage policy declares
     */
    public static List<Conjunction> of(ElementText.Pattern pattern, Vocabulary vocabulary) {
        if (pattern.factClass() == null) {
            return List.of(Conjunction.ALL);
        }
        FactType fact = FactType.of(pattern.factClass());
        List<Conjunction> boxes =
                new Conjunctions(fact, PropertyFirst.of(pattern), vocabulary).all(pattern.conditions(), null);
        return new TierOfIndex(vocabulary).joined(fact, boxes);
    }

    /**
     * Returns the alternatives under which all conditions hold. What has no alternatives is joined first, so that it is
     * joined once, and not with each alternative of the others.
     *
     * @param whole what is not analysed where there are too many; null for the condition that makes them so
     */
    private List<Conjunction> all(List<ConditionText> conditions, @Nullable ConditionText whole) {
        Conjunction certain = Conjunction.ALL;
        Map<ConditionText, List<Conjunction>> open = new IdentityHashMap<>();
        for (ConditionText condition : conditions) {
            List<Conjunction> own = of(condition);
            if (own.size() == 1) {
                certain = certain.and(own.get(0));
            } else {
                open.put(condition, own);
            }
        }
        List<Conjunction> boxes = List.of(certain);
        for (ConditionText condition : conditions) {
            List<Conjunction> own = open.get(condition);
            boxes = own == null ? boxes : cross(boxes, own, whole == null ? condition : whole);
        }
        return boxes;
    }

    private List<Conjunction> of(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            if (!combination.all()) {
                List<Conjunction> boxes = combination.parts().stream()
                        .flatMap(part -> of(part).stream())
                        .limit(MOST + 1L)
                        .toList();
                return boxes.size() > MOST ? List.of(unjudged(combination)) : boxes;
            }
            return all(combination.parts(), combination);
        }
        if (condition instanceof ConditionText.Binding) {
            return List.of(Conjunction.ALL);
        }
        return List.of(single(condition));
    }

    private static List<Conjunction> cross(List<Conjunction> left, List<Conjunction> right, ConditionText condition) {
        if ((long) left.size() * right.size() > MOST) {
            return left.stream().map(box -> box.and(unjudged(condition))).toList();
        }
        return left.stream().flatMap(box -> right.stream().map(box::and)).toList();
    }

    private Conjunction single(ConditionText written) {
        ConditionText condition = reader.read(written);
        Domain domain = null;
        String key = null;
        if (condition instanceof ConditionText.Comparison comparison) {
            FactType.Property property = property(comparison.property());
            TextTest test = test(comparison);
            if (test != null && property != null && property.valueType() == ValueType.TEXT) {
                key = comparison.property();
                domain = Domains.tested(property, vocabulary, test);
            } else if (property != null && comparison.operator().endsWith("contains")) {
                String word = comparison.operand().value();
                key = "%s contains %s"
                        .formatted(
                                comparison.property(), Consequence.ALL.contains(word) ? "Consequence." + word : word);
                domain = Domains.contains(property, comparison);
            } else if (property != null) {
                key = comparison.property();
                domain = Domains.compared(property, vocabulary, comparison.operator(), comparison.operand());
            }
        } else if (condition instanceof ConditionText.Flag flag) {
            key = flag.property();
            domain = new Domain.Few(Set.of("true"));
        } else if (condition instanceof ConditionText.MethodTest test && test.property() != null) {
            key = test.property();
            domain = tested(test, property(key));
        } else {
            PropertyFirst.OfRemainder asked = reader.remainder(written);
            FactType.Property property = asked == null ? null : property(asked.path());
            if (asked != null && property != null) {
                key = asked.path();
                domain = Domains.remainder(property, vocabulary, asked.remainder());
            }
        }
        if (key != null && domain != null) {
            return new Conjunction(Map.of(key, domain), Set.of());
        }
        LinearComparison linear = reader.linear(written);
        return linear != null && linear.neverHolds(fact, vocabulary)
                ? Conjunction.never(written.text())
                : unjudged(condition);
    }

    private @Nullable Domain tested(ConditionText.MethodTest test, FactType.@Nullable Property property) {
        if (test.arguments().size() != 1 || test.arguments().get(0).kind() != Operand.Kind.STRING) {
            return null;
        }
        String text = test.arguments().get(0).value();
        return switch (test.method()) {
            case "startsWith" -> Domains.beginning(property, vocabulary, text);
            case "endsWith" -> Domains.tested(property, vocabulary, new TextTest(TextTest.Kind.ENDS, text));
            case "contains" -> Domains.tested(property, vocabulary, new TextTest(TextTest.Kind.CONTAINS, text));
            default -> null;
        };
    }

    /** What a comparison asks of a text; null where it is another comparison. */
    private static @Nullable TextTest test(ConditionText.Comparison comparison) {
        if (comparison.operand().kind() != Operand.Kind.STRING) {
            return null;
        }
        String text = comparison.operand().value();
        return switch (comparison.operator()) {
            case "matches" -> new TextTest(TextTest.Kind.MATCHES, text);
            case "contains" -> new TextTest(TextTest.Kind.CONTAINS, text);
            case "not contains" -> new TextTest(TextTest.Kind.LACKS, text);
            default -> null;
        };
    }

    private static Conjunction unjudged(ConditionText condition) {
        return new Conjunction(Map.of(), Set.of(condition.text()));
    }

    private FactType.@Nullable Property property(String path) {
        return fact.path(path);
    }
}
