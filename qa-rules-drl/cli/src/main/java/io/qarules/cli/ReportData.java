package io.qarules.cli;

import io.qarules.cli.ReportSource.DecidedLine;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.Text;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The outcomes and settlements for a report or a letter, and the refused records. */
final class ReportData {
    private final ZoneId zone;
    private final List<String> progressClauses;
    private final List<DecidedCase> cases = new ArrayList<>();
    private final List<SettledPeriod> periods = new ArrayList<>();
    private final Set<String> agents = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();
    private final List<Text> refusals = new ArrayList<>();

    /**
     * Creates an empty collection.
     *
     * @param zone in which the rules take days
     * @param progressClauses under which they give progress awards
     */
    ReportData(ZoneId zone, List<String> progressClauses) {
        this.zone = zone;
        this.progressClauses = progressClauses;
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

    void refuse(Text refusal) {
        refusals.add(refusal);
    }

    boolean isEmpty() {
        return cases.isEmpty() && periods.isEmpty();
    }

    /** Returns the ids of all agents in the files, those not selected included. */
    Set<String> agents() {
        return agents;
    }

    /** Returns whether a case of the agent was refused. */
    boolean refuses(String agentId) {
        return refused.contains(agentId);
    }

    /** Returns the place and reason of each refusal, in the order of the files. */
    List<Text> refusals() {
        return refusals;
    }

    /** Says on standard error which records were left out, and why. */
    void tell(PrintWriter err, Speech speech) {
        refusals.forEach(
                refusal -> err.println("qa-rules: " + Printable.line(speech.in(CommandWords.say("leftOut", refusal)))));
    }

    ReportInput input(String title, String note) {
        return new ReportInput(title, note, zone, cases, periods, progressClauses);
    }

    /** Returns the default title: the reported period. */
    String period() {
        return periods.isEmpty()
                ? ""
                : periods.get(periods.size() - 1).settlement().period();
    }
}
