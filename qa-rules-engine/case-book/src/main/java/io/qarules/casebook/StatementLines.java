package io.qarules.casebook;

import io.qarules.book.Entry;
import io.qarules.book.StatementLine;
import io.qarules.engine.value.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Computes what payroll does for an agent in a month. */
final class StatementLines {
    private StatementLines() {}

    /**
     * Adds up the entries of a month. Fines, what is carried and what is taken back of awards are collected together, up
     * to the cap; the rest is carried.
     *
     * @param carriedIn 0.00 or negative
     * @param entries those posted to the month
     * @param cap null for none
     */
    static StatementLine line(
            String agentId, YearMonth month, BigDecimal carriedIn, List<Entry> entries, @Nullable BigDecimal cap) {
        BigDecimal awards = sum(entries, StatementLines::isAward);
        BigDecimal fines = sum(entries, entry -> !isAward(entry));
        BigDecimal balance = carriedIn.add(fines).add(awards.min(Money.ZERO));
        BigDecimal owed = balance.negate().max(Money.ZERO);
        BigDecimal collect = cap == null ? owed : owed.min(cap);
        BigDecimal giveBack = balance.max(Money.ZERO);
        return StatementLine.builder()
                .agentId(agentId)
                .carriedIn(carriedIn)
                .fines(fines)
                .awards(awards)
                .corrections(sum(entries, entry -> entry.belongsTo().isBefore(entry.postedTo())))
                .cap(cap)
                .collect(collect)
                .pay(awards.max(Money.ZERO))
                .giveBack(giveBack)
                .carriedOut(balance.add(collect).subtract(giveBack))
                .build();
    }

    /** Returns whether the line says nothing. */
    static boolean isEmpty(StatementLine line) {
        return line.carriedIn().signum() == 0
                && line.fines().signum() == 0
                && line.awards().signum() == 0;
    }

    static BigDecimal sum(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::amount).reduce(Money.ZERO, BigDecimal::add);
    }

    private static boolean isAward(Entry entry) {
        return entry.decisionKind().isAward();
    }
}
