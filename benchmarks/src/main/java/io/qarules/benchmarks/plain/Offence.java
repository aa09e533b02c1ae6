package io.qarules.benchmarks.plain;

import static java.util.Objects.requireNonNull;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding that may count, with all that the policy asks about it; it gets its number when it does count. */
public final class Offence {
    private static final Finding DETECTED = Finding.builder().build();

    private final String id;
    private final String clause;
    private final Instant occurredAt;
    private final @Nullable Call call;
    private final Finding finding;
    private final @Nullable Instant submittedAt;
    private final @Nullable Verification verification;
    private final Act act;
    private int occurrence;

    private Offence(
            String id,
            String clause,
            Instant occurredAt,
            @Nullable Call call,
            Finding finding,
            @Nullable Instant submittedAt,
            @Nullable Verification verification) {
        this.id = id;
        this.clause = clause;
        this.occurredAt = occurredAt;
        this.call = call;
        this.finding = finding;
        this.submittedAt = submittedAt;
        this.verification = verification;
        String callId = callId();
        act = new Act(callId, callId == null ? id : clause);
    }

    static Offence inspected(
            Finding finding, Evaluation evaluation, @Nullable Call call, @Nullable Verification verification) {
        Instant at = finding.occurredAt();
        if (at == null && call != null) {
            at = call.startedAt();
        }
        return new Offence(
                requireNonNull(finding.id()),
                requireNonNull(finding.clause()),
                requireNonNull(at == null ? evaluation.submittedAt() : at),
                call,
                finding,
                requireNonNull(evaluation.submittedAt()),
                verification);
    }

    static Offence detected(
            String id, String clause, Instant at, @Nullable Call call, @Nullable Verification verification) {
        return new Offence(id, clause, at, call, DETECTED, null, verification);
    }

    public String id() {
        return id;
    }

    public String clause() {
        return clause;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public @Nullable Call call() {
        return call;
    }

    public @Nullable String callId() {
        return call == null ? null : call.id();
    }

    /** The finding's order, else its call's. */
    public @Nullable String orderId() {
        return finding.orderId() != null || call == null ? finding.orderId() : call.orderId();
    }

    /** The verification's, else the finding's. */
    public @Nullable Severity severity() {
        return verification != null && verification.severity() != null ? verification.severity() : finding.severity();
    }

    public boolean has(String consequence) {
        return finding.consequences().contains(consequence);
    }

    public Set<String> consequences() {
        return finding.consequences();
    }

    public boolean imageHarmed() {
        return Boolean.TRUE.equals(finding.imageHarmed());
    }

    public boolean technique() {
        return Boolean.TRUE.equals(finding.technique());
    }

    public @Nullable Verification verification() {
        return verification;
    }

    public boolean refuted() {
        return verification != null && Boolean.FALSE.equals(verification.upheld());
    }

    /** Null for a detected one. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** What it shares with its twins (POLICY 2.6). */
    public Act act() {
        return act;
    }

    public int occurrence() {
        return occurrence;
    }

    public void number(int occurrence) {
        this.occurrence = occurrence;
    }

    /** Whether it stands for the other one of the same call and clause (POLICY 2.6). */
    public boolean standsFor(Offence other) {
        if (submittedAt == null || other.submittedAt == null) {
            return submittedAt != null || (other.submittedAt == null && Texts.compare(id, other.id) > 0);
        }
        int later = submittedAt.compareTo(other.submittedAt);
        return later > 0 || (later == 0 && Texts.compare(id, other.id) > 0);
    }

    /** The order in which offences are numbered (POLICY 2.8). */
    public static int inOrder(Offence a, Offence b) {
        int byTime = a.occurredAt.compareTo(b.occurredAt);
        return byTime != 0 ? byTime : Texts.compare(a.id, b.id);
    }

    /**
     * One act of an agent.
     *
     * @param key the clause, or the finding's id where there is no call
     */
    public record Act(@Nullable String callId, String key) {}
}
