package io.qarules.engine.lint;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.qarules.engine.rules.ConditionText;
import io.qarules.engine.rules.ElementText;
import io.qarules.engine.rules.Operand;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the conditions of a pattern into boxes, one for each of its alternatives. */
final class Boxes {
    private static final int MOST = 256;
    private static final String UNKNOWN = "null";

    private final FactType fact;

    private Boxes(FactType fact) {
        this.fact = fact;
    }

    static List<Box> of(ElementText.Pattern pattern) {
        List<Box> boxes = List.of(Box.ALL);
        if (pattern.factClass() == null) {
            return boxes;
        }
        Boxes reader = new Boxes(FactType.of(pattern.factClass()));
        for (ConditionText condition : pattern.conditions()) {
            boxes = cross(boxes, reader.of(condition), condition);
        }
        return boxes;
    }

    private List<Box> of(ConditionText condition) {
        if (condition instanceof ConditionText.Combination combination) {
            if (!combination.all()) {
                return combination.parts().stream()
                        .flatMap(part -> of(part).stream())
                        .toList();
            }
            List<Box> boxes = List.of(Box.ALL);
            for (ConditionText part : combination.parts()) {
                boxes = cross(boxes, of(part), combination);
            }
            return boxes;
        }
        if (condition instanceof ConditionText.Binding) {
            return List.of(Box.ALL);
        }
        return List.of(single(condition));
    }

    private static List<Box> cross(List<Box> left, List<Box> right, ConditionText condition) {
        if ((long) left.size() * right.size() > MOST) {
            return left.stream().map(box -> box.and(unjudged(condition))).toList();
        }
        return left.stream().flatMap(box -> right.stream().map(box::and)).toList();
    }

    private Box single(ConditionText condition) {
        Domain domain = null;
        String key = null;
        if (condition instanceof ConditionText.Comparison comparison) {
            FactType.Property property = property(comparison.property());
            if (property != null && comparison.operator().endsWith("contains")) {
                key = comparison.property() + " contains "
                        + comparison.operand().text();
                domain = contains(property, comparison);
            } else if (property != null) {
                key = comparison.property();
                domain = compared(property, comparison.operator(), comparison.operand());
            }
        } else if (condition instanceof ConditionText.Flag flag) {
            key = flag.property();
            domain = new Domain.Few(Set.of("true"));
        } else if (condition instanceof ConditionText.MethodTest test
                && test.property() != null
                && test.method().equals("startsWith")
                && test.arguments().get(0).kind() == Operand.Kind.STRING) {
            key = test.property();
            domain = Domain.Texts.beginning(test.arguments().get(0).value());
        }
        return key == null || domain == null ? unjudged(condition) : new Box(Map.of(key, domain), Set.of());
    }

    private static Box unjudged(ConditionText condition) {
        return new Box(Map.of(), Set.of(condition.text()));
    }

    private static @Nullable Domain contains(FactType.Property property, ConditionText.Comparison comparison) {
        boolean set = Collection.class.isAssignableFrom(property.type());
        boolean constant = comparison.operand().kind() == Operand.Kind.CONSTANT;
        return set && constant
                ? new Domain.Few(Set.of(String.valueOf(!comparison.operator().startsWith("not"))))
                : null;
    }

    private static @Nullable Domain compared(FactType.Property property, String operator, Operand operand) {
        Class<?> type = property.type();
        boolean literal = operand.kind() != Operand.Kind.VARIABLE
                && operand.kind() != Operand.Kind.EXPRESSION
                && operand.kind() != Operand.Kind.LIST;
        if (!literal) {
            return null;
        }
        if (type.isEnum() || type == boolean.class || type == Boolean.class) {
            return few(property, operator, operand);
        }
        if (type == String.class && operand.kind() == Operand.Kind.STRING) {
            return operator.equals("==")
                    ? Domain.Texts.exactly(operand.value())
                    : operator.equals("!=") ? Domain.Texts.not(operand.value()) : null;
        }
        boolean number = operand.kind() == Operand.Kind.NUMBER && operand.text().matches("-?\\d+(\\.\\d+)?");
        return number ? numbers(type, operator, new BigDecimal(operand.text()), property.name()) : null;
    }

    private static @Nullable Domain few(FactType.Property property, String operator, Operand operand) {
        Set<String> all = values(property);
        String word = operand.text().substring(operand.text().lastIndexOf('.') + 1);
        if (operator.equals("==")) {
            return new Domain.Few(all.contains(word) ? Set.of(word) : Set.of());
        }
        return operator.equals("!=")
                ? new Domain.Few(
                        all.stream().filter(value -> !value.equals(word)).collect(Collectors.toSet()))
                : null;
    }

    /** All values of an enum or a yes-or-no property, with null where it may be unknown. */
    static Set<String> values(FactType.Property property) {
        Set<String> values = new LinkedHashSet<>();
        if (property.type().isEnum()) {
            Arrays.stream(property.type().getEnumConstants()).forEach(word -> values.add(String.valueOf(word)));
        } else {
            values.addAll(List.of("true", "false"));
        }
        if (property.nullable()) {
            values.add(UNKNOWN);
        }
        return ImmutableSet.copyOf(values);
    }

    private static @Nullable Domain numbers(Class<?> type, String operator, BigDecimal number, String property) {
        Range<BigDecimal> all = property.equals("occurrence") ? Range.atLeast(BigDecimal.ONE) : Range.all();
        boolean whole = type == int.class || type == long.class || type == Long.class || type == Integer.class;
        BigDecimal step = whole ? BigDecimal.ONE : null;
        Domain.Numbers compared =
                switch (operator) {
                    case "==" -> Domain.Numbers.of(Range.singleton(number));
                    case "<" ->
                        Domain.Numbers.of(step == null ? Range.lessThan(number) : Range.atMost(number.subtract(step)));
                    case "<=" -> Domain.Numbers.of(Range.atMost(number));
                    case ">" ->
                        Domain.Numbers.of(step == null ? Range.greaterThan(number) : Range.atLeast(number.add(step)));
                    case ">=" -> Domain.Numbers.of(Range.atLeast(number));
                    case "!=" -> unequal(number, step);
                    default -> null;
                };
        return compared == null ? null : compared.and(Domain.Numbers.of(all));
    }

    private static Domain.Numbers unequal(BigDecimal number, @Nullable BigDecimal step) {
        return new Domain.Numbers(
                step == null
                        ? ImmutableRangeSet.of(Range.singleton(number)).complement()
                        : ImmutableRangeSet.<BigDecimal>builder()
                                .add(Range.atMost(number.subtract(step)))
                                .add(Range.atLeast(number.add(step)))
                                .build());
    }

    private FactType.@Nullable Property property(String path) {
        FactType owner = fact;
        FactType.Property property = null;
        for (String step : path.split("!?\\.", -1)) {
            owner = property == null ? owner : FactType.of(property.type());
            property = owner.property(step);
            if (property == null) {
                return null;
            }
        }
        return property;
    }
}
