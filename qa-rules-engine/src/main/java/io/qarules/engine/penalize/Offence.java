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
 * A fact for rules: a finding that counts.
 *
 * @param id the finding's
 * @param occurrence 1 for the first offence of the clause inside the repeat window, 2 for the next, …
 * @param severity the verification's, else the finding's; null where nobody said
 * @param call null where the finding is not about one call
 * @param orderId the finding's order, else its call's
 * @param verification the latest one, which upheld the finding; null where there is none yet
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

    /** The order in which offences of one clause are numbered (POLICY 2.8). */
    public static final Comparator<Offence> ORDER =
            Comparator.comparing(Offence::occurredAt).thenComparing(Offence::id, TextOrder.BY_CODE_POINT);

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

    /** Its call's id, where it has a call. */
    public @Nullable String callId() {
        return call == null ? null : call.id();
    }

    Subject subject() {
        return new Subject(id, clause, callId(), occurredAt, occurrence, imageHarmed);
    }
}
