package io.qarules.workbench.diff;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes, and for whom, where one pack takes another's place. A case is one agent's; an agent in several cases
 * stands in several. Money is CNY with two places, over the cases that both packs decided.
 *
 * @param before the old pack
 * @param after the new pack
 * @param money over all cases, changed or not
 * @param kinds sorted by kind and status
 * @param clauses those with a changed decision, sorted by clause
 * @param changes a group for each change, clause and kind, with its first examples
 * @param mostAffected the ten cases with most money moved, then most decisions changed, then the earliest
 * @param grades of evaluations that are graded otherwise, sorted by grade
 * @param excluded what does not count, by reason
 * @param notCompared the first cases that a pack did not decide; {@code cases} says how many there are
 */
public record DiffReport(
        PolicyVersion before,
        PolicyVersion after,
        RuleChanges rules,
        Cases cases,
        Moved money,
        List<KindLine> kinds,
        List<ClauseLine> clauses,
        List<ChangeGroup> changes,
        List<AffectedCase> mostAffected,
        List<GradeLine> grades,
        List<ExcludedLine> excluded,
        List<NotCompared> notCompared) {
    public DiffReport {
        kinds = List.copyOf(kinds);
        clauses = List.copyOf(clauses);
        changes = List.copyOf(changes);
        mostAffected = List.copyOf(mostAffected);
        grades = List.copyOf(grades);
        excluded = List.copyOf(excluded);
        notCompared = List.copyOf(notCompared);
    }

    /** Whether the change makes no difference to any of the cases. */
    public boolean noneAffected() {
        return cases.affected() == 0;
    }

    /**
     * How many cases there are.
     *
     * @param read all of them
     * @param compared both packs decided them
     * @param affected a decision, a grade or an exclusion differs, or only one of the packs decided them
     * @param unreadable refused: they cannot be decided at all, by any pack
     * @param failedBefore a rule of the old pack failed on them
     * @param failedAfter a rule of the new pack failed on them
     */
    public record Cases(
            long read, long compared, long affected, long unreadable, long failedBefore, long failedAfter) {}

    /** Money under the old and the new pack. */
    public record Moved(Sums before, Sums after) {}

    /** The decisions of a kind and status under the old and the new pack. */
    public record KindLine(DecisionKind kind, DecisionStatus status, Amounts before, Amounts after) {}

    /**
     * Decisions and their money.
     *
     * @param amount of fines and awards, as far as it is set
     */
    public record Amounts(long decisions, BigDecimal amount) {}

    /**
     * What changes under a clause.
     *
     * @param title null where neither pack has one
     * @param cases with a changed decision of the clause
     * @param money of all its decisions, changed or not
     */
    public record ClauseLine(
            String clause, @Nullable Text title, long cases, long gained, long lost, long changed, Moved money) {}

    /**
     * Decisions of one kind and clause that change in one way.
     *
     * @param fields how many decisions differ in each field; empty unless {@code CHANGED}
     * @param examples the first ones
     * @param notShown how many more there are
     */
    public record ChangeGroup(
            ChangeType change,
            String clause,
            DecisionKind kind,
            long decisions,
            List<FieldCount> fields,
            List<Example> examples,
            long notShown) {
        public ChangeGroup {
            fields = List.copyOf(fields);
            examples = List.copyOf(examples);
        }

        /** Whether there are more than the examples. */
        public boolean more() {
            return notShown > 0;
        }
    }

    /** How many decisions differ in a field, e.g. {@code amount}. */
    public record FieldCount(String field, long decisions) {}

    /**
     * A changed decision.
     *
     * @param before null where it is gained
     * @param after null where it is lost
     */
    public record Example(
            long line,
            String agentId,
            @Nullable Decision before,
            @Nullable Decision after) {
        /** What differs, e.g. {@code FINE:F2: amount 10.00 → 20.00, collected 10.00 → 20.00}. */
        public String text() {
            return DecisionText.of(before, after);
        }
    }

    /** What changes in a case. */
    public record AffectedCase(long line, String agentId, long gained, long lost, long changed, Moved money) {
        long decisions() {
            return gained + lost + changed;
        }

        BigDecimal distance() {
            return money.before().distance(money.after());
        }
    }

    /**
     * Evaluations whose grade changes.
     *
     * @param before null without a grade
     * @param after null without a grade
     */
    public record GradeLine(
            @Nullable String before, @Nullable String after, long evaluations) {}

    /** How many findings, improvements and nominations do not count for a reason. */
    public record ExcludedLine(ExclusionReason reason, long before, long after) {}

    /**
     * A case that cannot be compared.
     *
     * @param before why the old pack did not decide it; null where it did
     * @param after why the new pack did not decide it; null where it did
     */
    public record NotCompared(
            long line, @Nullable String before, @Nullable String after) {}
}
