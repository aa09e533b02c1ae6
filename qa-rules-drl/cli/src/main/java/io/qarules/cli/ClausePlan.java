package io.qarules.cli;

import io.qarules.outcome.Audience;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new clause is to say, from which its rules and cases are generated.
 *
 * @param steps the decisions for the first offence, the second, …, of which the last are for every later one; one step
 *     is for every offence; without any the event is handed to the supervisor
 * @param verified whether all decisions await the supervisor's verification
 * @param audience whom the agent's decisions go to; null for whom their kinds name
 * @param newStaffDays with less than so many days since hiring there is a reminder in their place; 0 for none
 * @param half whether who reported the offence pays half
 * @param repeats until when an offence counts towards repeats; null where the pack says so
 * @param together other clauses of the pack whose offences are counted with it
 * @param event what shows the breach; null where inspectors find it
 * @param other another clause of the pack, for a case that shows that its offences are not counted
 * @param zone in which the pack takes days
 */
record ClausePlan(
        String clause,
        Text title,
        List<List<PenaltyOption>> steps,
        boolean verified,
        @Nullable Audience audience,
        int newStaffDays,
        boolean half,
        @Nullable RepeatOption repeats,
        List<String> together,
        @Nullable EventOption event,
        String other,
        ZoneId zone) {
    /** What new staff get in place of a penalty. */
    static final List<PenaltyOption> REMINDED =
            List.of(new PenaltyOption(PenaltyVerb.REMINDER, new PenaltyAmount.None(), false));

    ClausePlan {
        steps = List.copyOf(steps);
        together = List.copyOf(together);
    }

    /** Returns whether nobody is penalized: the supervisor gets what an event shows. */
    boolean handsOver() {
        return steps.isEmpty();
    }

    /** Returns whether the same follows each time, whatever was before. */
    boolean isSameEachTime() {
        return steps.size() == 1;
    }

    List<PenaltyOption> penalties(int occurrence) {
        return steps.get(Math.min(occurrence, steps.size()) - 1);
    }

    /** Returns what follows for who reported the offence. */
    static List<PenaltyOption> halved(List<PenaltyOption> penalties) {
        return penalties.stream().map(PenaltyOption::halved).toList();
    }

    static boolean takeMoney(List<PenaltyOption> penalties) {
        return penalties.stream().anyMatch(PenaltyOption::takesMoney);
    }

    /** Returns how many offences a case needs until what follows stays the same. */
    int offences() {
        int doubled = 1;
        for (PenaltyOption penalty : steps.get(0)) {
            BigDecimal amount = penalty.amount().shown(doubled);
            while (doubled < 12
                    && amount != null
                    && !amount.equals(penalty.amount().shown(doubled + 1))) {
                amount = penalty.amount().shown(++doubled);
            }
        }
        return Math.max(isSameEachTime() ? 3 : steps.size() + 1, doubled + 1);
    }

    /** Returns the fields of the agent that the decisions need; empty where they need none. */
    String agent() {
        boolean supervised = steps.stream().flatMap(List::stream).anyMatch(PenaltyOption::onSupervisor);
        boolean paid = steps.stream()
                .flatMap(List::stream)
                .anyMatch(penalty -> penalty.amount() instanceof PenaltyAmount.OfPay);
        return (supervised ? ", supervisorId: S1" : "")
                + (paid ? ", performancePay: \"%s\"".formatted(PenaltyAmount.OfPay.PAY) : "");
    }
}
