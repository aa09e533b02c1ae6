package io.qarules.office.plan;

import io.qarules.engine.check.CheckedCall;
import io.qarules.engine.value.TextOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A call with its number in the draw: of a kind of call those with the smallest numbers are heard.
 *
 * @param day the local day of the call, before which nobody can hear it
 */
record Ticket(String callId, String agentId, @Nullable String type, LocalDate day, long seconds, long number) {
    static final Comparator<Ticket> IN_ORDER_OF_THE_DRAW =
            Comparator.comparingLong(Ticket::number).thenComparing(Ticket::callId, TextOrder.BY_CODE_POINT);

    /** Returns the kind by which calls are told apart and ordered; empty where it is unknown. */
    String kind() {
        return type == null ? "" : type;
    }

    /**
     * Numbers all calls at random, in the order of their ids.
     *
     * @param calls checked
     */
    static List<Ticket> draw(List<CheckedCall> calls, long seed, ZoneId zone) {
        SplittableRandom random = new SplittableRandom(seed);
        return calls.stream()
                .sorted(Comparator.comparing(CheckedCall::id, TextOrder.BY_CODE_POINT))
                .map(call -> new Ticket(
                        call.id(),
                        call.agentId(),
                        call.type(),
                        call.startedAt().atZone(zone).toLocalDate(),
                        call.durationSeconds(),
                        random.nextLong()))
                .toList();
    }
}
