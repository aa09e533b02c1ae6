package io.qarules.engine.diff;

import static java.util.Comparator.comparing;

import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.RulePackDescription;
import io.qarules.engine.diff.DiffReport.AffectedCase;
import io.qarules.engine.diff.DiffReport.Cases;
import io.qarules.engine.diff.DiffReport.ExcludedLine;
import io.qarules.engine.diff.DiffReport.Moved;
import io.qarules.engine.diff.DiffReport.NotCompared;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what changes from case to case. It holds totals by clause and kind and a few examples, never the cases: a
 * million of them need no more memory than a thousand that name the same clauses. Not safe for use by many threads.
 */
public final class Comparison {
    private static final int MOST_AFFECTED = 10;
    private static final int NOT_COMPARED_SHOWN = 10;
    private static final Comparator<AffectedCase> LEAST_AFFECTED_FIRST = comparing(AffectedCase::distance)
            .thenComparing(AffectedCase::decisions)
            .thenComparing(AffectedCase::line, Comparator.reverseOrder());

    private final RulePackDescription before;
    private final RulePackDescription after;
    private final RuleChanges rules;
    private final KindTotals kinds = new KindTotals();
    private final ClauseTotals clauses = new ClauseTotals();
    private final ChangeGroups changes;
    private final GradeTotals grades = new GradeTotals();
    private final Map<ExclusionReason, Long> excludedBefore = new EnumMap<>(ExclusionReason.class);
    private final Map<ExclusionReason, Long> excludedAfter = new EnumMap<>(ExclusionReason.class);
    private final PriorityQueue<AffectedCase> mostAffected = new PriorityQueue<>(LEAST_AFFECTED_FIRST);
    private final List<NotCompared> notCompared = new ArrayList<>();
    private Moved money = new Moved(Sums.ZERO, Sums.ZERO);
    private long read;
    private long compared;
    private long affected;
    private long unreadable;
    private long failedBefore;
    private long failedAfter;

    /** @param examples how many changed decisions to keep of each change, clause and kind */
    public Comparison(RulePackDescription before, RulePackDescription after, RuleChanges rules, int examples) {
        this.before = before;
        this.after = after;
        this.rules = rules;
        this.changes = new ChangeGroups(examples);
    }

    /** Takes one case more; cases come in the order of their lines. */
    public void add(CaseDiff diff) {
        read++;
        Outcome old = CaseDiff.outcome(diff.before());
        Outcome now = CaseDiff.outcome(diff.after());
        if (old == null || now == null) {
            addNotCompared(diff);
            return;
        }
        compared++;
        Moved own = new Moved(Sums.of(old.decisions()), Sums.of(now.decisions()));
        money = new Moved(money.before().plus(own.before()), money.after().plus(own.after()));
        kinds.add(old, now);
        clauses.add(old, now, diff.changes());
        count(excludedBefore, old.excluded());
        count(excludedAfter, now.excluded());
        boolean regraded = grades.add(old.scores(), now.scores());
        if (!diff.changes().isEmpty()) {
            changes.add(diff.line(), now.agentId(), diff.changes());
            rank(new AffectedCase(
                    diff.line(),
                    now.agentId(),
                    number(diff, Change.GAINED),
                    number(diff, Change.LOST),
                    number(diff, Change.CHANGED),
                    own));
        }
        if (regraded || !diff.changes().isEmpty() || !old.excluded().equals(now.excluded())) {
            affected++;
        }
    }

    public DiffReport report() {
        return new DiffReport(
                before.policy(),
                after.policy(),
                rules,
                new Cases(read, compared, affected, unreadable, failedBefore, failedAfter),
                money,
                kinds.lines(),
                clauses.lines(new Titles(before, after)),
                changes.groups(),
                mostAffected.stream().sorted(LEAST_AFFECTED_FIRST.reversed()).toList(),
                grades.lines(),
                excluded(),
                notCompared);
    }

    private void addNotCompared(CaseDiff diff) {
        String old = why(diff.before());
        String now = why(diff.after());
        if (diff.before() instanceof CaseResult.Failed failed && failed.error() instanceof CaseRefusedException) {
            unreadable++;
        } else {
            failedBefore += old == null ? 0 : 1;
            failedAfter += now == null ? 0 : 1;
            affected += old == null || now == null ? 1 : 0;
        }
        if (notCompared.size() < NOT_COMPARED_SHOWN) {
            notCompared.add(new NotCompared(diff.line(), old, now));
        }
    }

    private void rank(AffectedCase affectedCase) {
        mostAffected.add(affectedCase);
        if (mostAffected.size() > MOST_AFFECTED) {
            mostAffected.remove();
        }
    }

    private List<ExcludedLine> excluded() {
        List<ExcludedLine> lines = new ArrayList<>();
        for (ExclusionReason reason : ExclusionReason.values()) {
            long old = excludedBefore.getOrDefault(reason, 0L);
            long now = excludedAfter.getOrDefault(reason, 0L);
            if (old + now > 0) {
                lines.add(new ExcludedLine(reason, old, now));
            }
        }
        return lines;
    }

    private static void count(Map<ExclusionReason, Long> counts, List<Exclusion> excluded) {
        excluded.forEach(exclusion -> counts.merge(exclusion.reason(), 1L, Long::sum));
    }

    private static long number(CaseDiff diff, Change change) {
        return diff.changes().stream().filter(one -> one.change() == change).count();
    }

    private static @Nullable String why(CaseResult result) {
        return result instanceof CaseResult.Failed failed
                ? String.valueOf(failed.error().getMessage())
                : null;
    }
}
