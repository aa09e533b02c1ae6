package io.qarules.workbench.office;

import io.qarules.outcome.Text;
import io.qarules.plan.Assignment;
import java.time.LocalDate;
import java.util.List;

/**
 * What one inspector hears in the week.
 *
 * @param anchor of the sheet on the page
 * @param counts calls on each day of the plan; empty on a day without any
 */
record InspectorSheet(String anchor, String inspector, String calls, List<String> counts, List<Day> days) {

    static InspectorSheet of(int number, String inspector, List<Assignment> assignments, List<LocalDate> days) {
        return new InspectorSheet(
                "i" + number,
                inspector,
                OfficeFormat.count(assignments.size()),
                days.stream()
                        .map(day -> of(assignments, day).size())
                        .map(size -> size == 0 ? "" : size.toString())
                        .toList(),
                days.stream()
                        .filter(day -> !of(assignments, day).isEmpty())
                        .map(day -> Day.of(day, of(assignments, day)))
                        .toList());
    }

    private static List<Assignment> of(List<Assignment> assignments, LocalDate day) {
        return assignments.stream().filter(each -> each.day().equals(day)).toList();
    }

    /** A day with calls. */
    record Day(String day, Text name, List<Call> calls) {
        static Day of(LocalDate day, List<Assignment> assignments) {
            return new Day(
                    day.toString(),
                    OfficeWords.of(day.getDayOfWeek()),
                    assignments.stream().map(Call::of).toList());
        }

        int size() {
            return calls.size();
        }
    }

    /**
     * A call.
     *
     * @param reserved whether a rule reserves a part for its kind
     */
    record Call(String call, String agent, String type, boolean reserved, boolean heard) {
        static Call of(Assignment each) {
            return new Call(
                    each.callId(),
                    each.agentId(),
                    each.type() == null ? OfficeFormat.UNKNOWN : each.type(),
                    each.reserved(),
                    each.heard());
        }
    }
}
