package io.qarules.workbench.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import io.qarules.settlement.Settlement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The excluded records, and the problems of the input. */
record LeftOutView(List<Reason> reasons, List<Item> items, List<Fault> faults, String count, String faultCount) {

    static LeftOutView of(Roster roster, @Nullable Settlement settlement) {
        Map<ExclusionReason, Long> reasons = roster.agents().stream()
                .flatMap(LeftOutView::excluded)
                .collect(groupingBy(Exclusion::reason, () -> new EnumMap<>(ExclusionReason.class), counting()));
        List<Item> items = roster.agents().stream()
                .flatMap(agent -> excluded(agent)
                        .map(excluded -> new Item(
                                agent.id(),
                                agent.link(),
                                excluded.findingId(),
                                excluded.clause(),
                                ReportWords.of(excluded.reason()))))
                .toList();
        List<Fault> faults = Stream.concat(
                        roster.agents().stream().flatMap(agent -> AgentView.problems(agent)
                                .map(problem -> new Fault(agent.id(), agent.link(), problem))),
                        Stream.ofNullable(settlement)
                                .flatMap(settled -> settled.problems().stream())
                                .map(problem -> new Fault(null, null, InputProblem.of(problem))))
                .toList();
        return new LeftOutView(
                reasons.entrySet().stream()
                        .map(reason -> new Reason(
                                reason.getKey().name(),
                                ReportWords.of(reason.getKey()),
                                ReportFormat.count(reason.getValue())))
                        .toList(),
                items,
                faults,
                ReportFormat.count(items.size()),
                ReportFormat.count(faults.size()));
    }

    private static Stream<Exclusion> excluded(AgentFile agent) {
        return agent.outcomes().stream().flatMap(outcome -> outcome.excluded().stream());
    }

    /** A reason for exclusion, with the number of records. */
    record Reason(String code, Text words, String count) {}

    /** An excluded finding, improvement or nomination. */
    record Item(String agent, String link, String subject, String clause, Text reason) {}

    /** A problem of an agent's case file, or of the period file where the agent is null. */
    record Fault(@Nullable String agent, @Nullable String link, InputProblem problem) {}

    /** A problem: its code and label, the place, the value and the message. */
    record InputProblem(String code, Text word, String path, String value, Text message) {

        static InputProblem of(Problem problem) {
            return new InputProblem(
                    problem.code().name(),
                    ReportWords.of(problem.code()),
                    problem.path(),
                    problem.value() == null
                            ? ReportFormat.UNKNOWN
                            : problem.value().toString(),
                    problem.text());
        }
    }
}
