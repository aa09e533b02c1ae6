package io.qarules.workbench.diff;

import static java.util.Comparator.comparing;

import com.google.common.collect.Streams;
import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.RulePackDescription;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Text;
import io.qarules.workbench.diff.DiffReport.AffectedCase;
import io.qarules.workbench.diff.DiffReport.Cases;
import io.qarules.workbench.diff.DiffReport.ExcludedLine;
import io.qarules.workbench.diff.DiffReport.Moved;
import io.qarules.workbench.diff.DiffReport.NotCompared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Accumulates the differences between two packs over a stream of cases. It keeps totals by clause and kind and a few
 * examples, never the cases, so memory depends on the number of clauses rather than that of cases. Not safe for use by
 * many threads.
 */
public final class PackComparison {
    private static final int EXAMPLES = 3;
    private static final int MOST_AFFECTED = 10;
    private static final int NOT_COMPARED_SHOWN = 10;
    private static final Comparator<AffectedCase> LEAST_AFFECTED_FIRST = comparing(AffectedCase::distance)
            .thenComparing(AffectedCase::decisions)
            .thenComparing(AffectedCase::line, Comparator.reverseOrder());

    private final RulePackDescription before;
    private final RulePackDescription after;
    private final RuleChanges rules;
    private final @Nullable VersionNotRaised versionNotRaised;
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

    private PackComparison(QaRulesEngine before, QaRulesEngine after, int examples) {
        this.before = before.describe();
        this.after = after.describe();
        this.rules = RuleChanges.between(before.pack().ruleTexts(), after.pack().ruleTexts());
        this.versionNotRaised = VersionNotRaised.between(before.pack(), after.pack());
        this.changes = new ChangeGroups(examples);
    }

    /**
     * Starts a comparison of two engines; the cases are added with {@link #add}.
     *
     * @param examples number of examples to keep for each change type, clause and kind
     */
    public static PackComparison between(QaRulesEngine before, QaRulesEngine after, int examples) {
        return new PackComparison(before, after, examples);
    }

    /**
     * Compares two engines on cases. Both evaluate every case, on all cores; the stream is read a bounded number of
     * cases ahead, and no case is kept.
     *
     * @param before the engine with the old pack
     * @param after the engine with the new pack
     * @param inputs case files, or what a reader gave; one that is null, cannot be read, is refused or fails is counted
     *     as not compared
     */
    public static DiffReport of(QaRulesEngine before, QaRulesEngine after, Stream<? extends CaseInput> inputs) {
        PackComparison comparison = between(before, after, EXAMPLES);
        OrderedParallelMap.map(
                        Streams.mapWithIndex(inputs, (input, index) -> new Numbered(input, index)),
                        each -> CaseDiff.between(each.index + 1, before, after, each.input))
                .forEachOrdered(comparison::add);
        return comparison.report();
    }

    /** Adds the next case, in the order of lines. */
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
                    number(diff, ChangeType.GAINED),
                    number(diff, ChangeType.LOST),
                    number(diff, ChangeType.CHANGED),
                    own));
        }
        if (regraded || !diff.changes().isEmpty() || !old.excluded().equals(now.excluded())) {
            affected++;
        }
    }

    /** Returns the report on the cases added so far. */
    public DiffReport report() {
        return new DiffReport(
                before.policy(),
                after.policy(),
                rules,
                versionNotRaised,
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
        Text old = why(diff.before());
        Text now = why(diff.after());
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

    private static long number(CaseDiff diff, ChangeType change) {
        return diff.changes().stream().filter(one -> one.change() == change).count();
    }

    private static @Nullable Text why(CaseResult result) {
        return result instanceof CaseResult.Failed failed ? failed.error().text() : null;
    }

    /** A case and its position, from 0. */
    private record Numbered(@Nullable CaseInput input, long index) {}
}
