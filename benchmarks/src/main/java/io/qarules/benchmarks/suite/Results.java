package io.qarules.benchmarks.suite;

import io.qarules.benchmarks.OpenModel;
import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.suite.ColdStart.Starter;
import io.qarules.benchmarks.suite.Goal.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All that the suite has measured, and the goals read from it. */
record Results(Machine machine, int rounds, Samples samples, Processes processes) {
    static final List<Integer> SIZES = List.of(3, 23, 230, 2_300);
    static final List<Integer> OPEN_MODEL_SIZES = List.of(23, 230);
    static final int SETTLED = 100_000;

    List<Goal> goals() {
        return Stream.concat(againstOthers().stream(), ofItsOwn().stream()).toList();
    }

    /** What the engine is set against: other engines, more of the same, packs of more clauses. */
    private List<Goal> againstOthers() {
        List<Goal> goals = new ArrayList<>();
        for (Peers engine : List.of(Peers.ENGINE, Peers.EVERY_CASE)) {
            String title = engine.title();
            goals.add(Goal.atLeast(title + ": times faster than Evrete", 20, timesFaster(engine, Peers.EVRETE)));
            goals.add(
                    Goal.atLeast(title + ": times faster than Easy Rules", 20, timesFaster(engine, Peers.EASY_RULES)));
            goals.add(Goal.atLeast(
                    title + ": times faster than textbook Drools", 5, timesFaster(engine, Peers.TEXTBOOK)));
            goals.add(Goal.atLeast(
                    title + ": times fewer bytes than textbook Drools", 5, timesFewerBytes(engine, Peers.TEXTBOOK)));
            goals.add(Goal.atMost(
                    title + ": time and bytes per offence at 2,300, times those at 23", 1.3, growth(engine)));
            boolean cacheResults = engine == Peers.ENGINE;
            goals.add(Goal.atMost(
                    title + ": 100 clauses, times the time of 40",
                    1.2,
                    Measured.of("time", clauses(cacheResults, 100))));
            goals.add(Goal.atMost(
                    title + ": 1,000 clauses, times the time of 40",
                    2,
                    Measured.of("time", clauses(cacheResults, 1_000))));
        }
        goals.add(Goal.atMost(
                Peers.EVERY_CASE.title() + ": times plain Java's time", 10, timesPlain(Peers.EVERY_CASE, List.of(23))));
        goals.add(Goal.atLeast(
                "evaluateAll: two cores, times one core",
                1.8,
                Measured.of("3", samples.timeRatio("EvaluateAllBenchmark.oneCore", "EvaluateAllBenchmark.twoCores"))));
        goals.add(Goal.atMost("ten times the input, times the time", 12, timeGrowth()));
        goals.add(Goal.atMost("ten times the input, times the bytes", 12, growth(samples::bytesRatio)));
        goals.add(Goal.atMost(
                "share of JSON reading and writing, usual mix", 0.5, Measured.of("read + write", jsonShare())));
        goals.add(Goal.atMost(
                "first decision in a cold JVM, share of textbook Drools' CPU",
                0.5,
                Measured.of("median", coldRatio())));
        return goals;
    }

    /** What the engine could be at best: these stand in the README. */
    List<Goal> ofItsOwn() {
        String engine = Peers.ENGINE.title();
        return List.of(
                Goal.atMost(
                        engine + ": times plain Java's time, 23 offences", 1.8, timesPlain(Peers.ENGINE, List.of(23))),
                Goal.atMost(engine + ": times plain Java's time", 2, timesPlain(Peers.ENGINE, List.of(3, 230, 2_300))),
                Goal.atMost(
                        engine + ": times plain Java's bytes, 23 offences",
                        1.5,
                        Measured.of("23", samples.bytesRatio(peer(Peers.ENGINE, 23), peer(Peers.PLAIN, 23)))),
                Goal.atMost(
                        "JSON in, decided, JSON out: times Jackson's bare tokens of both",
                        2,
                        Measured.of("usual mix", samples.timeRatio(json("whole"), json("tokens")))),
                Goal.atMost(
                        "explain of one decision: times the time of evaluate",
                        5,
                        bySize(size -> samples.timeRatio(explain("explainOne", size), explain("evaluate", size)))),
                Goal.atMost(
                        "tallies, escalation and limits: times the time of the pack without",
                        1.25,
                        Stream.of(OpenModel.WHOLE, OpenModel.FEW_STEPS)
                                .flatMap(pack -> openModel(pack).stream())
                                .toList()),
                Goal.atLeast(
                        "evaluateAll on two cores, times two JVMs of one thread",
                        0.95,
                        Measured.of("usual mix", processes.togetherToApart())),
                Goal.atMost(
                        "first decision in a cold JVM, seconds of CPU", 0.9, cold(ColdStart::seconds, Starter.ENGINE)),
                Goal.atMost(
                        "the same with a class-data archive, from JDK 25 on an AOT cache",
                        0.5,
                        cold(ColdStart::seconds, Starter.WITH_ARCHIVE, Starter.SHORT_LIVED)),
                Goal.atMost(
                        "from loading the pack to the first decision, seconds of CPU",
                        1,
                        cold(ColdStart::sinceLoading, Starter.ENGINE, Starter.WITH_ARCHIVE, Starter.SHORT_LIVED)),
                Goal.atMost(
                        "settle of 100,000 members, command line, seconds",
                        10,
                        Measured.of("fastest", processes.settled(SETTLED))));
    }

