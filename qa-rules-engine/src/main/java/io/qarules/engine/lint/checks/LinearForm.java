package io.qarules.engine.lint.checks;

import io.qarules.engine.rules.text.Operand;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An amount as a sum of numbers of facts, each times a factor: {@code 10 * $o.occurrence() + 5}. What is worked out
 * otherwise, such as a power, stands in it as one number of its own. Unlike bounds it knows that two amounts grow
 * together.
 *
 * @param constant what is added in any case
 * @param factors by the text of what is multiplied; none is 0
 * @param terms what is multiplied, by its text
 */
record LinearForm(double constant, Map<String, Double> factors, Map<String, Operand> terms) {
    static LinearForm of(Operand operand) {
        if (operand.kind() == Operand.Kind.NUMBER) {
            return number(Double.parseDouble(operand.text()));
        }
        if (operand.kind() != Operand.Kind.CALCULATION) {
            return term(operand);
        }
        LinearForm left = of(operand.parts().get(0));
        if (operand.parts().size() == 1) {
            return left.times(-1);
        }
        LinearForm right = of(operand.parts().get(1));
        return switch (operand.operator()) {
            case "+" -> left.plus(right);
            case "-" -> left.minus(right);
            case "*" ->
                left.isNumber()
                        ? right.times(left.constant)
                        : right.isNumber() ? left.times(right.constant) : term(operand);
            case "/" -> right.isNumber() && right.constant != 0 ? left.times(1 / right.constant) : term(operand);
            default -> term(operand);
        };
    }

    /** This and the negative of the other. */
    LinearForm minus(LinearForm other) {
        return plus(other.times(-1));
    }

    /** The least that it can be; negative infinity where that is not known. */
    double least(AmountBounds bounds) {
        double least = constant;
        for (Map.Entry<String, Double> factor : factors.entrySet()) {
            AmountBounds.Bounds of =
                    bounds.of(Objects.requireNonNull(terms.get(factor.getKey()), "each factor has its term"));
            least += factor.getValue() * (factor.getValue() > 0 ? of.low() : of.high());
        }
        return Double.isNaN(least) ? Double.NEGATIVE_INFINITY : least;
    }

    private boolean isNumber() {
        return factors.isEmpty();
    }

    private LinearForm plus(LinearForm other) {
        Map<String, Double> sum = new TreeMap<>(factors);
        other.factors.forEach((term, factor) -> sum.merge(term, factor, Double::sum));
        sum.values().removeIf(factor -> factor == 0);
        Map<String, Operand> all = new TreeMap<>(terms);
        all.putAll(other.terms);
        return new LinearForm(constant + other.constant, sum, all);
    }

    private LinearForm times(double factor) {
        Map<String, Double> product = new TreeMap<>();
        factors.forEach((term, own) -> product.put(term, own * factor));
        product.values().removeIf(own -> own == 0);
        return new LinearForm(constant * factor, product, terms);
    }

    private static LinearForm number(double number) {
        return new LinearForm(number, Map.of(), Map.of());
    }

    private static LinearForm term(Operand operand) {
        String text = operand.text().replaceAll("\\s", "");
        return new LinearForm(0, Map.of(text, 1.0), Map.of(text, operand));
    }
}
