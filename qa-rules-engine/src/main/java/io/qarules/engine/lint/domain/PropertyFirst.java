package io.qarules.engine.lint.domain;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a pattern that compare numbers so that the property stands first and one number last: {@code 1 >
 * occurrence}, {@code $n < 1}, {@code occurrence < 3 - 2} and {@code occurrence + 1 < 2} ask what {@code occurrence < 1} asks,
 * also of an unknown value (POLICY 12). Place and text stay as they were written.
 */
public final class PropertyFirst {
    /** What compares the same when its sides are changed about. */
    private static final Map<String, String> TURNED =
            Map.of("==", "==", "!=", "!=", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

    private final FactType fact;
    private final String own;
    private final Map<String, String> bound = new HashMap<>();

    private PropertyFirst(FactType fact, @Nullable String binding) {
        this.fact = fact;
        this.own = binding == null ? "" : binding + ".";
    }

    /** Creates a reader of the conditions of a pattern, whose fact is known. */
    public static PropertyFirst of(ElementText.Pattern pattern) {
        Class<?> type = Objects.requireNonNull(pattern.factClass(), "a fact");
        PropertyFirst reader = new PropertyFirst(FactType.of(type), pattern.binding());
        pattern.conditions().forEach(reader::bind);
        return reader;
    }

    /** Returns the operator that compares the same when its sides are changed about; null for one that cannot be. */
    public static @Nullable String turned(String operator) {
        return TURNED.get(operator);
    }

    /** What is bound in one of several alternatives is left out. */
    private void bind(ConditionText condition) {
        if (condition instanceof ConditionText.Binding binding) {
            bound.put(binding.variable(), binding.property());
        } else if (condition instanceof ConditionText.Comparison comparison && comparison.binding() != null) {
            bound.put(comparison.binding(), comparison.property());
        } else if (condition instanceof ConditionText.Combination combination && combination.all()) {
            combination.parts().forEach(this::bind);
        }
    }

    /**
     * Returns what a condition asks with the property first: a comparison with a number, or a calculation of its remainder;
     * the condition itself where it is of another form, or a whole number is compared with a fraction.
     */
    public ConditionText read(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            boolean calculated = comparison.operand().kind() == Operand.Kind.CALCULATION;
            Operand number = calculated
                    ? number(comparison.property(), Constants.number(comparison.operand()), comparison.operand())
                    : null;
            return number == null ? comparison : comparison.with(number);
        }
        if (condition instanceof ConditionText.Calculation calculation && turned(calculation.operator()) != null) {
            Asked asked = Asked.of(calculation);
            Asked solved = asked == null ? null : asked.solved();
            ConditionText read = solved == null ? null : read(calculation, solved);
            return read == null ? calculation : read;
        }
        return condition;
    }

    private @Nullable ConditionText read(ConditionText.Calculation written, Asked asked) {
        Operand of = asked.of();
        boolean remainder = of.operator().equals("%");
        String path = path(remainder ? of.parts().get(0) : of);
        Operand number = number(path, asked.number(), of);
        if (path == null || number == null) {
            return null;
        }
        if (!remainder) {
            return new ConditionText.Comparison(written.place(), written.text(), null, path, asked.operator(), number);
        }
        Operand divisor = number(path, Constants.number(of.parts().get(1)), of);
        return divisor == null
                ? null
                : new ConditionText.Calculation(
                        written.place(),
                        written.text(),
                        of.with(List.of(Operand.of(of.place(), path, Operand.Kind.PROPERTY), divisor)),
                        asked.operator(),
                        number);
    }

    /** Returns the paths of the properties that a condition asks, also through variables of the pattern. */
    public Stream<String> paths(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            return Stream.of(comparison.property());
        }
        if (condition instanceof ConditionText.Flag flag) {
            return Stream.of(flag.property());
        }
        if (condition instanceof ConditionText.MethodTest test) {
            return Stream.ofNullable(test.property());
        }
        if (condition instanceof ConditionText.Combination combination) {
            return combination.parts().stream().flatMap(this::paths);
        }
        return condition instanceof ConditionText.Calculation calculation
                ? Stream.of(calculation.left(), calculation.right())
                        .flatMap(Operand::all)
                        .flatMap(operand -> Stream.ofNullable(path(operand)))
                : Stream.empty();
    }

    /** The path from the fact that an operand reads; null where it reads none. */
    private @Nullable String path(Operand operand) {
        String text = operand.text();
        if (operand.kind() == Operand.Kind.VARIABLE) {
            return bound.get(text);
        }
        if (operand.kind() != Operand.Kind.PROPERTY) {
            return null;
        }
        boolean ofFact = !own.isEmpty() && text.startsWith(own);
        return ofFact ? text.substring(own.length()) : text.startsWith("$") ? null : text;
    }

    /** A literal that a property can be compared with. */
    private @Nullable Operand number(@Nullable String path, @Nullable BigDecimal number, Operand written) {
        FactType.Property property = path == null || number == null ? null : fact.path(path);
        if (property == null || number == null || !property.valueType().isNumber()) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        boolean fits = property.valueType() != ValueType.WHOLE || plain.scale() <= 0;
        return fits ? Operand.of(written.place(), plain.toPlainString(), Operand.Kind.NUMBER) : null;
    }
}
