package io.qarules.engine.lint.checks;

import com.google.common.collect.Range;
import io.qarules.engine.lint.domain.Conjunctions;
import io.qarules.engine.lint.domain.Domain;
import io.qarules.engine.lint.domain.LinearForm;
import io.qarules.engine.lint.domain.NaturalBounds;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Between which numbers an amount lies, whatever the facts are: the first of anything is number 1, and a rule that asks
 * for {@code occurrence == 1} is about the first one alone. What is not known of a number bounds nothing.
 */
final class AmountBounds {
    private final RuleText rule;
    private final Vocabulary vocabulary;

    /** @param vocabulary the words that stage policy declares */
    AmountBounds(RuleText rule, Vocabulary vocabulary) {
        this.rule = rule;
        this.vocabulary = vocabulary;
    }

    /** The bounds of a number, a calculation or a call that was found sound. */
    Bounds of(Operand operand) {
        return switch (operand.kind()) {
            case NUMBER -> Bounds.exactly(Double.parseDouble(operand.text()));
            case CALCULATION -> calculated(operand);
            case CALL ->
                operand.receiver().text().equals("Math") ? computed(operand) : read(owner(operand), path(operand));
            case VARIABLE -> bound(operand.text());
            default -> Bounds.ANY;
        };
    }

    /** The least that a sum can be; negative infinity where that is not known. */
    double least(LinearForm form) {
        double least = number(form.constant());
        for (Map.Entry<String, Ratio> each : form.factors().entrySet()) {
            Bounds of = of(Objects.requireNonNull(form.terms().get(each.getKey()), "each factor has its term"));
            double factor = number(each.getValue());
            least += factor * (factor > 0 ? of.low : of.high);
        }
        return Double.isNaN(least) ? Double.NEGATIVE_INFINITY : least;
    }

    private static double number(Ratio ratio) {
        return new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    private Bounds calculated(Operand operand) {
        Bounds left = of(operand.parts().get(0));
        if (operand.parts().size() == 1) {
            return new Bounds(-left.high, -left.low);
        }
        Bounds right = of(operand.parts().get(1));
        return switch (operand.operator()) {
            case "+" -> Bounds.among(left.low + right.low, left.high + right.high);
            case "-" -> Bounds.among(left.low - right.high, left.high - right.low);
            case "*" ->
                Bounds.among(
                        times(left.low, right.low),
                        times(left.low, right.high),
                        times(left.high, right.low),
                        times(left.high, right.high));
            case "/" -> right.isAround(0) ? Bounds.ANY : Bounds.among(quotients(left, right));
            default -> Bounds.ANY;
        };
    }

    private static double[] quotients(Bounds left, Bounds right) {
        return new double[] {left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high
        };
    }

    /** Nothing times what has no bound is nothing. */
    private static double times(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }

    private Bounds computed(Operand call) {
        if (call.arguments().size() != 2) {
            return Bounds.ANY;
        }
        Bounds first = of(call.arguments().get(0));
        Bounds second = of(call.arguments().get(1));
        return switch (call.operator()) {
            case "min" -> new Bounds(Math.min(first.low, second.low), Math.min(first.high, second.high));
            case "max" -> new Bounds(Math.max(first.low, second.low), Math.max(first.high, second.high));
            case "pow" -> power(first, second);
            default -> Bounds.ANY;
        };
    }

    /** A power of what is not below 0 is largest and smallest where both of its numbers are. */
    private static Bounds power(Bounds base, Bounds exponent) {
        return base.low < 0 && base.low != base.high
                ? Bounds.ANY
                : Bounds.among(
                        Math.pow(base.low, exponent.low),
                        Math.pow(base.low, exponent.high),
                        Math.pow(base.high, exponent.low),
                        Math.pow(base.high, exponent.high));
    }

    private static String owner(Operand call) {
        Operand receiver = call.receiver();
        return receiver.kind() == Operand.Kind.CALL ? owner(receiver) : receiver.text();
    }

    private static String path(Operand call) {
        return call.receiver().kind() == Operand.Kind.CALL ? path(call.receiver()) + "." + call.step() : call.step();
    }

    /** What a variable is bound to that stands for a property. */
    private Bounds bound(String variable) {
        for (ElementText.Pattern pattern : rule.patterns()) {
            Optional<String> path = pattern.conditions().stream()
                    .flatMap(condition -> path(condition, variable).stream())
                    .findFirst();
            if (path.isPresent()) {
                return of(pattern, path.get());
            }
        }
        return Bounds.ANY;
    }

    private static Optional<String> path(ConditionText condition, String variable) {
        if (condition instanceof ConditionText.Binding binding) {
            return binding.variable().equals(variable) ? Optional.of(binding.property()) : Optional.empty();
        }
        return condition instanceof ConditionText.Comparison comparison && variable.equals(comparison.binding())
                ? Optional.of(comparison.property())
                : Optional.empty();
    }

    private Bounds read(String fact, String path) {
        return rule.patterns().stream()
                .filter(pattern -> fact.equals(pattern.binding()))
                .findFirst()
                .map(pattern -> of(pattern, path))
                .orElse(Bounds.ANY);
    }

    private Bounds of(ElementText.Pattern pattern, String path) {
        FactType.Property property = pattern.factClass() == null
                ? null
                : FactType.of(pattern.factClass()).path(path);
        if (property == null || !property.valueType().isNumber()) {
            return Bounds.ANY;
        }
        Domain natural = Domain.Numbers.of(NaturalBounds.of(property, vocabulary));
        List<Bounds> each = Conjunctions.of(pattern, vocabulary).stream()
                .map(alternative -> alternative.domains().getOrDefault(path, natural))
                .map(Bounds::of)
                .toList();
        return Bounds.among(each.stream()
                .flatMapToDouble(bounds -> DoubleStream.of(bounds.low, bounds.high))
                .toArray());
    }

    /**
     * The least and the most of a number; infinite where it has none.
     *
     * @param low not a number, as {@code high} is, where nothing is one
     */
    record Bounds(double low, double high) {
        static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Bounds exactly(double number) {
            return new Bounds(number, number);
        }

        /** The bounds of some numbers; any where one of them is none. */
        static Bounds among(double... numbers) {
            return DoubleStream.of(numbers).anyMatch(Double::isNaN)
                    ? ANY
                    : new Bounds(
                            DoubleStream.of(numbers).min().orElse(Double.NEGATIVE_INFINITY),
                            DoubleStream.of(numbers).max().orElse(Double.POSITIVE_INFINITY));
        }

        static Bounds of(Domain domain) {
            if (!(domain instanceof Domain.Numbers numbers) || numbers.ranges().isEmpty()) {
                return ANY;
            }
            Range<BigDecimal> span = numbers.ranges().span();
            return new Bounds(
                    span.hasLowerBound() ? span.lowerEndpoint().doubleValue() : Double.NEGATIVE_INFINITY,
                    span.hasUpperBound() ? span.upperEndpoint().doubleValue() : Double.POSITIVE_INFINITY);
        }

        boolean isAround(double number) {
            return low <= number && number <= high;
        }
    }
}
