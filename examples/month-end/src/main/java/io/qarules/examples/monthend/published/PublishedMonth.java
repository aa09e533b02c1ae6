package io.qarules.examples.monthend.published;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.examples.monthend.month.Aftermath;
import io.qarules.examples.monthend.month.Breach;
import io.qarules.examples.monthend.month.CaseDraft;
import io.qarules.examples.monthend.month.Dice;
import io.qarules.examples.monthend.month.Inspections;
import io.qarules.examples.monthend.month.Month;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Published calls, and synthetic findings on a few of them, since the files have none; each of their calendar months is
 * a period with all agents in it. What the files do not say stays unknown.
 */
public final class PublishedMonth {
    static final String NOTE = "Synthetic findings on published calls";

    private static final int ONE_INSPECTED_IN = 40;
    private static final int PERCENT_WITH_FINDING = 30;

    private final CallFile file;
    private final long seed;
    private final NavigableSet<LocalDate> days;

    public PublishedMonth(CallFile file, long seed) {
        this.file = file;
        this.seed = seed;
        this.days = file.callsByAgent().values().stream()
                .flatMap(List::stream)
                .map(PolicyTime::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One case for each agent, over the whole file, and one period for each month that has a call. */
    public Month create() {
        return new Month(title(), note() + periodsNote(), cases(), periods());
    }

    private String title() {
        return "Calls of %s, %s".formatted(file.name(), days());
    }

    private String note() {
        return """
                %s  Times that name no zone are taken as %s.
                %s: one answered call in %d is inspected (seed %d).
                The agents are the file's; every finding and every decision about a finding is made up.
                """.formatted(file.report(), file.zone(), NOTE, ONE_INSPECTED_IN, seed);
    }

    private List<CaseFile> cases() {
        Dice dice = new Dice(seed);
        List<CaseFile> cases = new ArrayList<>();
        for (Map.Entry<String, List<Call>> agent : file.callsByAgent().entrySet()) {
            Instant asOf = PolicyTime.lastSecondOf(days.last());
            cases.add(caseFile(agent.getKey(), agent.getValue(), asOf, dice.split()));
        }
        return cases;
    }

    private static CaseFile caseFile(String agent, List<Call> calls, Instant asOf, Dice dice) {
        CaseDraft draft = new CaseDraft(Agent.of(agent), asOf);
        Inspections inspections = new Inspections(dice, draft);
        Aftermath aftermath = new Aftermath(dice, draft);
        for (Call call : calls) {
            draft.add(call);
            if (Boolean.TRUE.equals(call.connected()) && dice.oneIn(ONE_INSPECTED_IN)) {
                inspect(call, inspections, aftermath, dice);
            }
        }
        return draft.caseFile();
    }

    private static void inspect(Call call, Inspections inspections, Aftermath aftermath, Dice dice) {
        if (!dice.percent(PERCENT_WITH_FINDING)) {
            inspections.clean(call);
            return;
        }
        Breach breach = Breach.draw(dice);
        String finding = inspections.find(call, inspections.finding(breach.clause(), NOTE));
        aftermath.follow(finding, breach, PolicyTime.started(call));
    }

    private String days() {
        return days.isEmpty() ? "no usable row" : days.first() + " to " + days.last();
    }

    /** One for each month that has a call, in time order. */
    private List<PeriodFile> periods() {
        return file.callsByAgent().values().stream()
                .flatMap(List::stream)
                .map(PolicyTime::month)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(this::period)
                .toList();
    }

    private String periodsNote() {
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
        return new PeriodFile(PolicyTime.closed(month), null, file.scale(), members);
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