    static String peer(Peers peer, int offences) {
        return "PeersBenchmark.evaluate %d %s".formatted(offences, peer);
    }

    static String explain(String method, int offences) {
        return "ExplainBenchmark.%s %d".formatted(method, offences);
    }

    static String openModel(OpenModel pack, int offences) {
        return "OpenModelBenchmark.evaluate %d %s".formatted(offences, pack);
    }

    static String json(String part) {
        return "JsonBenchmark." + part;
    }

    private List<Measured> cold(ToDoubleFunction<ColdStart> figure, Starter... starters) {
        return Arrays.stream(starters)
                .flatMap(starter -> Measured.of(starter.title(), processes.cold(starter, figure)).stream())
                .toList();
    }

    private List<Measured> timeGrowth() {
        return Stream.concat(
                        growth(samples::timeRatio).stream(),
                        Measured.of("command line", processes.commandLineGrowth(CommandLineRun::seconds)).stream())
                .toList();
    }

    /** Returns the microseconds of a case of the usual mix in one of its parts. */
    Optional<Double> jsonMicros(String part) {
        return samples.micros(json(part));
    }

    private List<Measured> growth(Peers engine) {
        String small = peer(engine, 23);
        String large = peer(engine, 2_300);
        return Stream.concat(
                        Measured.of("time", samples.timeRatio(large, small).map(Results::perOffence)).stream(),
                        Measured.of("bytes", samples.bytesRatio(large, small).map(Results::perOffence)).stream())
                .toList();
    }

    private static List<Measured> growth(BiFunction<String, String, Optional<Double>> ratio) {
        return Arrays.stream(UserWork.values())
                .flatMap(work -> Measured.of(work.title(), ratio.apply(work.key(10), work.key(1))).stream())
                .toList();
    }

    private static double perOffence(double ratio) {
        return ratio * 23 / 2_300;
    }

    private List<Measured> timesFaster(Peers engine, Peers peer) {
        return bySize(size -> samples.timeRatio(peer(peer, size), peer(engine, size)));
    }

    private List<Measured> timesFewerBytes(Peers engine, Peers peer) {
        return bySize(size -> samples.bytesRatio(peer(peer, size), peer(engine, size)));
    }

    private List<Measured> timesPlain(Peers engine, List<Integer> sizes) {
        return bySize(sizes, size -> samples.timeRatio(peer(engine, size), peer(Peers.PLAIN, size)));
    }

    private List<Measured> openModel(OpenModel pack) {
        return OPEN_MODEL_SIZES.stream()
                .flatMap(size -> Measured.of(
                        "%d, %s".formatted(size, pack.title()),
                        samples.timeRatio(openModel(pack, size), openModel(OpenModel.WITHOUT_BOTH, size)))
                        .stream())
                .toList();
    }

    private static List<Measured> bySize(IntFunction<Optional<Double>> ratio) {
        return bySize(SIZES, ratio);
    }

    private static List<Measured> bySize(List<Integer> sizes, IntFunction<Optional<Double>> ratio) {
        return sizes.stream()
                .flatMap(size -> Measured.of("%,d".formatted(size), ratio.apply(size)).stream())
                .toList();
    }

    private Optional<Double> jsonShare() {
        return jsonMicros("read").flatMap(read -> jsonMicros("evaluate")
                .flatMap(evaluate -> jsonMicros("write").map(write -> (read + write) / (read + evaluate + write))));
    }

    private Optional<Double> coldRatio() {
        return processes.cold(Starter.ENGINE, ColdStart::seconds).flatMap(engine -> processes
                .cold(Starter.TEXTBOOK, ColdStart::seconds)
                .map(textbook -> engine / textbook));
    }

    private Optional<Double> clauses(boolean cacheResults, int clauses) {
        String key = "ClausesBenchmark.evaluate " + cacheResults + " ";
        return samples.timeRatio(key + clauses, key + 40);
    }
}
