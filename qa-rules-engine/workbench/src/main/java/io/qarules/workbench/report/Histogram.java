package io.qarules.workbench.report;

import com.google.common.collect.Lists;
import io.qarules.settlement.MemberSettlement;
import io.qarules.workbench.report.LineView.TierFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of a line's indices in steps of five, with the tier bounds; coordinates and lengths are
 * in a drawing of 360 by 200.
 */
record Histogram(List<Bar> bars, List<AxisTick> acrossTicks, List<AxisTick> upTicks, List<Cut> cuts) {
    static final int STEP = 5;

    private static final double LEFT = 30;
    private static final double RIGHT = 345;
    private static final double TOP = 40;
    private static final double BOTTOM = 170;
    private static final double LABEL = 52;

    /**
     * Builds the histogram of a line.
     *
     * @param members the members with an index
     * @param ranking by which they have one
     * @param tiers those whose bounds are drawn, from the best
     */
    static Histogram of(List<MemberSettlement> members, TierRanking ranking, List<TierFigure> tiers) {
        int from =
                members.stream().mapToInt(member -> step(member, ranking)).min().orElse(0) / 10 * 10;
        int most = 0;
        for (int step = from; step < 100; step += STEP) {
            int start = step;
            most = Math.max(most, (int) members.stream()
                    .filter(member -> step(member, ranking) == start)
                    .count());
        }
        Scale scale = new Scale(from, Math.max(1, most));
        return new Histogram(
                bars(members, ranking, scale), acrossTicks(scale), upTicks(scale), cuts(scale, ranking, tiers));
    }

    private static List<Bar> bars(List<MemberSettlement> members, TierRanking ranking, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        for (int step = scale.from(); step < 100; step += STEP) {
            int below = 0;
            for (String tier : ranking.fromBelow(members)) {
                int start = step;
                int count = (int) members.stream()
                        .filter(member ->
                                step(member, ranking) == start && member.tier().equals(tier))
                        .count();
                if (count > 0) {
                    bars.add(new Bar(
                            ReportFormat.length(scale.x(step) + 1),
                            ReportFormat.length(scale.y(below + count)),
                            ReportFormat.length(scale.x(step + STEP) - scale.x(step) - 2),
                            ReportFormat.length(scale.y(below) - scale.y(below + count)),
                            ranking.style(tier),
                            ranking.shade(tier),
                            "%s–%s: %s %s"
                                    .formatted(
                                            step, step + STEP, count, ReportWords.both(ReportWords.shownTier(tier)))));
                    below += count;
                }
            }
        }
        return bars;
    }

    private static List<AxisTick> acrossTicks(Scale scale) {
        int every = 100 - scale.from() > 50 ? 20 : 10;
        List<AxisTick> ticks = new ArrayList<>();
        for (int index = 100; index >= scale.from(); index -= every) {
            ticks.add(new AxisTick(ReportFormat.length(scale.x(index)), Integer.toString(index)));
        }
        return ticks;
    }

    private static List<AxisTick> upTicks(Scale scale) {
        int every = Math.max(1, (scale.most() + 3) / 4);
        List<AxisTick> ticks = new ArrayList<>();
        for (int count = 0; count <= scale.most(); count += every) {
            ticks.add(new AxisTick(ReportFormat.length(scale.y(count)), Integer.toString(count)));
        }
        return ticks;
    }

    private static List<Cut> cuts(Scale scale, TierRanking ranking, List<TierFigure> tiers) {
        List<Cut> cuts = new ArrayList<>();
        for (TierFigure tier : Lists.reverse(tiers)) {
            if (tier.cut() != null) {
                cuts.add(cut(scale.x(tier.cut().doubleValue()), ranking, tier));
            }
        }
        return cuts;
    }

    /** Labels stand in two rows. */
    private static Cut cut(double x, TierRanking ranking, TierFigure tier) {
        boolean before = tier.lowest() ? x - LABEL > LEFT : x + LABEL > RIGHT;
        boolean below = tier.lowest() || ranking.place(tier.tier()) % 2 == 1;
        String named = ranking.style(tier.tier()).equals(tier.tier()) ? "" : tier.tier() + " ";
        return new Cut(
                ReportFormat.length(x),
                below ? "30" : "14",
                before ? "end" : "start",
                ranking.style(tier.tier()),
                named + tier.bound());
    }

    /** Returns the step of an index; 100 belongs to the last one. */
    private static int step(MemberSettlement member, TierRanking ranking) {
        BigDecimal index = ranking.of(member);
        return index == null ? 0 : Math.min(100 - STEP, index.intValue() / STEP * STEP);
    }

    private record Scale(int from, int most) {
        double x(double index) {
            return LEFT + (index - from) / (100.0 - from) * (RIGHT - LEFT);
        }

        double y(double count) {
            return BOTTOM - count / most * (BOTTOM - TOP);
        }
    }

    /**
     * The agents of one tier within one step.
     *
     * @param shade how opaque its colour is; null in full
     */
    record Bar(
            String x,
            String y,
            String width,
            String height,
            String style,
            @Nullable String shade,
            String what) {}

    /** The bound of a tier. */
    record Cut(String x, String y, String anchor, String style, String text) {
        /** Returns the horizontal offset that keeps the label clear of the line. */
        String dx() {
            return anchor.equals("end") ? "-4" : "4";
        }
    }
}
