package io.qarules.benchmarks.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of a run beside those of the baseline. */
final class Comparison {
    private final List<Figure> figures;
    private final Map<Integer, Figure> baseline;

    Comparison(Baseline baseline, List<Figure> figures) {
        this.figures = figures;
        this.baseline = baseline.figures().stream().collect(Collectors.toMap(Figure::offences, Function.identity()));
    }

    boolean isWorse() {
        return figures.stream().anyMatch(figure -> !verdict(figure).isEmpty());
    }

    /** A line for each size. */
    String table() {
        return "%9s %12s %12s %12s %8s %14s %9s%n"
                        .formatted("offences", "bytes were", "are", "difference", "", "x plain was", "is")
                + figures.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Figure figure) {
        Figure before = baseline.get(figure.offences());
        if (before == null) {
            return format("%9d %12s %12.0f  (not in the baseline)%n", figure.offences(), "-", figure.bytes());
        }
        double difference = figure.bytes() - before.bytes();
        return format(
                "%9d %12.0f %12.0f %+12.0f %+7.1f%% %14.1f %9.1f  %s%n",
                figure.offences(),
                before.bytes(),
                figure.bytes(),
                difference,
                100 * difference / before.bytes(),
                before.timesPlain(),
                figure.timesPlain(),
                verdict(figure));
    }

    private String verdict(Figure figure) {
        Figure before = baseline.get(figure.offences());
        if (before == null) {
            return "";
        }
        return (figure.allocatesMoreThan(before) ? "ALLOCATES MORE " : "")
                + (figure.isSlowerThan(before) ? "SLOWER" : "");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
