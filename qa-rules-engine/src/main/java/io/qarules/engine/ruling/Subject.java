package io.qarules.engine.ruling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The subject of a decision: an offence, or what {@link #of} makes of any other record. */
public interface Subject {
    /** How the id begins of what a tally gives: {@code tally:warnings:2026-Q4:3} (POLICY 15). */
    String OF_TALLY = "tally:";

    /** Returns the id of the finding, evaluation, improvement or nomination, or what a decision about none is named by. */
    String id();

    /** Returns the clause on which the decision rests. */
    String clause();

    /** Returns the id of the call concerned; null without one. */
    @Nullable
    String callId();

    /** Returns when it occurred. */
    Instant occurredAt();

    /** Returns the number of an offence or of a tally's unit, from 1; 0 for any other subject. */
    int occurrence();

    /** Returns whether the company's image was harmed. */
    boolean imageHarmed();

    /** Returns a subject without a number. */
    static Subject of(String id, String clause, @Nullable String callId, Instant occurredAt) {
        return of(id, clause, callId, occurredAt, 0);
    }

    /**
     * Returns a subject with a number.
     *
     * @param occurrence from 1
     */
    static Subject of(String id, String clause, @Nullable String callId, Instant occurredAt, int occurrence) {
        return new Named(id, clause, callId, occurredAt, occurrence, false);
    }

    /** A subject that is no offence. */
    record Named(
            String id, String clause, @Nullable String callId, Instant occurredAt, int occurrence, boolean imageHarmed)
            implements Subject {}
}
