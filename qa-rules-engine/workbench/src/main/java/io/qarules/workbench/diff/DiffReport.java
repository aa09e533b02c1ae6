package io.qarules.workbench.diff;

import com.fasterxml.jackson.annotation.JsonValue;
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
 * The effect of replacing one pack by another on given cases. A case belongs to one agent; an agent may have several
 * cases. Amounts are CNY with two decimals, over the cases that both packs evaluated.
 *
 * @param before the old pack
 * @param after the new pack
 * @param versionNotRaised what to do about the version; null where it was raised, or the packs are the same
 * @param money totals over all cases, changed or not
 * @param kinds totals by kind and status, sorted
 * @param clauses the clauses with a changed decision, sorted
 * @param changes a group for each change type, clause and kind, with its first examples
 * @param mostAffected the ten most affected cases: by amount changed, then by number of changed decisions, then by
 *     position
 * @param grades the evaluations with a different grade, sorted by grade
 * @param excluded the excluded records, by reason
 * @param notCompared the first cases that a pack could not evaluate; {@code cases} has their number
 */
public record DiffReport(
        PolicyVersion before,
        PolicyVersion after,
        RuleChanges rules,
        @Nullable VersionNotRaised versionNotRaised,
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

    /** Returns whether no case is affected. */
    public boolean noneAffected() {
        return cases.affected() == 0;
    }

    /**
     * Numbers of cases.
     *
     * @param read all cases
     * @param compared cases that both packs evaluated
     * @param affected cases in which a decision, a grade or an exclusion differs, or that only one of the packs
     *     evaluated
     * @param unreadable cases that are refused under any pack
     * @param failedBefore cases that the old pack could not decide, since a rule or something else failed
     * @param failedAfter cases that the new pack could not decide
     */
    public record Cases(
            long read, long compared, long affected, long unreadable, long failedBefore, long failedAfter) {}

    /** The amounts under the old and the new pack. */
    public record Moved(Sums before, Sums after) {}

    /** The totals of the decisions of one kind and status under the old and the new pack. */
    public record KindLine(DecisionKind kind, DecisionStatus status, Amounts before, Amounts after) {}

    /**
     * A number of decisions and their amounts.
     *
     * @param amount sum of the fines or awards whose amount is set, CNY
     */
    public record Amounts(long decisions, BigDecimal amount) {}

    /**
     * The changes of a clause.
     *
     * @param title null where neither pack has one
     * @param cases number of cases with a changed decision of the clause
     * @param money totals of all its decisions, changed or not
     */
    public record ClauseLine(
            String clause, @Nullable Text title, long cases, long gained, long lost, long changed, Moved money) {}

    /**
     * The decisions of one clause and kind that change in the same way.
     *
     * @param fields number of decisions that differ in each field; empty unless {@code CHANGED}
     * @param examples the first decisions
     * @param notShown number of decisions beyond the examples
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

        /** Returns whether there are more decisions than examples. */
        public boolean more() {
            return notShown > 0;
        }
    }

    /** The number of decisions that differ in a field, e.g. {@code amount}. */
    public record FieldCount(String field, long decisions) {
        /** Returns the field's name in Chinese, and in English as in JSON. */
        public Text words() {
            return DiffWords.say(field);
        }
    }

    /**
     * A changed decision.
     *
     * @param before null if it is gained
     * @param after null if it is lost
     */
    public record Example(
            long line,
            String agentId,
            @Nullable Decision before,
            @Nullable Decision after) {
        /** Returns the difference, e.g. {@code FINE:F2: amount 10.00 → 20.00, collected 10.00 → 20.00}. */
        public Text text() {
            return DecisionText.of(before, after);
        }
    }

    /** The changes in one case. */
    public record AffectedCase(long line, String agentId, long gained, long lost, long changed, Moved money) {
        long decisions() {
            return gained + lost + changed;
        }

        BigDecimal distance() {
            return money.before().distance(money.after());
        }
    }

    /**
     * The number of evaluations with a certain change of grade.
     *
     * @param before the old grade; null for none
     * @param after the new grade; null for none
     */
    public record GradeLine(
            @Nullable String before, @Nullable String after, long evaluations) {}

    /** The number of findings, improvements and nominations that are excluded for a reason. */
    public record ExcludedLine(ExclusionReason reason, long before, long after) {}

    /**
     * A case that cannot be compared.
     *
     * @param before why the old pack could not evaluate it; null where it did
     * @param after why the new pack could not evaluate it; null where it did
     */
    public record NotCompared(
            long line, @Nullable Text before, @Nullable Text after) {

        /** Returns what JSON has: the English sentences. */
        @JsonValue
        public InEnglish inEnglish() {
            return new InEnglish(line, before == null ? null : before.en(), after == null ? null : after.en());
        }

        /** A case that cannot be compared, in English alone. */
        public record InEnglish(
                long line,
                @Nullable String before,
                @Nullable String after) {}
    }
}
