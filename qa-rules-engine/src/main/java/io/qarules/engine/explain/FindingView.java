package io.qarules.engine.explain;

import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.value.TextOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the case, counted or excluded.
 *
 * @param occurredAt null where it is unknown, on a draft
 * @param inspected the inspector's finding; null for a detected one
 */
record FindingView(
        String id,
        String clause,
        @Nullable Instant occurredAt,
        @Nullable String callId,
        @Nullable CheckedFinding inspected) {

    private static final Comparator<FindingView> ORDER = Comparator.comparing(
                    FindingView::occurredAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FindingView::id, TextOrder.BY_CODE_POINT);

    /** Returns all findings of the clause, ordered by moment. */
    static List<FindingView> of(EvaluationTrace evaluated, String clause) {
        return of(evaluated, clause::equals);
    }

    /** Returns all findings of the clauses that are numbered in one sequence with this one, ordered by moment. */
    static List<FindingView> ofSequence(EvaluationTrace evaluated, String clause) {
        Policy policy = evaluated.pack().policy();
        Object sequence = policy.sequence(clause);
        return of(evaluated, other -> policy.sequence(other).equals(sequence));
    }

    private static List<FindingView> of(EvaluationTrace evaluated, Predicate<String> clauses) {
        List<FindingView> findings = new ArrayList<>();
        for (CheckedFinding checked : evaluated.facts().findings()) {
            if (clauses.test(String.valueOf(checked.finding().clause()))) {
                findings.add(of(checked));
            }
        }
        for (DetectedFinding found : evaluated.detection().findings().values()) {
            if (clauses.test(found.clause())) {
                findings.add(of(found));
            }
        }
        findings.sort(ORDER);
        return findings;
    }

    /** Returns whether both are about the same act: the same call and clause. */
    boolean isTwinOf(FindingView other) {
        return id.equals(other.id) || callId != null && callId.equals(other.callId) && clause.equals(other.clause);
    }

    /** Returns whether this finding is known to be later than another. */
    boolean isAfter(FindingView other) {
        return occurredAt != null && other.occurredAt != null && ORDER.compare(this, other) > 0;
    }

    private static FindingView of(CheckedFinding checked) {
        return new FindingView(
                String.valueOf(checked.finding().id()),
                String.valueOf(checked.finding().clause()),
                checked.occurredAt(),
                checked.call() == null ? null : checked.call().id(),
                checked);
    }

    private static FindingView of(DetectedFinding found) {
        return new FindingView(
                found.id(),
                found.clause(),
                found.occurredAt(),
                found.call() == null ? null : found.call().id(),
                null);
    }
}
