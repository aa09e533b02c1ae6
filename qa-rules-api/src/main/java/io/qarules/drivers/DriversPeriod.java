package io.qarules.drivers;

import io.qarules.casefile.Agent;
import io.qarules.internal.Lists;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import io.qarules.settlement.ExplainedSettlement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.MetricProof;
import io.qarules.settlement.StandingProof;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A period of a {@link DriversFile}.
 *
 * @param id required; no other period has it
 * @param members the order of the list does not change the result
 */
public record DriversPeriod(@Nullable String id, List<DriversMember> members) {
    public DriversPeriod {
        members = Lists.copyOf(members);
    }

    /**
     * Returns what a settlement has of a period: a row for each of its members.
     *
     * @param file what was settled; says the lines of agents
     * @param explained what {@link io.qarules.QaRules#explainSettlement} gives for it
     * @param metrics whose points are taken
     */
    public static DriversPeriod of(PeriodFile file, ExplainedSettlement explained, Set<String> metrics) {
        Map<String, @Nullable BigDecimal> indices = new LinkedHashMap<>();
        for (MemberSettlement member : explained.settlement().members()) {
            indices.put(member.agentId(), member.satisfactionIndex());
        }
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        for (Member member : file.members()) {
            Agent agent = member == null ? null : member.agent();
            if (agent != null && agent.id() != null) {
                lines.putIfAbsent(agent.id(), agent.line());
            }
        }
        List<DriversMember> rows = explained.standings().stream()
                .map(standing -> new DriversMember(
                        standing.agentId(),
                        lines.get(standing.agentId()),
                        points(standing, metrics),
                        indices.get(standing.agentId())))
                .toList();
        return new DriversPeriod(explained.settlement().period(), rows);
    }

    private static Map<String, Object> points(StandingProof standing, Set<String> metrics) {
        Map<String, Object> points = new LinkedHashMap<>();
        for (MetricProof metric : standing.metrics()) {
            if (metric.points() != null && metrics.contains(metric.metric())) {
                points.put(metric.metric(), metric.points());
            }
        }
        return points;
    }
}
