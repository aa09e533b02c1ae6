package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.suite.ColdStart.Starter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the suite measures of whole processes; empty where it has not.
 *
 * @param commandLine of some cases, and of ten times as many
 */
record Processes(
        Map<Starter, List<ColdStart>> coldStarts,
        List<TwoCores> twoCores,
        List<CommandLineRun> commandLine,
        List<SettleRun> settled) {
    static final Processes NONE = new Processes(Map.of(), List.of(), List.of(), List.of());

    /** Returns the median of a figure of cold starts. */
    Optional<Double> cold(Starter starter, ToDoubleFunction<ColdStart> figure) {
        return Medians.of(coldStarts.getOrDefault(starter, List.of()).stream()
                .map(figure::applyAsDouble)
                .toList());
    }

    /** Returns what one JVM decides on two cores as a multiple of what two do in the same turn. */
    Optional<Double> togetherToApart() {
        return Medians.of(twoCores.stream().map(TwoCores::ratio).toList());
    }

    /** Returns the seconds of the fastest run of a period of so many members. */
    Optional<Double> settled(int members) {
        return settled.stream()
                .filter(run -> run.members() == members)
                .map(SettleRun::seconds)
                .min(Double::compare);
    }

    /** Returns what ten times the cases make of a figure, which may be null. */
    Optional<Double> commandLineGrowth(Function<CommandLineRun, @Nullable Number> figure) {
        List<Double> figures = commandLine.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .map(Number::doubleValue)
                .toList();
        return figures.size() < 2 ? Optional.empty() : Optional.of(figures.get(1) / figures.get(0));
    }
}
