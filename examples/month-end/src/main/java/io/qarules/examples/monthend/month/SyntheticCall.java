package io.qarules.examples.monthend.month;

import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.Direction;
import io.qarules.casefile.Notes;
import io.qarules.casefile.Party;
import java.time.Instant;

/** A call with nothing wrong about it, and the facts by which the rules see that something was. */
final class SyntheticCall {
    private SyntheticCall() {}

    /** @param pace how long the agent takes, in percent of what others take */
    static CallBuilder good(Dice dice, String id, Instant startedAt, int pace) {
        long seconds = dice.between(120, 700) * (long) pace / 100;
        return Call.builder()
                .id(id)
                .startedAt(startedAt)
                .durationSeconds(seconds)
                .talkSeconds(seconds - 15)
                .consultationSeconds(seconds / 2)
                .direction(dice.percent(60) ? Direction.OUTBOUND : Direction.INBOUND)
                .connected(true)
                .hungUpBy(Party.CUSTOMER)
                .intentConfirmed(true)
                .orderId("order-" + id)
                .deal(dice.percent(30))
                .quotedWithoutConsulting(false)
                .unansweredRepeats((long) dice.between(0, 2))
                .spokenSurname(SyntheticAgent.SURNAME)
                .surnameRemark(false)
                .personal(false)
                .firstContactResolved(dice.percent(70))
                .transferred(dice.percent(10))
                .notes(new Notes(true, true, true));
    }

    /** Changes the facts so that the rules detect the clause; false where no fact of a call shows it. */
    static boolean show(String clause, CallBuilder call, Dice dice) {
        switch (clause) {
            case "6.3.1.2" -> call.notes(new Notes(true, false, true));
            case "6.3.1.4" -> call.unansweredRepeats((long) dice.between(3, 5));
            case "6.3.1.7" ->
                call.consultationSeconds(10L)
                        .quotedWithoutConsulting(dice.percent(30))
                        .deal(false);
            case "6.3.2.8" -> call.hungUpBy(Party.AGENT).intentConfirmed(false);
            case "6.3.3.2" -> call.personal(true);
            case "6.3.3.12" -> call.spokenSurname("another surname");
            default -> {
                return false;
            }
        }
        return true;
    }
}
