package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.suite.ColdStart.Starter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

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

    /** Returns what one JVM decides on two cores as a multiple of what two do. */
    Optional<Double> togetherToApart() {
        return Medians.of(twoCores.stream().map(TwoCores::ratio).toList());
    }

    /** Returns how many times as long ten times the cases take. */
    Optional<Double> commandLineGrowth() {
        return commandLine.size() < 2
                ? Optional.empty()
                : Optional.of(commandLine.get(1).seconds() / commandLine.get(0).seconds());
    }
}
