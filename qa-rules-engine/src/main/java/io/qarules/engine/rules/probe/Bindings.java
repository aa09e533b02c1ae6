package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for while its left side is asked. */
final class Bindings {
    private final Map<String, @Nullable Object> values;

    Bindings() {
        this(new HashMap<>());
    }

    private Bindings(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    Bindings copy() {
        return new Bindings(new HashMap<>(values));
    }

    void bind(@Nullable String variable, @Nullable Object value) {
        if (variable != null) {
            values.put(variable, value);
        }
    }

    boolean knows(String variable) {
        return values.containsKey(variable);
    }

    /** A variable, a path from one, or a path from the fact; null where a step has no value. */
    @Nullable
    Object read(String path, Object fact) {
        List<Step> steps = Step.of(path);
        String first = steps.get(0).text();
        return first.startsWith("$") ? path(values.get(first), steps.subList(1, steps.size())) : path(fact, steps);
    }

    /** Whether all variables that an operand names are bound. */
    boolean cover(Operand operand) {
        return operand.all()
                .map(Operand::text)
                .filter(text -> text.startsWith("$"))
                .allMatch(text -> knows(text.split("[.( ]", 2)[0]));
    }

    private static @Nullable Object path(@Nullable Object from, List<Step> steps) {
        Object value = from;
        for (Step step : steps) {
            if (value == null) {
                return null;
            }
            FactType.Property property = FactType.of(value.getClass()).property(step);
            if (property == null) {
                throw new IllegalStateException("%s has no property %s".formatted(value.getClass(), step.text()));
            }
            value = property.read(value);
        }
        return value;
    }
}
