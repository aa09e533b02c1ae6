package io.qarules.benchmarks.gate;

import static java.util.Objects.requireNonNull;

import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.PeersBenchmark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the peers' benchmark for the gate: one forked JVM each, one thread, fixed heap and collector. Warm-up is counted
 * in evaluations, not seconds, and the JIT compiles in the foreground, so that a busy machine allocates what a quiet
 * one does.
 *
 * @param batch evaluations in an iteration; constraints are compiled by Drools after 20
 */
record Measurement(List<Integer> sizes, int batch) {
    static final Measurement STANDARD = new Measurement(List.of(3, 23), 6_000);

    private static final String[] JVM = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Xbatch"};

    List<Figure> of(Peers peer) throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (int size : sizes) {
            RunResult plain = run(Peers.PLAIN, size);
            RunResult measured = run(peer, size);
            figures.add(new Figure(size, tenths(bytes(measured) / batch), tenths(time(measured) / time(plain))));
        }
        return figures;
    }

    private RunResult run(Peers peer, int offences) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + PeersBenchmark.class.getName().replace(".", "\\.") + "\\.evaluate$")
                .param("peer", peer.name())
                .param("offences", String.valueOf(offences))
                .mode(Mode.SingleShotTime)
                .warmupIterations(4)
                .warmupBatchSize(batch)
                .measurementIterations(5)
                .measurementBatchSize(batch)
                .forks(1)
                .threads(1)
                .jvmArgs(JVM)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.iterator().next();
    }

    private static double time(RunResult result) {
        return median(result.getPrimaryResult().getStatistics());
    }

    private static double bytes(RunResult result) {
        return median(requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getStatistics());
    }

    private static double median(Statistics statistics) {
        return statistics.getPercentile(50);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
