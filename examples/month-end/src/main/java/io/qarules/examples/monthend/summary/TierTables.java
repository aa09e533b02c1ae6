package io.qarules.examples.monthend.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.qarules.casefile.Agent;
import io.qarules.period.Member;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
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

/** How the agents of each line are ranked, and where few every agent. */
final class TierTables {
    private static final int MOST_MEMBERS = 50;

    private final List<SettledPeriod> periods;

    TierTables(List<SettledPeriod> periods) {
        this.periods = periods;
    }

    /** Each line of each period: how its agents are ranked, and where the tiers begin and end. */
    String lines() {
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
        periods.forEach(period -> byLine(period)
                .forEach((line, members) -> line(table, period.settlement().period() + " " + line, members)));
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

    private static void line(Table table, String name, List<MemberSettlement> members) {
        table.row(
                name,
                Table.count(members.size()),
                Table.count(members.size()
                        - in(MemberSettlement.NOT_RANKED, members).count()),
                Table.count(in("TOP", members).count()),
                Table.count(in("MIDDLE", members).count()),
                Table.count(in("BOTTOM", members).count()),
                Table.known(indices(in("TOP", members))
                        .min(Comparator.naturalOrder())
                        .orElse(null)),
                Table.known(indices(in("BOTTOM", members))
                        .max(Comparator.naturalOrder())
                        .orElse(null)),
                Table.known(mean(indices(members.stream()).toList())));
    }

    private static Stream<MemberSettlement> in(String tier, List<MemberSettlement> members) {
        return members.stream().filter(member -> member.tier().equals(tier));
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

    /** Every agent of every period, where they are few enough to print. */
    String members() {
        List<Settlement> settlements =
                periods.stream().map(SettledPeriod::settlement).toList();
        List<String> agents = settlements.stream()
                .flatMap(settlement -> settlement.members().stream())
                .map(MemberSettlement::agentId)
                .distinct()
                .toList();
        if (agents.size() * settlements.size() > MOST_MEMBERS) {
            return "";
        }
        Table table =
                new Table("Agent", "Period", "Surveys", "Fcr", "Aht s", "Index", "Composite", "Tier", "On target");
        agents.forEach(agent -> settlements.forEach(settlement -> settlement.members().stream()
                .filter(member -> member.agentId().equals(agent))
                .forEach(member -> member(table, settlement.period(), member))));
        return "The agents, period by period; surveys are those that count\n" + table.text();
    }

    private static void member(Table table, String period, MemberSettlement member) {
        table.row(
                member.agentId(),
                period,
                Table.count(member.countedSurveys()),
                Table.known(member.metrics().get("fcr")),
                Table.known(member.metrics().get("aht")),
                Table.known(member.satisfactionIndex()),
                Table.known(member.composite()),
                member.tier(),
                yesOrNo(member.onTarget()));
    }

    private static String yesOrNo(@Nullable Boolean onTarget) {
        return onTarget == null ? "" : onTarget ? "yes" : "no";
    }
}
