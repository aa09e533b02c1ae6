package io.qarules.examples.monthend.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.casefile.Agent;
import io.qarules.examples.monthend.month.SettledPeriod;
import io.qarules.period.Member;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each line of each period: how its agents are ranked, and where the tiers begin and end. */
final class LineSection {
    private final List<SettledPeriod> periods;

    LineSection(List<SettledPeriod> periods) {
        this.periods = periods;
    }

    String text() {
        Table table = new Table(
                "Period and line",
                "Agents",
                "Ranked",
                "Top",
                "Middle",
                "Bottom",
                "Lowest top",
                "Highest bottom",
                "Mean index");
        periods.forEach(period -> byLine(period).forEach((line, members) -> row(table, period, line, members)));
        return "Tiers by satisfaction index; the mean is over those who have an index\n" + table.text();
    }

    private static Map<String, List<MemberSettlement>> byLine(SettledPeriod period) {
        Map<String, String> lines = new HashMap<>();
        period.file().members().forEach(member -> lines.put(idOf(member), lineOf(member)));
        return period.settlement().members().stream()
                .collect(groupingBy(
                        member -> Objects.requireNonNull(lines.get(member.agentId())), TreeMap::new, toList()));
    }

    private static String idOf(Member member) {
        Agent agent = member.agent();
        return agent == null ? "" : String.valueOf(agent.id());
    }

    private static String lineOf(Member member) {
        Agent agent = member.agent();
        return agent == null || agent.line() == null ? "no line" : agent.line();
    }

    private static void row(Table table, SettledPeriod period, String line, List<MemberSettlement> members) {
        Settlement settlement = period.settlement();
        table.row(
                settlement.period() + " " + line,
                Figures.count(members.size()),
                Figures.count(members.size() - in(Tier.NOT_RANKED, members).count()),
                Figures.count(in(Tier.TOP, members).count()),
                Figures.count(in(Tier.MIDDLE, members).count()),
                Figures.count(in(Tier.BOTTOM, members).count()),
                Figures.known(indices(in(Tier.TOP, members))
                        .min(Comparator.naturalOrder())
                        .orElse(null)),
                Figures.known(indices(in(Tier.BOTTOM, members))
                        .max(Comparator.naturalOrder())
                        .orElse(null)),
                Figures.known(mean(indices(members.stream()).toList())));
    }

    private static Stream<MemberSettlement> in(Tier tier, List<MemberSettlement> members) {
        return members.stream().filter(member -> member.tier() == tier);
    }

    private static Stream<BigDecimal> indices(Stream<MemberSettlement> members) {
        return members.map(MemberSettlement::satisfactionIndex).filter(Objects::nonNull);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> indices) {
        return indices.isEmpty()
                ? null
                : indices.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(indices.size()), 2, RoundingMode.HALF_UP);
    }
}
