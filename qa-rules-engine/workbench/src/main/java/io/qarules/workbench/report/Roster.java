package io.qarules.workbench.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.casefile.Agent;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.period.Member;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agents of all outcomes and of the reported settlement, each with all its data. */
final class Roster {
    static final String ANCHOR = "agent-";

    private final Map<String, AgentFile> agents = new LinkedHashMap<>();
    private final Map<String, List<AgentFile>> lines;
    private final ZoneId zone;
    private final TierRanking ranking;
    private final List<AgentMeasure> measures;

    private final Map<MeasuredLine, Optional<BigDecimal>> means = new HashMap<>();

    /** Collects the agents for a page that has all their sections. */
    Roster(ReportInput input) {
        this(input, anchor -> "#" + anchor);
    }

    /** @param link to the section of an anchor, from the report's page */
    Roster(ReportInput input, UnaryOperator<String> link) {
        zone = input.zone();
        ranking = TierRanking.of(input.reported());
        Map<String, Agent> known = known(input);
        Map<String, List<ExplainedOutcome>> explained = input.cases().stream()
                .map(DecidedCase::explained)
                .collect(groupingBy(each -> each.outcome().agentId()));
        Map<String, MemberSettlement> settled = new HashMap<>();
        Map<String, List<FundEntry>> drawn = Map.of();
        SettledPeriod reported = input.reported();
        measures = reported == null ? List.of() : AgentMeasures.of(reported, ranking);
        if (reported != null) {
            reported.settlement().members().forEach(member -> settled.put(member.agentId(), member));
            drawn = reported.settlement().fund().entries().stream()
                    .filter(entry -> entry.agentId() != null)
                    .collect(groupingBy(FundEntry::agentId));
        }
        Map<String, List<BigDecimal>> indices = indices(input.periods(), ranking);
        TreeSet<String> ids = new TreeSet<>(settled.keySet());
        ids.addAll(explained.keySet());
        for (String id : ids) {
            Agent agent = known.getOrDefault(id, Agent.of(id));
            String anchor = ANCHOR + (agents.size() + 1);
            AgentFile file = new AgentFile(
                    id,
                    anchor,
                    link.apply(anchor),
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

    /** Returns the agents, sorted by id. */
    List<AgentFile> agents() {
        return List.copyOf(agents.values());
    }

    @Nullable
    AgentFile agent(String id) {
        return agents.get(id);
    }

    /** Returns the settled agents by line; those without a line are first, under the empty text. */
    Map<String, List<AgentFile>> lines() {
        return lines;
    }

    /** Returns by what the reported settlement ranks. */
    TierRanking ranking() {
        return ranking;
    }

    /** Returns the indices, the composite and the metrics of the reported settlement. */
    List<AgentMeasure> measures() {
        return measures;
    }

    /** Returns the zone in which days and times are shown. */
    ZoneId zone() {
        return zone;
    }

    /**
     * Returns the mean of a measure over the agents of the same line where it is known, two places; null where it is
     * known for none.
     */
    @Nullable
    BigDecimal mean(AgentFile of, AgentMeasure measure) {
        return means.computeIfAbsent(
                        new MeasuredLine(line(of), measure.name(), measure.isIndex()),
                        measured ->
                                Optional.ofNullable(mean(lines.getOrDefault(measured.line(), List.of()), measure::of)))
                .orElse(null);
    }

    static @Nullable BigDecimal mean(List<AgentFile> agents, Function<MemberSettlement, @Nullable BigDecimal> measure) {
        List<BigDecimal> values = agents.stream()
                .map(AgentFile::settled)
                .flatMap(member -> Stream.ofNullable(member == null ? null : measure.apply(member)))
                .toList();
        return ReportFormat.mean(values);
    }

    static String line(AgentFile agent) {
        return agent.line() == null ? "" : agent.line();
    }

    /** Returns the agents' data by id. Period files take precedence over case files, later files over earlier ones. */
    static Map<String, Agent> known(ReportInput input) {
        Map<String, Agent> known = new HashMap<>();
        Stream<@Nullable Agent> ofCases = input.cases().stream().map(DecidedCase::agent);
        Stream<@Nullable Agent> ofPeriods = input.periods().stream()
                .flatMap(period -> period.file().members().stream())
                .map(Member::agent);
        Stream.concat(ofCases, ofPeriods).forEach(agent -> {
            if (agent != null && agent.id() != null) {
                known.merge(agent.id(), agent, Roster::both);
            }
        });
        return known;
    }

    private static Agent both(Agent earlier, Agent later) {
        return Agent.builder()
                .id(later.id())
                .name(later.name() == null ? earlier.name() : later.name())
                .line(later.line() == null ? earlier.line() : later.line())
                .build();
    }

    private static Map<String, List<BigDecimal>> indices(List<SettledPeriod> periods, TierRanking ranking) {
        Map<String, List<BigDecimal>> indices = new HashMap<>();
        for (SettledPeriod period : periods) {
            for (MemberSettlement member : period.settlement().members()) {
                BigDecimal index = ranking.of(member);
                if (index != null) {
                    indices.computeIfAbsent(member.agentId(), id -> new ArrayList<>())
                            .add(index);
                }
            }
        }
        return indices;
    }

    private record MeasuredLine(String line, String measure, boolean index) {}
}
