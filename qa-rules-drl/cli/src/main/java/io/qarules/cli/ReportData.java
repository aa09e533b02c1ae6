package io.qarules.cli;

import io.qarules.cli.ReportSource.DecidedLine;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was decided and settled for a report or a letter, and what was refused. */
final class ReportData {
    private final ZoneId zone;
    private final List<DecidedCase> cases = new ArrayList<>();
    private final List<SettledPeriod> periods = new ArrayList<>();
    private final Set<String> agents = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();
    private final List<String> refusals = new ArrayList<>();

    /** @param zone in which the rules take days */
    ReportData(ZoneId zone) {
        this.zone = zone;
    }

    void add(DecidedLine line) {
        if (!line.agentId().isEmpty()) {
            agents.add(line.agentId());
        }
        if (line.decided() != null) {
            cases.add(line.decided());
        }
        if (line.refusal() != null) {
            refusals.add(line.refusal());
            refused.add(line.agentId());
        }
    }

    void add(SettledPeriod period) {
        periods.add(period);
        period.settlement().members().forEach(member -> agents.add(member.agentId()));
    }

    void refuse(String refusal) {
        refusals.add(refusal);
    }

    boolean isEmpty() {
        return cases.isEmpty() && periods.isEmpty();
    }

    /** The ids of all agents that the files name, also of those who were not wanted. */
    Set<String> agents() {
        return agents;
    }

    /** Whether a case of the agent was refused. */
    boolean refuses(String agentId) {
        return refused.contains(agentId);
    }

    /** Place and reason of each, in the order of the files. */
    List<String> refusals() {
        return refusals;
    }

    ReportInput input(String title, String note) {
        return new ReportInput(title, note, zone, cases, periods);
    }

    /** The title where nobody gave one: the period that is reported. */
    String period() {
        return periods.isEmpty()
                ? ""
                : periods.get(periods.size() - 1).settlement().period();
    }
}
