package io.qarules.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generates the cases of a clause, worked out from what it is to say and not from its rules. */
final class ClauseCases {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final ClausePlan plan;
    private final String counted;
    private final List<CaseText> cases = new ArrayList<>();

    /** @param counted a clause that is counted together with it; empty where none is */
    ClauseCases(ClausePlan plan, String counted) {
        this.plan = plan;
        this.counted = counted;
    }

    /** Returns the cases beside the rules of stage penalize. */
    List<CaseText> penalize() {
        eachTime();
        if (plan.verified()) {
            untilVerified();
        }
        if (plan.half()) {
            selfReported();
        }
        if (plan.newStaffDays() > 0) {
            newStaff();
        }
        if (plan.repeats() != null) {
            repeats(plan.repeats());
        }
        if (!plan.together().isEmpty()) {
            together();
        }
        otherClause();
        return cases;
    }

    private void eachTime() {
        String what = plan.isSameEachTime()
                ? PenaltyOption.english(plan.penalties(1)) + " every time"
                : steps() + " every time";
        CaseText text = begin(what + (plan.verified() ? ", once verified" : ""));
        List<String> lines = new ArrayList<>();
        for (int occurrence = 1; occurrence <= plan.offences(); occurrence++) {
            finding(text, occurrence, "");
            lines.addAll(lines(plan.penalties(occurrence), "F" + occurrence, occurrence));
        }
        cases.add(text.expect("decisions", lines));
    }

    private String steps() {
        List<String> words = new ArrayList<>();
        plan.steps().forEach(step -> words.add(PenaltyOption.english(step)));
        return "first " + String.join(", then ", words);
    }

    private void untilVerified() {
        List<String> lines = Stream.of("F1", "F2")
                .flatMap(id -> plan.penalties(1).stream().map(penalty -> penalty.expected(id, 1, true, true)))
                .toList();
        cases.add(begin("until a supervisor has verified it, it waits and later ones do not count it")
                .given("findings", "id: F1")
                .given("findings", "id: F2")
                .expect("decisions", lines));
    }

    /** Who reported it pays half each time; who did not, or of whom it is not known, pays all of it. */
    private void selfReported() {
        CaseText text = begin("who reported it pays half, who did not pays all of it");
        List<String> lines = new ArrayList<>();
        for (int occurrence = 1; occurrence <= plan.steps().size(); occurrence++) {
            finding(text, occurrence, ", attributes: {selfReported: true}");
            lines.addAll(lines(ClausePlan.halved(plan.penalties(occurrence)), "F" + occurrence, occurrence));
        }
        int last = plan.steps().size() + 1;
        finding(text, last, ", attributes: {selfReported: false}");
        lines.addAll(lines(plan.penalties(last), "F" + last, last));
        cases.add(text.expect("decisions", lines));
    }

    private void newStaff() {
        LocalDate today = LocalDate.of(2026, 10, 20);
        CaseText text = begin(
                "before day %s a reminder, from then on what the clause says".formatted(plan.newStaffDays()),
                ", hiredOn: \"%s\"".formatted(today.minusDays(plan.newStaffDays())));
        finding(text, 1, on(today.minusDays(1), 0));
        finding(text, 2, on(today, 0));
        List<String> lines = new ArrayList<>(lines(ClausePlan.REMINDED, "F1", 1));
        lines.addAll(lines(plan.penalties(2), "F2", 2));
        cases.add(text.expect("decisions", lines));
    }

    /** Two offences of one day, and one that knows of neither. */
    private void repeats(RepeatOption repeats) {
        CaseText text = begin("an offence counts towards the next, and is forgotten in time");
        finding(text, 1, on(repeats.before(), 0));
        finding(text, 2, on(repeats.before(), 1));
        finding(text, 3, on(repeats.after(), 0));
        List<String> lines = new ArrayList<>(lines(plan.penalties(1), "F1", 1));
        lines.addAll(lines(plan.penalties(2), "F2", 2));
        lines.addAll(lines(plan.penalties(1), "F3", 1));
        cases.add(text.expect("decisions", lines));
    }

    private void together() {
        CaseText text = begin("an offence of %s is the first, the next of this clause the second".formatted(counted));
        text.given("findings", "id: F1, clause: \"%s\", verified: {}".formatted(counted));
        finding(text, 2, "");
        cases.add(text.expect("decisions", lines(plan.penalties(2), "F2", 2)));
    }

    private void otherClause() {
        CaseText text = begin("another clause is not counted with it");
        text.given("findings", "id: F1, clause: \"%s\"".formatted(plan.other()));
        finding(text, 2, "");
        cases.add(text.expect("decisions", lines(plan.penalties(1), "F2", 1)));
    }

    /**
     * Returns the cases beside the rule of stage detect.
     *
     * @param other another type of event that the pack knows; null for none
     */
    List<CaseText> detect(EventOption event, @Nullable String other) {
        String expected = plan.handsOver() ? "decisions" : "detected";
        CaseText shown = new CaseText("an event of this type%s is one".formatted(event.words()))
                .given("events", "id: X1, type: %s%s".formatted(event.type(), event.fields(true)))
                .expect(expected, List.of((plan.handsOver() ? "HANDOVER " : "") + "event:X1:" + plan.clause()));
        CaseText none = new CaseText("another event is none");
        if (event.attribute() != null) {
            none.given("events", "id: X1, type: %s%s".formatted(event.type(), event.fields(false)))
                    .given("events", "id: X2, type: %s".formatted(event.type()));
        }
        if (other != null) {
            none.given("events", "id: X3, type: %s%s".formatted(other, event.fields(true)));
        }
        none.expect(expected, List.of());
        return event.attribute() == null && other == null ? List.of(shown) : List.of(shown, none);
    }

    private CaseText begin(String name) {
        return begin(name, "");
    }

    private CaseText begin(String name, String agent) {
        String fields = plan.agent() + agent;
        return new CaseText(name).field("agent", fields.isEmpty() ? "" : "{id: A1%s}".formatted(fields));
    }

    private void finding(CaseText text, int number, String more) {
        String when = isSoonForgotten() && !more.contains("occurredAt") ? on(LocalDate.of(2026, 10, 20), number) : "";
        text.given("findings", "id: F%s%s%s%s".formatted(number, when, more, plan.verified() ? ", verified: {}" : ""));
    }

    /** Returns whether offences a day apart, as those of cases are, would not all count towards repeats. */
    private boolean isSoonForgotten() {
        RepeatOption repeats = plan.repeats();
        return repeats != null
                && repeats.number() > 0
                && !repeats.inMonths()
                && repeats.number() <= plan.offences() + 1;
    }

    private List<String> lines(List<PenaltyOption> penalties, String finding, int occurrence) {
        return penalties.stream()
                .map(penalty -> penalty.expected(finding, occurrence, false, plan.verified()))
                .toList();
    }

    /** Returns the field for an offence on a local day of the pack, some minutes after noon. */
    private String on(LocalDate day, int minutes) {
        return ", occurredAt: \"%s\""
                .formatted(day.atTime(NOON)
                        .plusMinutes(minutes)
                        .atZone(plan.zone())
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}
