package io.qarules.examples.monthend.published;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.examples.monthend.month.Month;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.examples.monthend.synthetic.Aftermath;
import io.qarules.examples.monthend.synthetic.Breach;
import io.qarules.examples.monthend.synthetic.CaseDraft;
import io.qarules.examples.monthend.synthetic.Dice;
import io.qarules.examples.monthend.synthetic.Inspections;
import io.qarules.examples.monthend.synthetic.SyntheticFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Published calls, and synthetic findings on a few of them: the files have none. */
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

    /** One case for each agent, over the whole file. */
    public Month create() {
        PublishedPeriods periods = new PublishedPeriods(file);
        return new Month(title(), note() + periods.note(), cases(), periods.files());
    }

    private String title() {
        return "Calls of %s, %s".formatted(file.name(), days());
    }

    private String note() {
        return """
                %s  Its times name no zone; they are taken as %s, the policy's zone.
                %s: one answered call in %d is inspected (seed %d).
                The agents are the file's; every finding and every decision about a finding is made up.
                """.formatted(file.rows().text(), PolicyTime.ZONE, NOTE, ONE_INSPECTED_IN, seed);
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
        String finding = inspections.find(call, SyntheticFinding.of(dice, breach.clause(), NOTE));
        aftermath.follow(finding, breach, PolicyTime.started(call));
    }

    private String days() {
        return days.isEmpty() ? "no usable row" : days.first() + " to " + days.last();
    }
}
