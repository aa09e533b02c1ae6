package io.qarules.workbench.diff;

import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.workbench.diff.DiffReport.ClauseLine;
import io.qarules.workbench.diff.DiffReport.Moved;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums the changes by clause. */
final class ClauseTotals {
    private final Map<String, Total> totals = new TreeMap<>(TextOrder.BY_CODE_POINT);

    void add(Outcome before, Outcome after, List<DecisionChange> changes) {
        for (Decision decision : before.decisions()) {
            Total total = total(decision.clause());
            total.before = total.before.plus(decision);
        }
        for (Decision decision : after.decisions()) {
            Total total = total(decision.clause());
            total.after = total.after.plus(decision);
        }
        Set<String> touched = new HashSet<>();
        for (DecisionChange change : changes) {
            String clause = change.decision().clause();
            total(clause).changes.merge(change.change(), 1L, Long::sum);
            touched.add(clause);
        }
        touched.forEach(clause -> total(clause).cases++);
    }

    /** Returns the clauses with a changed decision. */
    List<ClauseLine> lines(Titles titles) {
        return totals.entrySet().stream()
                .filter(entry -> entry.getValue().cases > 0)
                .map(entry -> entry.getValue().line(entry.getKey(), titles))
                .toList();
    }

    private Total total(String clause) {
        return totals.computeIfAbsent(clause, key -> new Total());
    }

    private static final class Total {
        private final Map<ChangeType, Long> changes = new EnumMap<>(ChangeType.class);
        private Sums before = Sums.ZERO;
        private Sums after = Sums.ZERO;
        private long cases;

        ClauseLine line(String clause, Titles titles) {
            return new ClauseLine(
                    clause,
                    titles.of(clause),
                    cases,
                    changes.getOrDefault(ChangeType.GAINED, 0L),
                    changes.getOrDefault(ChangeType.LOST, 0L),
                    changes.getOrDefault(ChangeType.CHANGED, 0L),
                    new Moved(before, after));
        }
    }
}
