package io.qarules.engine.count;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.engine.check.CheckedFinding;
import io.qarules.engine.detect.DetectedFinding;
import io.qarules.engine.penalize.Origin;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A finding that may become an offence: an inspector's, from an evaluation that counts, or a detected one.
 *
 * @param inspected the inspector's finding; null for a detected one
 * @param detected what was detected; null for an inspector's finding
 * @param datedAgent the agent as of each moment
 */
record Candidate(
        String id,
        String clause,
        Instant occurredAt,
        @Nullable Call call,
        @Nullable CheckedFinding inspected,
        @Nullable DetectedFinding detected,
        DatedAgent datedAgent)
        implements Origin {

    /**
     * Orders findings of one act by precedence, the one that becomes the offence last: an inspector's after a detected
     * one, then the later submission, then the greater id (POLICY 2.6).
     */
    static final Comparator<Candidate> STANDING = Comparator.comparing(Candidate::isInspected)
            .thenComparing(Candidate::submittedAt)
            .thenComparing(Candidate::id, TextOrder.BY_CODE_POINT);

    /** The order in which offences are numbered (POLICY 2.8). */
    static final Comparator<Candidate> ORDER = Candidate::compare;

    private static int compare(Candidate a, Candidate b) {
        int order = a.occurredAt.compareTo(b.occurredAt);
        return order != 0 ? order : TextOrder.BY_CODE_POINT.compare(a.id, b.id);
    }

    static Candidate of(DetectedFinding found, DatedAgent agent) {
        return new Candidate(found.id(), found.clause(), found.occurredAt(), found.call(), null, found, agent);
    }

    static Candidate of(CheckedFinding checked, DatedAgent agent) {
        Instant occurredAt = checked.occurredAt();
        String id = checked.finding().id();
        String clause = checked.finding().clause();
        if (id == null || clause == null || occurredAt == null) {
            throw new IllegalArgumentException("finding was not checked: " + checked);
        }
        return new Candidate(id, clause, occurredAt, checked.call(), checked, null, agent);
    }

    /** Returns what identifies the breach: call and clause; without a call every finding is an act of its own. */
    Act act() {
        return call == null ? new Act(null, id) : new Act(call.id(), clause);
    }

    @Override
    public Agent agent() {
        return datedAgent.at(occurredAt);
    }

    @Override
    public @Nullable Finding finding() {
        return inspected == null ? null : inspected.finding();
    }

    @Override
    public @Nullable Evaluation evaluation() {
        return inspected == null ? null : inspected.evaluation();
    }

    @Override
    public @Nullable Callback callback() {
        return detected == null ? null : detected.callback();
    }

    @Override
    public @Nullable Event event() {
        return detected == null ? null : detected.event();
    }

    @Override
    public @Nullable Long tenureDays() {
        return datedAgent.tenureDays(occurredAt);
    }

    Exclusion excluded(ExclusionReason reason) {
        return new Exclusion(id, clause, reason);
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
    record Act(@Nullable String callId, String key) {}
}
