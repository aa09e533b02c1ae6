package io.qarules.examples.monthend.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.casefile.Agent;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agents of the outcomes and of the settlement that is reported, each with all that is known of it. */
final class Roster {
    private final Map<String, AgentFile> agents = new LinkedHashMap<>();
    private final Map<String, List<AgentFile>> lines;

    Roster(ReportInput input) {
        Map<String, Agent> known = agents(input);
        Map<String, List<ExplainedOutcome>> explained = input.explained().stream()
                .collect(groupingBy(each -> each.outcome().agentId()));
        Map<String, MemberSettlement> settled = new HashMap<>();
        Map<String, List<FundEntry>> drawn = Map.of();
        Settlement settlement = input.settlement();
        if (settlement != null) {
            settlement.members().forEach(member -> settled.put(member.agentId(), member));
            drawn = settlement.fund().entries().stream().collect(groupingBy(FundEntry::agentId));
        }
        Map<String, List<BigDecimal>> indices = indices(input.settlements());
        TreeSet<String> ids = new TreeSet<>(settled.keySet());
        ids.addAll(explained.keySet());
        for (String id : ids) {
            Agent agent = known.getOrDefault(id, Agent.of(id));
            AgentFile file = new AgentFile(
                    id,
                    "agent-" + (agents.size() + 1),
                    agent.name(),
                    agent.line(),
                    explained.getOrDefault(id, List.of()),
                    settled.get(id),
                    drawn.getOrDefault(id, List.of()),
                    indices.getOrDefault(id, List.of()));
            agents.put(id, file);
        }
        lines = agents.values().stream()
                .filter(agent -> agent.settled() != null)
                .collect(groupingBy(Roster::line, TreeMap::new, toList()));
    }

    /** Sorted by id. */
    List<AgentFile> agents() {
        return List.copyOf(agents.values());
    }

    @Nullable
    AgentFile agent(String id) {
        return agents.get(id);
    }

    /** The settled agents by line; those whose line is not stated come first, under the empty text. */
    Map<String, List<AgentFile>> lines() {
        return lines;
    }

    /** The mean of the known values of the agents of a line, two places; null where none is known. */
    @Nullable
    BigDecimal mean(AgentFile of, Measure measure) {
        return mean(lines.getOrDefault(line(of), List.of()), measure);
    }

    static @Nullable BigDecimal mean(List<AgentFile> agents, Measure measure) {
        List<BigDecimal> values = agents.stream()
                .map(AgentFile::settled)
                .flatMap(member -> Stream.ofNullable(member == null ? null : measure.of(member)))
                .toList();
        return Show.mean(values);
    }

    static String line(AgentFile agent) {
        return agent.line() == null ? "" : agent.line();
    }

    /** Later period files know better. */
    static Map<String, Agent> agents(ReportInput input) {
        Map<String, Agent> known = new HashMap<>();
        for (PeriodFile file : input.periods()) {
            for (Member member : file.members()) {
                Agent agent = member.agent();
                if (agent != null && agent.id() != null) {
                    known.put(agent.id(), agent);
                }
            }
        }
        return known;
    }

    private static Map<String, List<BigDecimal>> indices(List<Settlement> settlements) {
        Map<String, List<BigDecimal>> indices = new HashMap<>();
        for (Settlement settlement : settlements) {
            for (MemberSettlement member : settlement.members()) {
                if (member.satisfactionIndex() != null) {
                    indices.computeIfAbsent(member.agentId(), id -> new ArrayList<>())
                            .add(member.satisfactionIndex());
                }
            }
        }
        return indices;
    }
}
