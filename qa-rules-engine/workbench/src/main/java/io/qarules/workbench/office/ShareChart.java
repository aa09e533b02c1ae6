package io.qarules.workbench.office;

import io.qarules.workbench.office.HeatMap.Cell;
import io.qarules.workbench.office.ShareSeries.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** The p-chart of one clause and group; coordinates are in a drawing of 300 by 130. */
record ShareChart(
        Cell cell,
        String path,
        List<Dot> dots,
        AxisLabels axis,
        String centre,
        String low,
        String high,
        String lowText,
        String highText,
        String centreText) {
    private static final double LEFT = 64;
    private static final double RIGHT = 286;
    private static final double WIDTH = 300;
    private static final double TOP = 14;
    private static final double BOTTOM = 104;

    /** @param cell with two periods or more */
    static ShareChart of(Cell cell) {
        ControlLimits limits = Objects.requireNonNull(cell.limits());
        List<Point> points = cell.series().points();
        double top = points.stream().mapToDouble(Point::share).max().orElse(0);
        Scale scale = new Scale(Math.max(0.01, Math.max(top, limits.high())), points.size());
        List<Dot> dots = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Dot dot = new Dot(
                    OfficeFormat.length(scale.x(i)),
                    OfficeFormat.length(scale.y(point.share())),
                    point.period(),
                    percent(point.share()),
                    i == points.size() - 1);
            path.append(i == 0 ? "M" : "L").append(dot.x()).append(' ').append(dot.y());
            dots.add(dot);
        }
        return new ShareChart(
                cell,
                path.toString(),
                dots,
                AxisLabels.of(
                        points.stream().map(Point::period).toList(),
                        IntStream.range(0, points.size()).mapToObj(scale::x).toList(),
                        WIDTH),
                OfficeFormat.length(scale.y(limits.centre())),
                OfficeFormat.length(scale.y(limits.low())),
                OfficeFormat.length(scale.y(limits.high())),
                percent(limits.low()),
                percent(limits.high()),
                percent(limits.centre()));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private record Scale(double most, int periods) {
        double x(int period) {
            return LEFT + 20 + (RIGHT - LEFT - 40) * period / (periods - 1);
        }

        double y(double share) {
            return BOTTOM - share / most * (BOTTOM - TOP);
        }
    }

    /**
     * A period.
     *
     * @param last whether it is the reported one
     */
    record Dot(String x, String y, String period, String share, boolean last) {}
}
