package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Traverses the elements of left sides. */
final class Patterns {
    private Patterns() {}

    /** Returns all patterns of a rule, nested ones (for example inside {@code not}) included. */
    static List<ElementText.Pattern> all(RuleText rule) {
        return rule.allPatterns().toList();
    }

    /** Returns the pattern of an element, also where {@code not} or {@code exists} stands before it; null where that is not one. */
    static ElementText.@Nullable Pattern of(ElementText element) {
        ElementText inside =
                element instanceof ElementText.Group group && group.elements().size() == 1
                        ? group.elements().get(0)
                        : element;
        return inside instanceof ElementText.Pattern pattern ? pattern : null;
    }

    /** A condition with all of its parts. */
    static Stream<ConditionText> parts(ConditionText condition) {
        return condition instanceof ConditionText.Combination combination
                ? Stream.concat(
                        Stream.of(condition), combination.parts().stream().flatMap(Patterns::parts))
                : Stream.of(condition);
    }

    /** The variables that a rule binds for its right side, whether it is known to what or not. */
    static Set<String> names(RuleText rule) {
        return bound(rule).stream().map(Bound::variable).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each place where a rule binds a variable for its right side, in the order of the text. */
    static List<Bound> bound(RuleText rule) {
        List<Bound> bound = new ArrayList<>();
        for (ElementText.Pattern pattern : rule.patterns()) {
            if (pattern.binding() != null) {
                bound.add(new Bound(pattern.binding(), pattern.place()));
            }
            pattern.conditions().stream().flatMap(Patterns::parts).forEach(condition -> {
                if (condition instanceof ConditionText.Binding binding) {
                    bound.add(new Bound(binding.variable(), binding.place()));
                } else if (condition instanceof ConditionText.Comparison comparison && comparison.binding() != null) {
                    bound.add(new Bound(comparison.binding(), comparison.place()));
                }
            });
        }
        return bound;
    }

    /** A variable where it is bound. */
    record Bound(String variable, Place place) {}

    /** What the patterns of a rule bind for its right side; nothing of what is not known. */
    static Map<String, Variable> variables(RuleText rule) {
        Map<String, Variable> variables = new HashMap<>();
        for (ElementText.Pattern pattern : rule.patterns()) {
            Class<?> fact = pattern.factClass();
            if (fact != null) {
                if (pattern.binding() != null) {
                    variables.put(pattern.binding(), new Variable(fact, fact, ValueType.FACT));
                }
                pattern.conditions().forEach(condition -> bind(variables, fact, condition));
            }
        }
        return variables;
    }

    private static void bind(Map<String, Variable> variables, Class<?> fact, ConditionText condition) {
        String variable = null;
        String path = "";
        if (condition instanceof ConditionText.Binding binding) {
            variable = binding.variable();
            path = binding.property();
        } else if (condition instanceof ConditionText.Comparison comparison) {
            variable = comparison.binding();
            path = comparison.property();
        }
        FactType.Property property = variable == null ? null : FactType.of(fact).path(path);
        if (variable != null && property != null) {
            variables.put(variable, Variable.of(property));
        }
    }
}
