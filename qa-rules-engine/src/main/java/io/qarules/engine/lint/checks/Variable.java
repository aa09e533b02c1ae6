package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;

/**
 * What a variable is bound to.
 *
 * @param element what a set holds; the type itself of anything else
 */
record Variable(Class<?> type, Class<?> element, ValueType valueType) {
    static Variable of(FactType.Property property) {
        return new Variable(property.type(), property.elementType(), property.valueType());
    }

    /** Whether a condition can compare it with a property, or with what the property holds. */
    boolean comparesWith(FactType.Property property) {
        ValueType other = property.valueType();
        if (valueType.isNumber()) {
            return other.isNumber();
        }
        if (valueType == ValueType.WORD) {
            return (other == ValueType.WORD || other == ValueType.WORDS) && element == property.elementType();
        }
        return valueType == other
                && valueType != ValueType.FACT
                && valueType != ValueType.OTHER
                && valueType != ValueType.WORDS;
    }
}
