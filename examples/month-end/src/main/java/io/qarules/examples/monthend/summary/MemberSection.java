package io.qarules.examples.monthend.summary;

import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Metrics;
import io.qarules.settlement.Settlement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every agent of every period, where they are few enough to print. */
final class MemberSection {
    private static final int MOST = 50;

    private final List<Settlement> settlements;

    MemberSection(List<Settlement> settlements) {
        this.settlements = settlements;
    }

    String text() {
        List<String> agents = settlements.stream()
                .flatMap(settlement -> settlement.members().stream())
                .map(MemberSettlement::agentId)
                .distinct()
                .toList();
        if (agents.size() * settlements.size() > MOST) {
            return "";
        }
        Table table =
                new Table("Agent", "Period", "Surveys", "Fcr", "Aht s", "Index", "Composite", "Tier", "On target");
        agents.forEach(agent -> settlements.forEach(settlement -> settlement.members().stream()
                .filter(member -> member.agentId().equals(agent))
                .forEach(member -> row(table, settlement.period(), member))));
        return "The agents, period by period; surveys are those that count\n" + table.text();
    }

    private static void row(Table table, String period, MemberSettlement member) {
        Metrics metrics = member.metrics();
        table.row(
                member.agentId(),
                period,
                Figures.count(member.countedSurveys()),
                Figures.known(metrics.fcr()),
                Figures.known(metrics.aht()),
                Figures.known(member.satisfactionIndex()),
                Figures.known(member.composite()),
                member.tier().name(),
                yesOrNo(member.onTarget()));
    }

    private static String yesOrNo(@Nullable Boolean onTarget) {
        return onTarget == null ? "" : onTarget ? "yes" : "no";
    }
}
