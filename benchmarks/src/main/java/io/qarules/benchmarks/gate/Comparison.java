package io.qarules.benchmarks.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of a run beside those of the baseline. */
final class Comparison {
    private final List<Figure> figures;
    private final Baseline baseline;

    Comparison(Baseline baseline, List<Figure> figures) {
        this.figures = figures;
        this.baseline = baseline;
    }

    boolean isWorse() {
        return figures.stream().anyMatch(figure -> !verdict(figure).isEmpty());
    }

    /** A line for each figure. */
    String table() {
        return "%-12s %9s %12s %12s %12s %8s %14s %9s%n"
                        .formatted("", "offences", "bytes were", "are", "difference", "", "x plain was", "is")
                + figures.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Figure figure) {
        return before(figure)
                .map(before -> {
                    double difference = figure.bytes() - before.bytes();
                    return format(
                            "%-12s %9d %12.0f %12.0f %+12.0f %+7.1f%% %14.1f %9.1f  %s%n",
                            figure.peer(),
                            figure.offences(),
                            before.bytes(),
                            figure.bytes(),
                            difference,
                            100 * difference / before.bytes(),
                            before.timesPlain(),
                            figure.timesPlain(),
                            verdict(figure));
                })
                .orElseGet(() -> format(
                        "%-12s %9d %12s %12.0f %12s %8s %14s %9.1f  not in the baseline%n",
                        figure.peer(), figure.offences(), "-", figure.bytes(), "-", "", "-", figure.timesPlain()));
    }

    private String verdict(Figure figure) {
        return before(figure)
                .map(before -> (figure.allocatesMoreThan(before) ? "ALLOCATES MORE " : "")
                        + (figure.isSlowerThan(before) ? "SLOWER" : ""))
                .orElse("");
    }

    private Optional<Figure> before(Figure figure) {
        return baseline.figures().stream().filter(figure::isOfTheSameAs).findFirst();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
