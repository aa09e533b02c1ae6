package io.qarules.examples.crm.pages;

import io.qarules.book.Entry;
import io.qarules.examples.crm.Ledger;
import io.qarules.examples.crm.Ledger.Standing;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What stands of an agent in a month.
 *
 * @param standing the decisions that occurred in it
 * @param entries what belongs to it, or was posted to it
 */
record Month(List<Standing> standing, List<Entry> entries) {
    static Month of(Ledger ledger, YearMonth month) {
        return new Month(
                ledger.standing().stream()
                        .filter(each -> each.entry().belongsTo().equals(month))
                        .toList(),
                ledger.entries().stream()
                        .filter(entry -> entry.belongsTo().equals(month)
                                || entry.postedTo().equals(month))
                        .toList());
    }

    /** Returns what fines take; 0.00 or negative. */
    public BigDecimal fines() {
        return sum(decision -> !decision.kind().isAward());
    }

    /** Returns what awards give. */
    public BigDecimal awards() {
        return sum(decision -> decision.kind().isAward());
    }

    private BigDecimal sum(Predicate<Decision> which) {
        return standing.stream()
                .map(Standing::decision)
                .filter(which)
                .map(Decision::money)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Returns the points that are deducted, which not all packs know. */
    public int points() {
        return standing.stream()
                .map(Standing::decision)
                .filter(decision -> decision.kind() == DecisionKind.POINTS && decision.status() == DecisionStatus.FINAL)
                .map(Decision::points)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
