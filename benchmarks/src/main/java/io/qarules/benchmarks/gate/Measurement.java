package io.qarules.benchmarks.gate;

import static java.util.Objects.requireNonNull;

import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.PeersBenchmark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the peers' benchmark for the gate: one forked JVM each, one thread, fixed heap and collector. Warm-up is counted
 * in evaluations, not seconds, and the JIT compiles in the foreground, so that a busy machine allocates what a quiet
 * one does.
 *
 * @param sizes how many offences the cases have that a peer decides
 * @param batch evaluations in an iteration; constraints are compiled by Drools after 20
 */
record Measurement(Map<Peers, List<Integer>> sizes, int batch) {
    static final Measurement STANDARD =
            new Measurement(Map.of(Peers.ENGINE, List.of(3, 23), Peers.EVERY_CASE, List.of(23)), 6_000);

    private static final String BYTES = "gc.alloc.rate.norm";
    /** Plain Java takes a few microseconds, and the JIT compiles it better in one JVM than in the next. */
    private static final int PLAIN_FORKS = 3;

    private static final String[] JVM = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Xbatch"};

    /** @param instead decides in the engine's place */
    List<Figure> run(@Nullable Peers instead) throws RunnerException {
        // What is allocated does not change when another JMH runs on the machine; its lock would only fail the gate.
        System.setProperty("jmh.ignoreLock", "true");
        Map<Integer, RunResult> plain = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (Peers peer : new TreeSet<>(sizes.keySet())) {
            for (int size : sizes.getOrDefault(peer, List.of())) {
                if (!plain.containsKey(size)) {
                    plain.put(size, run(Peers.PLAIN, size));
                }
                RunResult measured = run(instead == null ? peer : instead, size);
                figures.add(new Figure(
                        peer,
                        size,
                        tenths(median(measured, BYTES) / batch),
                        tenths(least(measured, CpuProfiler.LABEL)
                                / least(requireNonNull(plain.get(size)), CpuProfiler.LABEL))));
            }
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
                .forks(peer == Peers.PLAIN ? PLAIN_FORKS : 1)
                .threads(1)
                .jvmArgs(JVM)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.iterator().next();
    }

    private static double median(RunResult result, String secondary) {
        return requireNonNull(result.getSecondaryResults().get(secondary))
                .getStatistics()
                .getPercentile(50);
    }

    /** The run that was disturbed least. */
    private static double least(RunResult result, String secondary) {
        return requireNonNull(result.getSecondaryResults().get(secondary))
                .getStatistics()
                .getMin();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
