package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.FactType;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Traverses the elements of left sides. */
final class Patterns {
    private Patterns() {}

    /** Returns all patterns of a rule, nested ones (for example inside {@code not}) included. */
    static List<ElementText.Pattern> all(RuleText rule) {
        return patterns(rule.when()).toList();
    }

    /** Returns all groups of a rule, nested ones included. */
    static List<ElementText.Group> groups(RuleText rule) {
        return groups(rule.when()).toList();
    }

    /** Returns a condition and all of its parts. */
    static Stream<ConditionText> parts(ConditionText condition) {
        return condition instanceof ConditionText.Combination combination
                ? Stream.concat(
                        Stream.of(condition), combination.parts().stream().flatMap(Patterns::parts))
                : Stream.of(condition);
    }

    /** Returns the variables that a rule binds, with their types; {@code Object} where the type is unknown. */
    static Map<String, Class<?>> variables(RuleText rule) {
        Map<String, Class<?>> variables = new HashMap<>();
        for (ElementText.Pattern pattern : all(rule)) {
            bind(variables, pattern.binding(), pattern.factClass());
            for (ConditionText condition : pattern.conditions()) {
                parts(condition).forEach(part -> {
                    if (part instanceof ConditionText.Binding binding) {
                        bind(variables, binding.variable(), typeOf(pattern.factClass(), binding.property()));
                    } else if (part instanceof ConditionText.Comparison comparison) {
                        bind(variables, comparison.binding(), typeOf(pattern.factClass(), comparison.property()));
                    }
                });
            }
        }
        return variables;
    }

    private static void bind(Map<String, Class<?>> variables, @Nullable String name, @Nullable Class<?> type) {
        if (name != null) {
            variables.put(name, type == null ? Object.class : type);
        }
    }

    private static @Nullable Class<?> typeOf(@Nullable Class<?> fact, String path) {
        Class<?> type = fact;
        for (String step : path.split("!?\\.", -1)) {
            FactType.Property property = type == null ? null : FactType.of(type).property(step);
            type = property == null ? null : property.type();
        }
        return type;
    }

    private static Stream<ElementText.Pattern> patterns(List<ElementText> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof ElementText.Group group
                        ? patterns(group.elements())
                        : Stream.of((ElementText.Pattern) element));
    }

    private static Stream<ElementText.Group> groups(List<ElementText> elements) {
        return elements.stream()
                .filter(ElementText.Group.class::isInstance)
                .map(ElementText.Group.class::cast)
                .flatMap(group -> Stream.concat(Stream.of(group), groups(group.elements())));
    }
}
