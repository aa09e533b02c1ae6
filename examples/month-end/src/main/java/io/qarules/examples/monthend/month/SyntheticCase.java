package io.qarules.examples.monthend.month;

import io.qarules.casefile.Call;
import io.qarules.casefile.CallBuilder;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** A synthetic agent's month; each method adds one thing that happens in a call centre. */
final class SyntheticCase {
    private static final String NOTE = "synthetic finding";
    private static final String CALL_BACK = "6.3.3.10";

    private final Dice dice;
    private final YearMonth month;
    private final int pace;
    private final CaseDraft draft;
    private final Inspections inspections;
    private final Aftermath aftermath;

    SyntheticCase(Dice dice, int number, YearMonth month, int pace) {
        this.dice = dice;
        this.month = month;
        this.pace = pace;
        Instant asOf = PolicyTime.lastSecondOf(month.atEndOfMonth());
        this.draft = new CaseDraft(SyntheticAgent.of(dice, number, month), asOf);
        this.inspections = new Inspections(dice, draft);
        this.aftermath = new Aftermath(dice, draft);
    }

    /** A month as the profile says. */
    void live(Profile profile) {
        goodCalls();
        breaches(profile.breaches(dice));
        if (profile == Profile.OVERLAP) {
            overlap();
        }
        callbacks();
        nominations();
    }

    /** Adds one of four mistakes that the systems around a call centre make. */
    void breakInput(int mistake) {
        switch (mistake % 4) {
            case 0 -> aftermath.verify("F-missing", callTime(), true, null);
            case 1 -> draft.add(newCall().talkSeconds(-5L).build());
            case 2 -> find(newCall(), finding("6.3.9.9"));
            default -> {
                String id = find(newCall(), finding("6.3.2.5"));
                aftermath.verify(id, callTime(), true, BigDecimal.valueOf(5_000));
            }
        }
    }

    CaseFile caseFile() {
        return draft.caseFile();
    }

    private void goodCalls() {
        int number = dice.between(20, 40);
        for (int i = 0; i < number; i++) {
            Call call = newCall().build();
            draft.add(call);
            if (dice.oneIn(8)) {
                inspections.clean(call);
            }
        }
    }

    /** Breaches of many clauses, or for those with more than three mostly of the same two. */
    private void breaches(int number) {
        List<Breach> habits = List.of(Breach.draw(dice), Breach.draw(dice));
        for (int i = 0; i < number; i++) {
            breach(number > 3 && dice.percent(70) ? dice.pick(habits) : Breach.draw(dice));
        }
    }

    /** The rules see it in the facts of the call, or an inspector hears it. */
    private void breach(Breach breach) {
        if (breach.clause().equals(CALL_BACK)) {
            lateCallback(breach);
            return;
        }
        CallBuilder call = newCall();
        if (dice.percent(40) && SyntheticCall.show(breach.clause(), call, dice)) {
            Call shown = call.build();
            draft.add(shown);
            aftermath.follow("call:" + shown.id() + ":" + breach.clause(), breach, PolicyTime.started(shown));
        } else {
            String id = find(call, finding(breach.clause()));
            aftermath.follow(id, breach, PolicyTime.started(call.build()));
        }
    }

    private void lateCallback(Breach breach) {
        Instant requestedAt = callTime();
        String id = callback(requestedAt, dice.hours(4, 9), 2, true);
        aftermath.follow("callback:" + id + ":" + CALL_BACK, breach, requestedAt);
    }

    /** An order that the customer had not confirmed, was not cancelled either and perhaps said to be on its way. */
    private void overlap() {
        String order = draft.nextId("order-overlap-");
        find(newCall().orderId(order), finding("6.3.3.6"));
        find(newCall().orderId(order), finding("6.3.3.7").consequences(Set.of(Consequence.REJECTION)));
        if (dice.percent(50)) {
            find(newCall().orderId(order), finding("6.3.3.8").consequences(Set.of(Consequence.RETURN)));
        }
    }

    private void callbacks() {
        if (dice.percent(25)) {
            callback(callTime(), dice.hours(0, 2), 1, true);
        }
        if (dice.percent(4)) {
            callback(callTime(), dice.hours(4, 30), 3, false);
        }
    }

    private String callback(Instant requestedAt, Duration wait, long attempts, boolean agentPresent) {
        String id = draft.nextId("B");
        draft.add(new Callback(id, requestedAt, requestedAt.plus(wait), attempts, agentPresent));
        return id;
    }

    private void nominations() {
        if (dice.percent(8)) {
            nominate(NominationType.EXCELLENT_RECORDING, 50);
        }
        if (dice.percent(5)) {
            nominate(NominationType.COMMENDATION, dice.between(3, 10) * 10);
        }
    }

    private void nominate(NominationType type, int amount) {
        Call call = newCall().build();
        draft.add(call);
        draft.add(Nomination.builder()
                .id(draft.nextId("N"))
                .type(type)
                .callId(call.id())
                .by(SyntheticAgent.SUPERVISOR)
                .at(PolicyTime.started(call).plus(dice.hours(1, 72)))
                .amount(BigDecimal.valueOf(amount))
                .build());
    }

    private String find(CallBuilder builder, FindingBuilder finding) {
        Call call = builder.build();
        draft.add(call);
        return inspections.find(call, finding);
    }

    private FindingBuilder finding(String clause) {
        return inspections.finding(clause, NOTE);
    }

    private CallBuilder newCall() {
        return SyntheticCall.good(dice, draft.nextId("C"), callTime(), pace);
    }

    /** Between 9:00 and 18:00 on some day of the month. */
    private Instant callTime() {
        int day = dice.between(1, month.lengthOfMonth());
        return PolicyTime.at(month.atDay(day).atTime(9, 0)).plusSeconds(dice.between(0, 9 * 3600));
    }

    /** How a synthetic agent's month goes. */
    enum Profile {
        /** Nothing was found. */
        CLEAN(0, 0),
        /** A finding or a few. */
        ORDINARY(1, 3),
        /** The same few clauses again and again. */
        REPEATER(5, 9),
        /** Several findings about one order, which are one act. */
        OVERLAP(0, 1);

        private final int least;
        private final int most;

        Profile(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** 52 % clean, 30 % ordinary, 15 % repeaters, 3 % with an overlap; some of their findings will not count. */
        static Profile draw(Dice dice) {
            int roll = dice.between(1, 100);
            return roll <= 52 ? CLEAN : roll <= 82 ? ORDINARY : roll <= 97 ? REPEATER : OVERLAP;
        }

        int breaches(Dice dice) {
            return dice.between(least, most);
        }
    }
}
