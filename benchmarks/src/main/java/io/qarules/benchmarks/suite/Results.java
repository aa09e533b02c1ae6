package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.suite.Goal.Measured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the suite has measured, and the goals read from it. */
record Results(
        Machine machine,
        Samples samples,
        @Nullable Map<Peers, List<Double>> coldMillis,
        @Nullable CommandLineRun commandLine) {
    static final List<Integer> SIZES = List.of(3, 23, 230, 2_300);

    List<Goal> goals() {
        return List.of(
                Goal.atLeast("times faster than Evrete", 20, timesFaster(Peers.EVRETE)),
                Goal.atLeast("times faster than Easy Rules", 20, timesFaster(Peers.EASY_RULES)),
                Goal.atLeast("times faster than textbook Drools", 5, timesFaster(Peers.TEXTBOOK)),
                Goal.atLeast("times fewer bytes than textbook Drools", 5, timesFewerBytes(Peers.TEXTBOOK)),
                Goal.atMost(
                        "times plain Java's time at 23 offences, every case through Drools",
                        10,
                        Measured.of("23", samples.timeRatio(peer(Peers.ENGINE, 23), peer(Peers.PLAIN, 23)))),
                Goal.atMost(
                        "growth: time and bytes per offence at 2,300, times those at 23",
                        1.3,
                        Stream.concat(
                                        Measured.of(
                                                "time",
                                                samples.timeRatio(engine(2_300), engine(23))
                                                        .map(Results::perOffence))
                                                .stream(),
                                        Measured.of(
                                                "bytes",
                                                samples.bytesRatio(engine(2_300), engine(23))
                                                        .map(Results::perOffence))
                                                .stream())
                                .toList()),
                Goal.atLeast(
                        "evaluateAll: two cores, times one core",
                        1.8,
                        Measured.of(
                                "3",
                                samples.timeRatio("EvaluateAllBenchmark.oneCore", "EvaluateAllBenchmark.twoCores"))),
                Goal.atMost(
                        "share of JSON reading and writing, usual mix", 0.5, Measured.of("read + write", jsonShare())),
                Goal.atMost(
                        "first decision in a cold JVM, share of textbook Drools's time",
                        0.5,
                        Measured.of("median", coldRatio())),
                Goal.atMost(
                        "first decision in a cold JVM, seconds",
                        1,
                        Measured.of("median", cold(Peers.ENGINE).map(millis -> millis / 1000))),
                Goal.atMost("100 clauses, times the time of 40", 1.2, Measured.of("time", clauses(100))),
                Goal.atMost("1,000 clauses, times the time of 40", 2, Measured.of("time", clauses(1_000))));
    }

    static String peer(Peers peer, int offences) {
        return "PeersBenchmark.evaluate %d %s".formatted(offences, peer);
    }

    Optional<Double> cold(Peers peer) {
        return coldMillis == null ? Optional.empty() : Medians.of(coldMillis.getOrDefault(peer, List.of()));
    }

    /** Microseconds of a case of the usual mix in one of the three parts. */
    Optional<Double> json(String part) {
        return samples.micros("JsonBenchmark." + part);
    }

    private static String engine(int offences) {
        return peer(Peers.ENGINE, offences);
    }

    private static double perOffence(double ratio) {
        return ratio * 23 / 2_300;
    }

    private List<Measured> timesFaster(Peers peer) {
        return SIZES.stream()
                .flatMap(size ->
                        Measured.of(String.valueOf(size), samples.timeRatio(peer(peer, size), engine(size))).stream())
                .toList();
    }

    private List<Measured> timesFewerBytes(Peers peer) {
        return SIZES.stream()
                .flatMap(size ->
                        Measured.of(String.valueOf(size), samples.bytesRatio(peer(peer, size), engine(size))).stream())
                .toList();
    }

    private Optional<Double> jsonShare() {
        return json("read").flatMap(read -> json("evaluate")
                .flatMap(evaluate -> json("write").map(write -> (read + write) / (read + evaluate + write))));
    }

    private Optional<Double> coldRatio() {
        return cold(Peers.ENGINE).flatMap(engine -> cold(Peers.TEXTBOOK).map(textbook -> engine / textbook));
    }

    private Optional<Double> clauses(int clauses) {
        return samples.timeRatio("ClausesBenchmark.evaluate " + clauses, "ClausesBenchmark.evaluate 40");
    }
}
