package io.qarules.workbench.report;

import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.MetricProof;
import io.qarules.settlement.StandingProof;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the measures of a settlement: the indices of its pack, the composite, then its metrics in their order. */
final class AgentMeasures {
    private AgentMeasures() {}

    static List<AgentMeasure> of(SettledPeriod period, TierRanking ranking) {
        List<MemberSettlement> members = period.settlement().members();
        List<AgentMeasure> measures = new ArrayList<>();
        if (ranking.isBySatisfaction() || members.stream().anyMatch(member -> member.satisfactionIndex() != null)) {
            measures.add(AgentMeasure.index(TierRanking.SATISFACTION));
        }
        names(members, member -> member.indices().keySet())
                .map(AgentMeasure::index)
                .forEach(measures::add);
        measures.add(AgentMeasure.index(TierRanking.COMPOSITE));
        names(members, member -> member.metrics().keySet())
                .map(name -> metric(name, period.standings()))
                .forEach(measures::add);
        return List.copyOf(measures);
    }

    private static Stream<String> names(
            List<MemberSettlement> members, Function<MemberSettlement, Collection<String>> names) {
        return members.stream().flatMap(member -> names.apply(member).stream()).distinct();
    }

    /** Reads from the points whether more is better; where all have the same points, the metric's own words say it. */
    private static AgentMeasure metric(String name, List<StandingProof> standings) {
        List<Scored> scored = standings.stream()
                .flatMap(standing -> standing.metrics().stream())
                .filter(metric -> metric.metric().equals(name))
                .flatMap(AgentMeasures::scored)
                .sorted(Comparator.comparing(Scored::value))
                .toList();
        AgentMeasure metric = AgentMeasure.metric(name);
        int direction = scored.isEmpty()
                ? 0
                : scored.get(scored.size() - 1).points().compareTo(scored.get(0).points());
        return direction == 0 ? metric : metric.withDirection(direction);
    }

    private static Stream<Scored> scored(MetricProof metric) {
        BigDecimal value = metric.value();
        BigDecimal points = metric.points();
        return value == null || points == null ? Stream.of() : Stream.of(new Scored(value, points));
    }

    private record Scored(BigDecimal value, BigDecimal points) {}
}
