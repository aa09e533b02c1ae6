package io.qarules.workbench.report;

import io.qarules.casefile.Agent;
import io.qarules.outcome.Text;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Each line's mean index over the periods; coordinates are in a drawing of 440 by 230. */
record TrendView(List<String> periods, List<PeriodLabel> places, List<AxisTick> ticks, List<Line> lines) {
    private static final double LEFT = 40;
    private static final double RIGHT = 430;
    private static final double TOP = 24;
    private static final double BOTTOM = 190;

    /** Builds the trend; null for fewer than two settlements. */
    static @Nullable TrendView of(ReportInput input, TierRanking ranking) {
        List<Settlement> settlements =
                input.periods().stream().map(SettledPeriod::settlement).toList();
        if (settlements.size() < 2) {
            return null;
        }
        Map<String, Agent> agents = Roster.known(input);
        List<Map<String, List<BigDecimal>>> indices = settlements.stream()
                .map(settlement -> indices(settlement, agents, ranking))
                .toList();
        TreeSet<String> names = new TreeSet<>();
        indices.forEach(period -> names.addAll(period.keySet()));
        List<List<@Nullable BigDecimal>> means = new ArrayList<>();
        for (String name : names) {
            List<@Nullable BigDecimal> line = new ArrayList<>();
            indices.forEach(period -> line.add(ReportFormat.mean(period.getOrDefault(name, List.of()))));
            means.add(line);
        }
        Scale scale = Scale.of(means, settlements.size());
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(Line.of(lines.size(), name, means.get(lines.size()), scale));
        }
        List<PeriodLabel> places = new ArrayList<>();
        for (Settlement settlement : settlements) {
            places.add(new PeriodLabel(ReportFormat.length(scale.x(places.size())), settlement.period()));
        }
        return new TrendView(settlements.stream().map(Settlement::period).toList(), places, scale.ticks(), lines);
    }

    private static Map<String, List<BigDecimal>> indices(
            Settlement settlement, Map<String, Agent> agents, TierRanking ranking) {
        Map<String, List<BigDecimal>> indices = new HashMap<>();
        for (MemberSettlement member : settlement.members()) {
            Agent agent = agents.get(member.agentId());
            String line = agent == null || agent.line() == null ? "" : agent.line();
            BigDecimal index = ranking.of(member);
            if (index != null) {
                indices.computeIfAbsent(line, name -> new ArrayList<>()).add(index);
            }
        }
        return indices;
    }

    private record Scale(double low, double high, int periods) {
        static Scale of(List<List<@Nullable BigDecimal>> means, int periods) {
            double low = 100;
            double high = 0;
            for (List<@Nullable BigDecimal> line : means) {
                for (BigDecimal mean : line) {
                    if (mean != null) {
                        low = Math.min(low, mean.doubleValue());
                        high = Math.max(high, mean.doubleValue());
                    }
                }
            }
            return low > high
                    ? new Scale(0, 100, periods)
                    : new Scale(
                            Math.floor(low / 5) * 5,
                            Math.max(Math.ceil(high / 5), Math.floor(low / 5) + 1) * 5,
                            periods);
        }

        double x(int period) {
            return LEFT + 28 + (RIGHT - LEFT - 56) * period / (periods - 1);
        }

        double y(double index) {
            return BOTTOM - (index - low) / (high - low) * (BOTTOM - TOP);
        }

        List<AxisTick> ticks() {
            List<AxisTick> ticks = new ArrayList<>();
            double every = high - low > 25 ? 10 : high - low > 5 ? 5 : 1;
            for (double index = low; index <= high; index += every) {
                ticks.add(new AxisTick(ReportFormat.length(y(index)), ReportFormat.length(index)));
            }
            return ticks;
        }
    }

    /** A tick of the horizontal axis: a period. */
    record PeriodLabel(String x, String period) {}

    /** A point of a line. */
    record Point(String x, String y) {}

    /**
     * The means of one line.
     *
     * @param style index of the line's style, from 0
     * @param path connects the known means
     */
    record Line(int style, Text line, List<String> means, String path, List<Point> points) {

        static Line of(int style, String name, List<@Nullable BigDecimal> means, Scale scale) {
            List<Point> points = new ArrayList<>();
            StringBuilder path = new StringBuilder();
            for (int period = 0; period < means.size(); period++) {
                BigDecimal mean = means.get(period);
                if (mean != null) {
                    Point point = new Point(
                            ReportFormat.length(scale.x(period)), ReportFormat.length(scale.y(mean.doubleValue())));
                    path.append(points.isEmpty() ? "M" : "L")
                            .append(point.x())
                            .append(' ')
                            .append(point.y());
                    points.add(point);
                }
            }
            return new Line(
                    style % 4,
                    ReportWords.line(name.isEmpty() ? null : name),
                    means.stream().map(ReportFormat::number).toList(),
                    path.toString(),
                    points);
        }
    }
}
