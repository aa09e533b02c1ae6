package io.qarules.engine.count;

import io.qarules.casefile.Call;
import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.value.TextOrder;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A finding that may become an offence: an inspector's, from an evaluation that counts, or a detected one.
 *
 * @param inspected the inspector's finding; null for a detected one
 * @param act identifies the breach: call and clause; without a call every finding is an act of its own
 */
record Candidate(
        String id,
        String clause,
        Instant occurredAt,
        @Nullable Call call,
        @Nullable CheckedFinding inspected,
        Act act) {

    /**
     * Orders findings of one act by precedence, the one that becomes the offence last: an inspector's after a detected
     * one, then the later submission, then the greater id (POLICY 2.6).
     */
    static final Comparator<Candidate> STANDING = Comparator.comparing(Candidate::isInspected)
            .thenComparing(Candidate::submittedAt)
            .thenComparing(Candidate::id, TextOrder.BY_CODE_POINT);

    static Candidate of(DetectedFinding found) {
        Act act = Act.of(found.call(), found.clause(), found.id());
        return new Candidate(found.id(), found.clause(), found.occurredAt(), found.call(), null, act);
    }

    static Candidate of(CheckedFinding checked) {
        Instant occurredAt = checked.occurredAt();
        String id = checked.finding().id();
        String clause = checked.finding().clause();
        if (id == null || clause == null || occurredAt == null) {
            throw new IllegalArgumentException("finding was not checked: " + checked);
        }
        Act act = Act.of(checked.call(), clause, id);
        return new Candidate(id, clause, occurredAt, checked.call(), checked, act);
    }

    boolean isInspected() {
        return inspected != null;
    }

    private Instant submittedAt() {
        Instant submittedAt = inspected == null ? null : inspected.evaluation().submittedAt();
        return submittedAt == null ? Instant.MIN : submittedAt;
    }

    /**
     * One breach by an agent; findings of the same act are merged into one offence (POLICY 2.6).
     *
     * @param callId null where the finding has no call
     * @param key the clause, or without a call the finding's id
     */
    record Act(@Nullable String callId, String key) {
        static Act of(@Nullable Call call, String clause, String findingId) {
            return call == null ? new Act(null, findingId) : new Act(call.id(), clause);
        }
    }
}
