package io.qarules.workbench.report;

import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line: its agents, its means and the distribution of the indices by which the pack ranks. */
record LineView(
        String code,
        Text line,
        String agents,
        String ranked,
        List<TierFigure> tiers,
        String index,
        String composite,
        String onTarget,
        String judged,
        @Nullable Histogram histogram) {

    static List<LineView> of(Roster roster) {
        return roster.lines().entrySet().stream()
                .map(line -> of(line.getKey(), line.getValue(), roster.ranking()))
                .toList();
    }

    private static LineView of(String line, List<AgentFile> agents, TierRanking ranking) {
        List<MemberSettlement> settled =
                agents.stream().map(AgentFile::settled).filter(Objects::nonNull).toList();
        List<MemberSettlement> measured =
                settled.stream().filter(member -> ranking.of(member) != null).toList();
        List<TierFigure> tiers = ranking.named().stream()
                .map(tier -> TierFigure.of(tier, settled, ranking))
                .toList();
        return new LineView(
                line,
                ReportWords.line(line.isEmpty() ? null : line),
                ReportFormat.count(settled.size()),
                ReportFormat.count(settled.stream()
                        .filter(member -> !member.tier().equals(MemberSettlement.NOT_RANKED))
                        .count()),
                tiers,
                ReportFormat.number(Roster.mean(agents, ranking::of)),
                ReportFormat.number(Roster.mean(agents, MemberSettlement::composite)),
                ReportFormat.count(settled.stream()
                        .filter(member -> Boolean.TRUE.equals(member.onTarget()))
                        .count()),
                ReportFormat.count(settled.stream()
                        .filter(member -> member.onTarget() != null)
                        .count()),
                measured.isEmpty() ? null : Histogram.of(measured, ranking, tiers));
    }

    /**
     * How many agents of a line are in a tier, and where it ends.
     *
     * @param cut the highest index of the lowest tier, the lowest one of any other; null where nobody is in it
     * @param label the tier's words in a drawing's description
     */
    record TierFigure(
            String tier,
            Text text,
            String label,
            String count,
            boolean lowest,
            @Nullable BigDecimal cut) {

        private static TierFigure of(String tier, List<MemberSettlement> settled, TierRanking ranking) {
            List<MemberSettlement> members = settled.stream()
                    .filter(member -> member.tier().equals(tier))
                    .toList();
            Stream<BigDecimal> indices = members.stream().flatMap(member -> Stream.ofNullable(ranking.of(member)));
            boolean lowest = ranking.isLowest(tier);
            return new TierFigure(
                    tier,
                    ReportWords.shownTier(tier),
                    ReportWords.both(ReportWords.tierKey(tier)),
                    ReportFormat.count(members.size()),
                    lowest,
                    (lowest ? indices.max(Comparator.naturalOrder()) : indices.min(Comparator.naturalOrder()))
                            .orElse(null));
        }

        /** Returns the tier's end, e.g. {@code ≥ 93.75}; null without one. */
        @Nullable
        String bound() {
            return cut == null ? null : (lowest ? "≤ " : "≥ ") + cut.toPlainString();
        }
    }
}
