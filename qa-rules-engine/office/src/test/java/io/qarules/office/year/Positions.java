package io.qarules.office.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanCall;
import io.qarules.plan.PlanFile;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Where among an agent's calls of a kind, in the order of their ids, the only one stands that was drawn. */
final class Positions {
    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private final long[][] drawn = new long[MOST + 1][MOST];

    void add(PlanFile file, InspectionPlan plan) {
        Set<String> chosen = plan.assignments().stream().map(Assignment::callId).collect(toSet());
        file.calls().stream()
                .filter(call -> call.durationSeconds() >= 30)
                .sorted(Comparator.comparing(PlanCall::id))
                .collect(groupingBy(call -> call.agentId() + " " + call.type()))
                .values()
                .forEach(calls -> add(
                        calls.stream().map(call -> chosen.contains(call.id())).toList()));
    }

    private void add(List<Boolean> calls) {
        boolean one = calls.stream().filter(chosen -> chosen).count() == 1;
        if (one && calls.size() >= FEWEST && calls.size() <= MOST) {
            drawn[calls.size()][calls.indexOf(true)]++;
        }
    }

    /** Returns the sum of Pearson's chi-squares of 2 to 6 calls; each has as many degrees of freedom as calls, less one. */
    double squares() {
        double squares = 0;
        for (int size = FEWEST; size <= MOST; size++) {
            double expected = 0;
            for (int position = 0; position < size; position++) {
                expected += (double) drawn[size][position] / size;
            }
            for (int position = 0; position < size; position++) {
                squares += Math.pow(drawn[size][position] - expected, 2) / expected;
            }
        }
        return squares;
    }
}
