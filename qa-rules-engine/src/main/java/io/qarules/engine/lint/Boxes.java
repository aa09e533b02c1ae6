package io.qarules.engine.lint;

import io.qarules.engine.rules.ConditionText;
import io.qarules.engine.rules.ElementText;
import io.qarules.engine.rules.Operand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the conditions of a pattern into boxes, one for each of its alternatives. */
final class Boxes {
    private static final int MOST = 256;

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
                domain = Domains.contains(property, comparison);
            } else if (property != null) {
                key = comparison.property();
                domain = Domains.compared(property, comparison.operator(), comparison.operand());
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
