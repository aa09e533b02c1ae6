package io.qarules.engine.lint.domain;

import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is calculated as a sum of numbers that are read of facts, each times a factor: {@code 10 * $o.occurrence() + 5}.
 * What is calculated otherwise, such as a power, stands in it as one number of its own. It is exact, and knows that two
 * amounts grow together.
 *
 * @param constant what is added in any case
 * @param factors by the name of what is multiplied; none is 0
 * @param terms all that is read, by its name; also what cancels out, which may be unknown like any other
 */
public record LinearForm(Ratio constant, Map<String, Ratio> factors, Map<String, Operand> terms) {
    /** Numbers of more digits are not calculated with, but stand for themselves. */
    private static final int MOST_DIGITS = 60;

    /** Returns the form of a number or a calculation, in which what is read is told apart by its text. */
    public static LinearForm of(Operand operand) {
        return of(operand, term -> term.text().replaceAll("\\s", ""));
    }

    /** @param names by which of what is read is the same */
    static LinearForm of(Operand operand, Function<Operand, String> names) {
        Sum sum = new Sum(names);
        sum.add(operand, Ratio.of(1));
        return sum.form();
    }

    /** Returns this and the negative of the other. */
    public LinearForm minus(LinearForm other) {
        Map<String, Ratio> sum = new TreeMap<>(factors);
        other.factors.forEach((term, factor) -> sum.merge(term, Ratio.ZERO.minus(factor), Ratio::plus));
        sum.values().removeIf(factor -> factor.signum() == 0);
        Map<String, Operand> all = new TreeMap<>(terms);
        all.putAll(other.terms);
        return new LinearForm(constant.minus(other.constant), sum, all);
    }

    /** Collects what is added. */
    private static final class Sum {
        private final Function<Operand, String> names;
        private final Map<String, Ratio> factors = new TreeMap<>();
        private final Map<String, Operand> terms = new TreeMap<>();
        private Ratio constant = Ratio.ZERO;

        Sum(Function<Operand, String> names) {
            this.names = names;
        }

        LinearForm form() {
            factors.values().removeIf(factor -> factor.signum() == 0);
            return new LinearForm(constant, factors, terms);
        }

        void add(Operand operand, Ratio factor) {
            BigDecimal number = number(operand);
            if (number != null) {
                constant = constant.plus(Ratio.of(number).times(factor));
            } else if (operand.kind() == Operand.Kind.CALCULATION) {
                calculated(operand, factor);
            } else {
                term(operand, factor);
            }
        }

        private void calculated(Operand operand, Ratio factor) {
            Operand first = operand.parts().get(0);
            if (operand.parts().size() == 1) {
                add(first, Ratio.ZERO.minus(factor));
                return;
            }
            Operand second = operand.parts().get(1);
            switch (operand.operator()) {
                case "+" -> {
                    add(first, factor);
                    add(second, factor);
                }
                case "-" -> {
                    add(first, factor);
                    add(second, Ratio.ZERO.minus(factor));
                }
                case "*" -> product(operand, first, second, factor);
                case "/" -> quotient(operand, first, second, factor);
                default -> term(operand, factor);
            }
        }

        private void product(Operand whole, Operand first, Operand second, Ratio factor) {
            BigDecimal left = number(first);
            BigDecimal right = number(second);
            if (left != null) {
                add(second, factor.times(Ratio.of(left)));
            } else if (right != null) {
                add(first, factor.times(Ratio.of(right)));
            } else {
                term(whole, factor);
            }
        }

        private void quotient(Operand whole, Operand first, Operand second, Ratio factor) {
            BigDecimal divisor = number(second);
            if (divisor == null || divisor.signum() == 0) {
                term(whole, factor);
            } else {
                add(first, factor.dividedBy(Ratio.of(divisor)));
            }
        }

        private static @Nullable BigDecimal number(Operand operand) {
            BigDecimal number = Constants.number(operand);
            boolean few =
                    number != null && number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return few ? number : null;
        }

        private void term(Operand operand, Ratio factor) {
            String name = names.apply(operand);
            terms.putIfAbsent(name, operand);
            factors.merge(name, factor, Ratio::plus);
        }
    }
}
