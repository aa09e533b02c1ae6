package io.qarules.engine.penalize;

import io.qarules.casefile.Call;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.TextOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact for rules: a finding that counts, with its occurrence number (POLICY 2.5 to 2.8).
 *
 * @param id the finding's id
 * @param clause the finding's clause
 * @param occurredAt when it occurred (POLICY 2.4)
 * @param occurrence 1 for the agent's first offence of the clause inside the repeat window, 2 for the next, and so on
 * @param severity the verification's, else the finding's; null if unknown
 * @param consequences the finding's; empty for a detected one
 * @param imageHarmed whether the company's image was harmed
 * @param call null if the finding is not about one call
 * @param orderId the finding's order, else its call's; null if there is none
 * @param verification the latest verification, which upheld the finding; null if there is none
 */
public record Offence(
        String id,
        String clause,
        Instant occurredAt,
        int occurrence,
        @Nullable Severity severity,
        Set<Consequence> consequences,
        boolean imageHarmed,
        @Nullable Call call,
        @Nullable String orderId,
        @Nullable Verification verification) {

    /**
     * The order in which offences of one clause are numbered: by {@code occurredAt}, then by id as text (POLICY 2.8).
     */
    public static final Comparator<Offence> ORDER =
            Comparator.comparing(Offence::occurredAt).thenComparing(Offence::id, TextOrder.BY_CODE_POINT);

    /**
     * Returns this offence with another occurrence number.
     *
     * @param number 1 or more
     */
    public Offence withOccurrence(int number) {
        return number == occurrence
                ? this
                : new Offence(
                        id,
                        clause,
                        occurredAt,
                        number,
                        severity,
                        consequences,
                        imageHarmed,
                        call,
                        orderId,
                        verification);
    }

    /** Returns the id of its call; null without a call. */
    public @Nullable String callId() {
        return call == null ? null : call.id();
    }

    Subject subject() {
        return new Subject(id, clause, callId(), occurredAt, occurrence, imageHarmed);
    }
}
