package io.qarules.benchmarks.suite;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Horizontal bars on a logarithmic scale, as SVG. */
final class Bars {
    private static final int LETTER = 7;
    private static final int WIDTH = 260;
    private static final int ROW = 20;

    private Bars() {}

    /**
     * Draws.
     *
     * @param unit says a value in words
     */
    static String svg(List<Bar> bars, DoubleFunction<String> unit) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double least = bars.stream().mapToDouble(Bar::value).min().orElse(1);
        int labels = LETTER
                        * bars.stream()
                                .mapToInt(bar -> bar.label().length())
                                .max()
                                .orElse(0)
                + 8;
        double floor = Math.min(least / 2, most / 10);
        StringBuilder svg =
                new StringBuilder("<svg width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">"
                        .formatted(labels + WIDTH + 90, bars.size() * ROW + 4));
        int y = 2;
        for (Bar bar : bars) {
            double length = WIDTH * Math.log(bar.value() / floor) / Math.log(most / floor);
            svg.append(String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d" text-anchor="end">%s</text>\
                    <rect x="%d" y="%d" width="%.1f" height="%d" class="%s"/>\
                    <text x="%.1f" y="%d">%s</text>""",
                    labels - 6,
                    y + 14,
                    bar.label(),
                    labels,
                    y + 2,
                    length,
                    ROW - 5,
                    bar.css(),
                    labels + length + 5,
                    y + 14,
                    unit.apply(bar.value())));
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    /** @param css the class that gives the colour */
    record Bar(String label, double value, String css) {}
}
