package io.qarules.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** An exact fraction, in the plainest way; for what tests reckon by themselves. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0, 1);

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction of(BigDecimal number) {
        BigDecimal whole = number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
        return new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** The mean of one or more. */
    static Fraction mean(List<Fraction> all) {
        return all.stream().reduce(ZERO, Fraction::plus).dividedBy(of(all.size(), 1));
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(of(-1, 1)));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /** Divides by what is above zero. */
    Fraction dividedBy(Fraction other) {
        return times(new Fraction(other.under, other.over));
    }

    /** Denominators are above zero. */
    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    BigDecimal rounded() {
        return new BigDecimal(over).divide(new BigDecimal(under), 2, RoundingMode.HALF_UP);
    }
}
