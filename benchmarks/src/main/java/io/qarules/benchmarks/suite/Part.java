package io.qarules.benchmarks.suite;

import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A benchmark class that every round runs once, each of its variants in a JVM of its own. */
enum Part {
    PEERS("PeersBenchmark"),
    CLAUSES("ClausesBenchmark"),
    EVALUATE_ALL("EvaluateAllBenchmark"),
    JSON("JsonBenchmark"),
    EXPLAIN("ExplainBenchmark"),
    OPEN_MODEL("OpenModelBenchmark"),
    GROWTH("GrowthBenchmark");

    static final String[] JVM = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"};

    private final String benchmark;

    Part(String benchmark) {
        this.benchmark = benchmark;
    }

    String file(int round) {
        return "%s.%d.json".formatted(benchmark, round);
    }

    /** @param iterations of one second each to warm up with, and then as many to measure */
    void run(Path file, int iterations) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\." + benchmark + "\\.")
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(JVM)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(file.toString())
                .build();
        new Runner(options).run();
    }
}
