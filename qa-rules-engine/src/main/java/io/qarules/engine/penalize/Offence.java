package io.qarules.engine.penalize;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
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
 * @param origin what it came from
 */
public record Offence(
        String id,
        String clause,
        Instant occurredAt,
        int occurrence,
        @Nullable Severity severity,
        Set<String> consequences,
        boolean imageHarmed,
        @Nullable Call call,
        @Nullable String orderId,
        @Nullable Verification verification,
        Origin origin)
        implements Subject {

    /**
     * The order in which offences of one clause are numbered: by {@code occurredAt}, then by id as text (POLICY 2.8).
     */
    public static final Comparator<Offence> ORDER = Offence::compare;

    private static int compare(Offence a, Offence b) {
        int order = a.occurredAt.compareTo(b.occurredAt);
        return order != 0 ? order : TextOrder.BY_CODE_POINT.compare(a.id, b.id);
    }

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
                        verification,
                        origin);
    }

    /** Returns the agent as of the local day of the offence (POLICY 12). */
    public Agent agent() {
        return origin.agent();
    }

    /** Returns the inspector's finding; null for a detected one. */
    public @Nullable Finding finding() {
        return origin.finding();
    }

    /** Returns the evaluation with the finding; null for a detected one. */
    public @Nullable Evaluation evaluation() {
        return origin.evaluation();
    }

    /** Returns the callback that it was detected from; null if it was not. */
    public @Nullable Callback callback() {
        return origin.callback();
    }

    /** Returns the event that it was detected from; null if it was not. */
    public @Nullable Event event() {
        return origin.event();
    }

    /** Returns the local days from the agent's first day to that of the offence; null where unknown or negative. */
    public @Nullable Long tenureDays() {
        return origin.tenureDays();
    }

    /** Returns the id of its call; null without a call. */
    @Override
    public @Nullable String callId() {
        return call == null ? null : call.id();
    }
}
