package io.qarules.engine.escalate;

import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A fact for rules: one unit that a tally counts (POLICY 15).
 *
 * @param tally the tally's name
 * @param number 1 for the first in its period, 2 for the next, and so on; of a rolling tally 1 and the earlier units of
 *     its last days
 * @param period the key of the period: {@code 2026-10}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026} or {@code ever}; of
 *     a rolling tally the local day
 * @param source the decision that the unit is of
 */
public record Tallied(String tally, int number, String period, Source source) {
    /** The decision that a unit is of. Rules cannot read it: they read the components of records. */
    public interface Source {
        Ruling ruling();

        /** Returns the local day of the offence. */
        LocalDate day();
    }

    /** Returns when the offence occurred whose decision is counted. */
    public Instant occurredAt() {
        return source.ruling().subject().occurredAt();
    }

    /**
     * Returns the subject of a decision about this unit.
     *
     * @param clause the rule's
     */
    Subject subject(String clause) {
        return Subject.of(id(), clause, null, occurredAt(), number);
    }

    /** Returns the id of that subject. */
    public String id() {
        return Subject.OF_TALLY + tally + ":" + period + ":" + number;
    }
}
