package io.qarules.engine.rules.probe;

import io.qarules.engine.rules.probe.ProbedRule.ActualValue;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a condition names: the properties of its fact, and variables. */
final class ActualValues {
    private final Object fact;
    private final Bindings bindings;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private ActualValues(Object fact, Bindings bindings) {
        this.fact = fact;
        this.bindings = bindings;
    }

    /** The values in the order in which the condition names them. */
    static List<ActualValue> of(ConditionText condition, Object fact, Bindings bindings) {
        ActualValues actual = new ActualValues(fact, bindings);
        actual.read(condition);
        return actual.all();
    }

    /** The values at the end of paths that begin with a variable. */
    static List<ActualValue> of(List<String> paths, Bindings bindings) {
        ActualValues actual = new ActualValues(bindings, bindings);
        paths.forEach(actual::path);
        return actual.all();
    }

    private List<ActualValue> all() {
        List<ActualValue> all = new ArrayList<>();
        values.forEach((name, value) -> all.add(new ActualValue(name, value)));
        return all;
    }

    private void read(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            path(comparison.property());
            operand(comparison.operand());
        } else if (condition instanceof ConditionText.Calculation calculation) {
            operand(calculation.left());
            operand(calculation.right());
        } else if (condition instanceof ConditionText.Combination combination) {
            combination.parts().forEach(this::read);
        } else if (condition instanceof ConditionText.Flag flag) {
            path(flag.property());
        } else if (condition instanceof ConditionText.MethodTest test) {
            if (test.property() == null) {
                components();
            } else {
                path(test.property());
            }
            test.arguments().forEach(this::operand);
        }
    }

    private void operand(Operand operand) {
        switch (operand.kind()) {
            case VARIABLE, PROPERTY -> path(operand.text());
            case CALCULATION -> operand.parts().forEach(this::operand);
            default -> {
                // a literal has no name
            }
        }
    }

    /** As far as there are values. */
    private void path(String path) {
        String known = "";
        for (Step step : Step.of(path)) {
            known = known.isEmpty() ? step.text() : known + "." + step.text();
            Object value = bindings.read(known, fact);
            if (value == null || known.length() == path.length()) {
                values.put(known, value);
                return;
            }
        }
    }

    /** A method of the fact itself may read any of them. */
    private void components() {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            Class<?> type = component.getType();
            FactType.Property property = FactType.of(fact.getClass()).property(component.getName());
            boolean plain = type.isPrimitive() || Comparable.class.isAssignableFrom(type) || type == Boolean.class;
            if (plain && property != null) {
                values.put(component.getName(), property.read(fact));
            }
        }
    }
}
