package io.qarules.engine.lint.domain;

import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
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

    private static final int BITS = 30;

    /** Of a factor: times the farthest number that is tried it fits a long. */
    private static final int FACTOR_BITS = 20;

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
     * Returns what a condition asks with the property first, as a comparison with a number; the condition itself where it is
     * of another form. A whole number that is compared with a fraction may be compared with
     * another one between the same two whole numbers.
     */
    public ConditionText read(ConditionText condition) {
        LinearComparison comparison = linear(condition);
        Map.Entry<String, Operand> single = comparison == null ? null : comparison.single();
        ConditionText read = comparison == null || single == null
                ? null
                : read(condition, comparison, single.getKey(), single.getValue());
        return read == null ? condition : read;
    }

    /**
     * Returns what a condition asks as the comparison of one sum with 0; null where it compares no numbers, or is plain:
     * one property compared with one number.
     */
    public @Nullable LinearComparison linear(ConditionText condition) {
        if (condition instanceof ConditionText.Comparison comparison) {
            Operand operand = comparison.operand();
            FactType.Property property = fact.path(comparison.property());
            boolean calculated =
                    switch (operand.kind()) {
                        case CALCULATION, PROPERTY, VARIABLE -> true;
                        default -> false;
                    };
            if (!calculated || property == null || !property.valueType().isNumber()) {
                return null;
            }
            Operand read = Operand.of(comparison.place(), comparison.property(), Operand.Kind.PROPERTY);
            return linear(read, comparison.operator(), operand);
        }
        return condition instanceof ConditionText.Calculation calculation
                ? linear(calculation.left(), calculation.operator(), calculation.right())
                : null;
    }

    private @Nullable LinearComparison linear(Operand left, String operator, Operand right) {
        return turned(operator) == null
                ? null
                : new LinearComparison(
                        LinearForm.of(left, this::name).minus(LinearForm.of(right, this::name)), operator);
    }

    /** By which what is read is the same: of a property its path. */
    private String name(Operand operand) {
        String path = path(operand);
        return path != null ? path : operand.text().replaceAll("\\s", "");
    }

    private @Nullable ConditionText read(
            ConditionText written, LinearComparison comparison, String factor, Operand of) {
        String path = path(of);
        FactType.Property property = path == null ? null : fact.path(path);
        if (path == null || property == null || !property.valueType().isNumber()) {
            return null;
        }
        BigDecimal asked = comparison.number(factor, property.valueType() == ValueType.WHOLE);
        return asked == null
                ? null
                : new ConditionText.Comparison(
                        written.place(), written.text(), null, path, comparison.operator(factor), number(of, asked));
    }

    /**
     * Returns what a condition asks of the remainder of one whole number; null where it asks something else, or is about
     * larger numbers than are tried.
     */
    @Nullable
    OfRemainder remainder(ConditionText condition) {
        LinearComparison comparison = linear(condition);
        Map.Entry<String, Operand> single = comparison == null ? null : comparison.single();
        Operand of = single == null ? null : single.getValue();
        if (comparison == null
                || single == null
                || of == null
                || of.kind() != Operand.Kind.CALCULATION
                || !of.operator().equals("%")) {
            return null;
        }
        LinearForm dividend = LinearForm.of(of.parts().get(0), this::name);
        String path = dividend.terms().size() == 1
                ? dividend.terms().keySet().iterator().next()
                : "";
        FactType.Property property = fact.path(path);
        BigDecimal divisor = Constants.number(of.parts().get(1));
        BigDecimal asked = comparison.number(single.getKey(), false);
        Integer factor = whole(dividend.factors().get(path), FACTOR_BITS);
        Integer added = whole(dividend.constant(), BITS);
        Integer by = whole(divisor == null ? null : Ratio.of(divisor), BITS);
        Integer result = whole(asked == null ? null : Ratio.of(asked), BITS);
        return property == null
                        || property.valueType() != ValueType.WHOLE
                        || factor == null
                        || added == null
                        || by == null
                        || by < 1
                        || result == null
                ? null
                : new OfRemainder(path, new Remainder(factor, added, by, comparison.operator(single.getKey()), result));
    }

    /** A whole number of few bits; null for any other. */
    private static @Nullable Integer whole(@Nullable Ratio number, int bits) {
        return number == null
                        || !number.denominator().equals(BigInteger.ONE)
                        || number.numerator().bitLength() > bits
                ? null
                : Integer.valueOf(number.numerator().intValue());
    }

    /**
     * What a condition asks of the remainder of a property.
     *
     * @param path of the property
     */
    record OfRemainder(String path, Remainder remainder) {}

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

    /** Returns the path from the fact that an operand reads; null where it reads none. */
    public @Nullable String path(Operand operand) {
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

    private static Operand number(Operand written, BigDecimal number) {
        return Operand.of(written.place(), number.stripTrailingZeros().toPlainString(), Operand.Kind.NUMBER);
    }
}
