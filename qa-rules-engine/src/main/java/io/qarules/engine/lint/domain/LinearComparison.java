package io.qarules.engine.lint.domain;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.rules.types.ValueType;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a condition asks of numbers, with everything on one side: {@code occurrence < tenureDays - 1} is {@code occurrence -
 * tenureDays + 1 < 0}.
 *
 * @param form what is compared with 0, in which properties are told apart by their paths
 * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
 */
public record LinearComparison(LinearForm form, String operator) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Returns the paths of the properties that are read, and what else is. */
    public Set<String> terms() {
        return form.terms().keySet();
    }

    /** Returns the paths of the properties that are read, or of which the remainder is, and what else is read. */
    public Set<String> paths() {
        return terms().stream().map(this::path).collect(ImmutableSortedSet.toImmutableSortedSet(naturalOrder()));
    }

    /** The one thing that is read, with its name; null where there are several, or it cancels out. */
    Map.@Nullable Entry<String, Operand> single() {
        return form.terms().size() == 1 && form.factors().size() == 1
                ? form.terms().entrySet().iterator().next()
                : null;
    }

    /**
     * The number that the one thing is compared with.
     *
     * @param whole whether it is a whole number: then one between the same two whole numbers will do
     * @return null where that is no decimal, such as a third
     */
    @Nullable
    BigDecimal number(String term, boolean whole) {
        Ratio number = Ratio.ZERO.minus(form.constant()).dividedBy(factor(term));
        if (whole && !number.denominator().equals(BigInteger.ONE)) {
            return new BigDecimal(floor(number)).add(HALF);
        }
        try {
            return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()));
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The operator with which it is compared with that number. */
    String operator(String term) {
        return factor(term).signum() < 0 ? Objects.requireNonNull(PropertyFirst.turned(operator), operator) : operator;
    }

    /**
     * Returns what the comparison answers, whatever the numbers are that it reads, where all of them are known.
     *
     * @param fact of which properties are read
     */
    public Domains.Answer answer(FactType fact, Vocabulary vocabulary) {
        LinearBounds bounds = LinearBounds.exactly(form.constant());
        for (String term : form.factors().keySet()) {
            bounds = bounds.plus(factor(term), range(fact, term, vocabulary));
        }
        boolean equal = bounds.isAtMostZero() && bounds.isAtLeastZero();
        boolean unequal =
                bounds.isBelowZero() || bounds.isAboveZero() || isOfWholeNumbers(fact) && hasNoWholeSolution();
        return switch (operator) {
            case "==" -> answer(equal, unequal);
            case "!=" -> answer(unequal, equal);
            case "<" -> answer(bounds.isBelowZero(), bounds.isAtLeastZero());
            case "<=" -> answer(bounds.isAtMostZero(), bounds.isAboveZero());
            case ">" -> answer(bounds.isAboveZero(), bounds.isAtMostZero());
            default -> answer(bounds.isAtLeastZero(), bounds.isBelowZero());
        };
    }

    /** Returns whether whole numbers are to come to what they never do: twice any number is even. */
    public boolean asksForFraction(FactType fact) {
        return operator.equals("==") && isOfWholeNumbers(fact) && hasNoWholeSolution();
    }

    private boolean isOfWholeNumbers(FactType fact) {
        return form.factors().keySet().stream().allMatch(term -> {
            FactType.Property property = property(fact, term);
            return property != null && property.valueType() == ValueType.WHOLE;
        });
    }

    /** Between which numbers a property lies, or its remainder, which has the sign of the property. */
    private Range<BigDecimal> range(FactType fact, String term, Vocabulary vocabulary) {
        FactType.Property property = property(fact, term);
        if (property == null) {
            return Range.all();
        }
        BigDecimal divisor = divisor(term);
        Range<BigDecimal> natural = NaturalBounds.of(property, vocabulary);
        if (divisor == null) {
            return natural;
        }
        BigDecimal most = divisor.abs().subtract(BigDecimal.ONE);
        boolean negative = !natural.hasLowerBound() || natural.lowerEndpoint().signum() < 0;
        return property.valueType() == ValueType.WHOLE
                ? Range.closed(negative ? most.negate() : BigDecimal.ZERO, most)
                : Range.all();
    }

    /** The whole number that a property is divided by, of which the remainder is read; null where none is. */
    private @Nullable BigDecimal divisor(String term) {
        Operand read = Objects.requireNonNull(form.terms().get(term), term);
        if (read.kind() != Operand.Kind.CALCULATION
                || !read.operator().equals("%")
                || read.parts().get(0).kind() != Operand.Kind.PROPERTY) {
            return null;
        }
        BigDecimal divisor = Constants.number(read.parts().get(1));
        return divisor != null
                        && divisor.signum() != 0
                        && divisor.stripTrailingZeros().scale() <= 0
                ? divisor
                : null;
    }

    /** The path that a term reads: of a remainder that of the property. */
    public String path(String term) {
        Operand read = Objects.requireNonNull(form.terms().get(term), term);
        return divisor(term) == null ? term : read.parts().get(0).text();
    }

    /** Returns whether the comparison never holds: of an unknown number only != may (POLICY 12). */
    boolean neverHolds(FactType fact, Vocabulary vocabulary) {
        boolean mayBeUnknown =
                terms().stream().anyMatch(term -> property(fact, term) == null || fact.mayBeUnknown(path(term)));
        return answer(fact, vocabulary) == Domains.Answer.NEVER && !(operator.equals("!=") && mayBeUnknown);
    }

    private static Domains.Answer answer(boolean always, boolean never) {
        return always ? Domains.Answer.ALWAYS : never ? Domains.Answer.NEVER : Domains.Answer.EITHER;
    }

    /** The property of the fact that is read, or whose remainder is; null where something else is. */
    public FactType.@Nullable Property property(FactType fact, String term) {
        if (divisor(term) != null) {
            return fact.path(path(term));
        }
        Operand read = Objects.requireNonNull(form.terms().get(term), term);
        return read.kind() == Operand.Kind.PROPERTY || read.kind() == Operand.Kind.VARIABLE ? fact.path(term) : null;
    }

    /** Whether no whole numbers, each times its factor, come to what is added. */
    private boolean hasNoWholeSolution() {
        BigInteger multiple = form.constant().denominator();
        for (Ratio factor : form.factors().values()) {
            BigInteger divisor = multiple.gcd(factor.denominator());
            multiple = multiple.divide(divisor).multiply(factor.denominator());
        }
        Ratio scale = Ratio.of(multiple, BigInteger.ONE);
        BigInteger divisor = BigInteger.ZERO;
        for (Ratio factor : form.factors().values()) {
            divisor = divisor.gcd(factor.times(scale).numerator());
        }
        BigInteger rest = form.constant().times(scale).numerator();
        return divisor.signum() > 0 && rest.mod(divisor).signum() != 0;
    }

    private Ratio factor(String term) {
        return Objects.requireNonNull(form.factors().get(term), term);
    }

    private static BigInteger floor(Ratio number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
