package io.qarules.workbench.report;

import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line: its agents, its means and the distribution of its satisfaction indices. */
record LineView(
        String code,
        Text line,
        String agents,
        String ranked,
        String top,
        String bottom,
        String index,
        String composite,
        String onTarget,
        String judged,
        @Nullable String topFrom,
        @Nullable String bottomUpTo,
        @Nullable Histogram histogram) {

    static List<LineView> of(Roster roster) {
        return roster.lines().entrySet().stream()
                .map(line -> of(line.getKey(), line.getValue()))
                .toList();
    }

    private static LineView of(String line, List<AgentFile> agents) {
        List<MemberSettlement> settled =
                agents.stream().map(AgentFile::settled).filter(Objects::nonNull).toList();
        List<MemberSettlement> measured = settled.stream()
                .filter(member -> member.satisfactionIndex() != null)
                .toList();
        BigDecimal topFrom =
                indices(settled, ReportWords.TOP).min(Comparator.naturalOrder()).orElse(null);
        BigDecimal bottomUpTo = indices(settled, ReportWords.BOTTOM)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new LineView(
                line,
                ReportWords.line(line.isEmpty() ? null : line),
                ReportFormat.count(settled.size()),
                ReportFormat.count(settled.size() - count(settled, MemberSettlement.NOT_RANKED)),
                ReportFormat.count(count(settled, ReportWords.TOP)),
                ReportFormat.count(count(settled, ReportWords.BOTTOM)),
                ReportFormat.number(Roster.mean(agents, AgentMeasure.INDEX)),
                ReportFormat.number(Roster.mean(agents, AgentMeasure.COMPOSITE)),
                ReportFormat.count(settled.stream()
                        .filter(member -> Boolean.TRUE.equals(member.onTarget()))
                        .count()),
                ReportFormat.count(settled.stream()
                        .filter(member -> member.onTarget() != null)
                        .count()),
                topFrom == null ? null : topFrom.toPlainString(),
                bottomUpTo == null ? null : bottomUpTo.toPlainString(),
                measured.isEmpty() ? null : Histogram.of(measured, topFrom, bottomUpTo));
    }

    private static Stream<BigDecimal> indices(List<MemberSettlement> settled, String tier) {
        return settled.stream()
                .filter(member -> member.tier().equals(tier))
                .flatMap(member -> Stream.ofNullable(member.satisfactionIndex()));
    }

    private static long count(List<MemberSettlement> settled, String tier) {
        return settled.stream().filter(member -> member.tier().equals(tier)).count();
    }
}
