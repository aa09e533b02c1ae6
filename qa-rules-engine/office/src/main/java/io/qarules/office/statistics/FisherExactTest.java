package io.qarules.office.statistics;

import io.qarules.engine.value.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Fisher's exact test of a table of two by two, two-sided: how probable a table is, with the same sums of rows and
 * columns, that is no more probable than the one seen. It is counted in whole numbers, so that tables which are equally
 * probable are known to be.
 */
public final class FisherExactTest {
    private FisherExactTest() {}

    /**
     * Computes the two-sided p-value of a table.
     *
     * @param a first row, first column, 0 or more, as the others
     * @param b first row, second column
     * @param c second row, first column
     * @param d second row, second column
     * @return 0 to 1, exact, of more than 40 places cut off; 1 for a table with an empty row or column
     * @throws IllegalArgumentException if a count is negative
     */
    public static BigDecimal twoSided(int a, int b, int c, int d) {
        requireCounts(a, b, c, d);
        int row = a + b;
        int column = a + c;
        int others = c + d;
        int least = Math.max(0, column - others);
        int most = Math.min(row, column);
        BigInteger seen = ways(row, others, column, a);
        BigInteger all = BigInteger.ZERO;
        BigInteger asRare = BigInteger.ZERO;
        BigInteger ways = ways(row, others, column, least);
        for (int x = least; x <= most; x++) {
            all = all.add(ways);
            asRare = ways.compareTo(seen) <= 0 ? asRare.add(ways) : asRare;
            ways = ways.multiply(BigInteger.valueOf((long) (row - x) * (column - x)))
                    .divide(BigInteger.valueOf((x + 1L) * (others - column + x + 1L)));
        }
        return Ratio.of(asRare, all).comparable();
    }

    /**
     * Computes how probable a table is among all that have the same sums of rows and columns.
     *
     * @param a first row, first column, 0 or more, as the others
     * @param b first row, second column
     * @param c second row, first column
     * @param d second row, second column
     * @return 0 to 1, exact, of more than 40 places cut off
     * @throws IllegalArgumentException if a count is negative
     */
    public static BigDecimal probability(int a, int b, int c, int d) {
        requireCounts(a, b, c, d);
        return Ratio.of(ways(a + b, c + d, a + c, a), binomial(a + b + c + d, a + c))
                .comparable();
    }

    private static void requireCounts(int a, int b, int c, int d) {
        if (Math.min(Math.min(a, b), Math.min(c, d)) < 0) {
            throw new IllegalArgumentException("counts from 0 on: %s %s %s %s".formatted(a, b, c, d));
        }
    }

    /** Returns in how many ways a table with that count in its first field comes about. */
    private static BigInteger ways(int row, int others, int column, int first) {
        return binomial(row, first).multiply(binomial(others, column - first));
    }

    private static BigInteger binomial(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
