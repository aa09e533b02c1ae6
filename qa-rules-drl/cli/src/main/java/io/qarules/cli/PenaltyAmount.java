package io.qarules.cli;

import io.qarules.engine.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much a penalty takes: of a fine in one of several ways, of points how many, of other kinds nothing. */
sealed interface PenaltyAmount {
    BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Returns the verb's call in DRL.
     *
     * @param verb as without an amount, e.g. {@code warn}
     * @param fact the variable of the fact that is decided on, e.g. {@code $o}
     */
    String drl(String verb, String fact);

    /** Returns the penalty in words, e.g. {@code a fine of 30}. */
    String english(PenaltyVerb verb);

    String chinese(PenaltyVerb verb);

    /** Returns half of it; itself where it takes no money. */
    PenaltyAmount halved();

    /** Returns what a case expects of the offence that is the how-manieth; null where it names no amount. */
    @Nullable
    BigDecimal shown(int occurrence);

    /** Nothing; of a fine what the supervisor sets. */
    record None() implements PenaltyAmount {
        @Override
        public String drl(String verb, String fact) {
            return ".%s( %s )".formatted(verb.equals("fine") ? "fineWithoutAmount" : verb, fact);
        }

        @Override
        public String english(PenaltyVerb verb) {
            return verb == PenaltyVerb.FINE ? "a fine that the supervisor sets" : verb.english();
        }

        @Override
        public String chinese(PenaltyVerb verb) {
            return verb == PenaltyVerb.FINE ? "扣罚（金额由主管定）" : verb.chinese();
        }

        @Override
        public PenaltyAmount halved() {
            return this;
        }

        @Override
        public @Nullable BigDecimal shown(int occurrence) {
            return null;
        }
    }

    /** Points, whole and 1 or more. */
    record Points(BigDecimal points) implements PenaltyAmount {
        @Override
        public String drl(String verb, String fact) {
            return ".points( %s, %s )".formatted(fact, points);
        }

        @Override
        public String english(PenaltyVerb verb) {
            return BigDecimal.ONE.equals(points) ? "1 point" : points + " points";
        }

        @Override
        public String chinese(PenaltyVerb verb) {
            return "扣%s分".formatted(points);
        }

        @Override
        public PenaltyAmount halved() {
            return this;
        }

        @Override
        public BigDecimal shown(int occurrence) {
            return points;
        }
    }

    /** A fixed amount, CNY. */
    record Fixed(BigDecimal amount) implements PenaltyAmount {
        @Override
        public String drl(String verb, String fact) {
            return ".fine( %s, %s )".formatted(fact, amount);
        }

        @Override
        public String english(PenaltyVerb verb) {
            return "a fine of " + amount;
        }

        @Override
        public String chinese(PenaltyVerb verb) {
            return "扣罚%s元".formatted(amount);
        }

        @Override
        public PenaltyAmount halved() {
            return new Fixed(half(amount));
        }

        @Override
        public BigDecimal shown(int occurrence) {
            return Money.round(amount);
        }
    }

    /** Between two bounds, CNY, by severity. */
    record Between(BigDecimal min, BigDecimal max) implements PenaltyAmount {
        @Override
        public String drl(String verb, String fact) {
            return ".fineBetween( %s, %s, %s )".formatted(fact, min, max);
        }

        @Override
        public String english(PenaltyVerb verb) {
            return "a fine of %s to %s".formatted(min, max);
        }

        @Override
        public String chinese(PenaltyVerb verb) {
            return "扣罚%s至%s元".formatted(min, max);
        }

        @Override
        public PenaltyAmount halved() {
            return new Between(half(min), half(max));
        }

        /** Returns the lower bound: the severity of the cases is unknown (POLICY 3). */
        @Override
        public BigDecimal shown(int occurrence) {
            return Money.round(min);
        }
    }

    /** A share of the agent's performance pay, in per cent. */
    record OfPay(BigDecimal percent) implements PenaltyAmount {
        /** The performance pay of the agent of the cases. */
        static final BigDecimal PAY = new BigDecimal("2000.00");

        @Override
        public String drl(String verb, String fact) {
            return ".finePercentOfPay( %s, %s )".formatted(fact, percent);
        }

        @Override
        public String english(PenaltyVerb verb) {
            return "a fine of %s %% of the performance pay".formatted(percent);
        }

        @Override
        public String chinese(PenaltyVerb verb) {
            return "扣罚绩效工资的%s%%".formatted(percent);
        }

        @Override
        public PenaltyAmount halved() {
            return new OfPay(half(percent));
        }

        @Override
        public BigDecimal shown(int occurrence) {
            return Money.round(Money.percentOf(PAY, percent));
        }
    }

    /** Twice as much each time, CNY, up to the most. */
    record Doubled(BigDecimal first, BigDecimal most) implements PenaltyAmount {
        @Override
        public String drl(String verb, String fact) {
            return ".fine( %s, Math.min( %s * Math.pow( 2, %s.occurrence() - 1 ), %s ) )"
                    .formatted(fact, first, fact, most);
        }

        @Override
        public String english(PenaltyVerb verb) {
            return "a fine of %s, doubled each time up to %s".formatted(first, most);
        }

        @Override
        public String chinese(PenaltyVerb verb) {
            return "扣罚%s元，逐次翻倍，最高%s元".formatted(first, most);
        }

        @Override
        public PenaltyAmount halved() {
            return new Doubled(half(first), half(most));
        }

        /** Returns whether half of the first amount, doubled as often, is half of each: it is one of whole cents. */
        boolean halvesEachTime() {
            return half(first).multiply(TWO).compareTo(first) == 0;
        }

        @Override
        public BigDecimal shown(int occurrence) {
            return Money.round(first.multiply(TWO.pow(occurrence - 1)).min(most));
        }
    }

    private static BigDecimal half(BigDecimal amount) {
        BigDecimal half = amount.divide(TWO).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return new BigDecimal(half.toPlainString());
    }
}
