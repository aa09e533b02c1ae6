package io.qarules.engine.rules.generate;

import io.qarules.engine.rules.text.Step;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;

/**
 * A value in generated Java.
 *
 * @param java an expression without side effects
 * @param type its class as declared
 * @param element what a set holds; the type itself of anything else
 * @param nullable whether it may be null; a primitive is never
 */
record JavaValue(String java, Class<?> type, Class<?> element, ValueType valueType, boolean nullable) {
    static JavaValue fact(String variable, Class<?> type) {
        return new JavaValue(variable, type, type, ValueType.FACT, false);
    }

    /** The type of what a set holds; its own of anything else. */
    ValueType itemType() {
        return valueType == ValueType.WORDS ? ValueType.of(element, element) : valueType;
    }

    /** The property at the end of a path from this value; null where a step before it has no value. */
    JavaValue path(String path) {
        JavaValue value = this;
        for (Step step : Step.of(path)) {
            value = value.step(step.text());
        }
        return value;
    }

    private JavaValue step(String name) {
        FactType.Property property = FactType.of(type).property(name);
        if (property == null) {
            throw new IllegalStateException("%s has no property %s".formatted(type.getName(), name));
        }
        String read = "%s.%s( %s )"
                .formatted(java, property.name(), property.given() == null ? "" : JavaLiterals.of(property.given()));
        boolean boxed = nullable && property.type().isPrimitive();
        String known = boxed ? "%s.valueOf( %s )".formatted(box(property.type()), read) : read;
        return new JavaValue(
                nullable ? "( %s == null ? null : %s )".formatted(java, known) : read,
                property.type(),
                property.elementType(),
                property.valueType(),
                nullable || property.nullable());
    }

    private static String box(Class<?> primitive) {
        if (primitive == boolean.class) {
            return "Boolean";
        }
        return primitive == int.class ? "Integer" : primitive == long.class ? "Long" : "Double";
    }
}
