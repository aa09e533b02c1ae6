package io.qarules.examples.monthend.published;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.examples.monthend.month.Periods;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The calendar months of a published file, with all of its agents in each; what it does not say stays unknown. */
public final class PublishedPeriods {
    private final CallFile file;

    public PublishedPeriods(CallFile file) {
        this.file = file;
    }

    /** One for each month that has a call, in time order. */
    public List<PeriodFile> files() {
        return file.callsByAgent().values().stream()
                .flatMap(List::stream)
                .map(PolicyTime::month)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(this::period)
                .toList();
    }

    public String note() {
        String ratings = file.surveys().isEmpty() ? """
                Settled: the file has no ratings, so nobody has an index, a tier or a target.
                """ : """
                Settled: each rating is a survey. The file has no reviews, so ratings of 1 and 2 wait for one
                and do not count: the indices are higher than what the customers said. Calls that nobody
                answered count as not resolved where the file says so.
                """;
        return ratings + """
                The file has no lines (all agents are one), pay, hours, script compliance or empathy.
                Each month takes over the fund and whether the target was met; awards follow from made-up findings.
                The report shows the last month's settlement, and the decisions of all the file's calls.
                """;
    }

    private PeriodFile period(YearMonth month) {
        List<Member> members = file.callsByAgent().entrySet().stream()
                .map(agent -> member(agent.getKey(), callsIn(month, agent.getValue())))
                .toList();
        return new PeriodFile(Periods.closed(month), null, members);
    }

    private Member member(String agent, List<Call> calls) {
        return Member.builder()
                .agent(Agent.of(agent))
                .calls(calls)
                .surveys(calls.stream()
                        .map(call -> file.surveys().get(String.valueOf(call.id())))
                        .filter(Objects::nonNull)
                        .toList())
                .build();
    }

    private static List<Call> callsIn(YearMonth month, List<Call> calls) {
        return calls.stream()
                .filter(call -> PolicyTime.month(call).equals(month))
                .toList();
    }
}
