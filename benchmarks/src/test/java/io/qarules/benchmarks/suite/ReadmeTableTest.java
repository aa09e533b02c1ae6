package io.qarules.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTableTest {
    @TempDir
    private Path directory;

    private final Samples samples = new Samples();

    @BeforeEach
    void oneRound() throws IOException {
        Path file = directory.resolve("round.json");
        Files.writeString(
                file,
                Stream.of(
                                result(
                                        "PeersBenchmark.evaluate",
                                        "\"offences\": \"23\", \"peer\": \"ENGINE\"",
                                        10,
                                        400),
                                result(
                                        "PeersBenchmark.evaluate",
                                        "\"offences\": \"23\", \"peer\": \"PLAIN\"",
                                        4.04,
                                        250),
                                result(
                                        "PeersBenchmark.evaluate",
                                        "\"offences\": \"23\", \"peer\": \"TEXTBOOK\"",
                                        81,
                                        4000),
                                result("ExplainBenchmark.evaluate", "\"offences\": \"23\"", 10, 400),
                                result("ExplainBenchmark.explainOne", "\"offences\": \"23\"", 44.6, 3000),
                                result("ExplainBenchmark.evaluate", "\"offences\": \"230\"", 100, 4000),
                                result("ExplainBenchmark.explainOne", "\"offences\": \"230\"", 300, 9000),
                                result("GrowthBenchmark.settle", "\"times\": \"1\"", 50, 100),
                                result("GrowthBenchmark.settle", "\"times\": \"10\"", 470, 1080),
                                result("JsonBenchmark.whole", "", 30, 900),
                                result("JsonBenchmark.tokens", "", 20, 600))
                        .toList()
                        .toString());
        samples.add(file);
    }

    @Test
    void hasAFigureForEachPeerAndForProofsAndJson() {
        assertThat(new ReadmeTable(List.of(run(17, samples))).markdown())
                .startsWith("|  | JDK 17: time | bytes |\n| --- | --- | --- |\n| engine | 1 | 1 |\n")
                .contains("| plain Java, written by hand, without checks, rule names and reasons | 0.40 | 0.63 |\n")
                .contains("a session a case | 8.1 | 10 |\n")
                .contains("| Evrete 4.0.3 (penalties only, the rest plain Java) | – | – |\n")
                .contains("\n\n|  | JDK 17 | goal |\n| --- | --- | --- |\n")
                .contains("| qa-rules: times plain Java's time, 23 offences | 2.5 | ≤ 1.8 |\n")
                .contains("| qa-rules: times plain Java's time | – | ≤ 2 |\n")
                .contains("| JSON in, decided, JSON out: times Jackson's bare tokens of both | 1.5 | ≤ 2 |\n")
                .contains("| explain of one decision: times the time of evaluate | 4.5 (23), 3.0 (230) | ≤ 5 |\n")
                .contains("\n\n|  | JDK 17: ten times: time | bytes |\n| --- | --- | --- |\n")
                .contains("| settle, 1,000 agents | 9.4 | 11 |\n")
                .endsWith("| command line, 100,000 cases; memory that is resident | 8.0 | 1.1 |\n");
    }

    @Test
    void putsRunsOfTwoJdksBesideEachOther() {
        assertThat(new ReadmeTable(List.of(run(17, samples), run(25, new Samples()))).markdown())
                .startsWith("|  | JDK 17: time | bytes | JDK 25: time | bytes |\n| --- | --- | --- | --- | --- |\n")
                .contains("a session a case | 8.1 | 10 | – | – |\n")
                .contains("\n\n|  | JDK 17 | JDK 25 | goal |\n")
                .contains("| qa-rules: times plain Java's time, 23 offences | 2.5 | – | ≤ 1.8 |\n")
                .endsWith("memory that is resident | 8.0 | 1.1 | 8.0 | 1.1 |\n");
    }

    @Test
    void thePageHasTheirGoals() {
        Results results = run(17, samples);
        assertThat(results.goals())
                .filteredOn(
                        goal -> goal.name().startsWith("explain") || goal.name().startsWith("JSON in"))
                .allMatch(goal -> goal.measured().stream().allMatch(goal::isMetBy))
                .flatExtracting(Goal::measured)
                .extracting(Goal.Measured::value)
                .containsExactlyInAnyOrder(1.5, 4.46, 3.0);
        assertThat(new Page(results, "").html()).contains(">44.6 µs<", ">30.0 µs<", ">whole<", ">tokens<");
    }

    private static Results run(int jdk, Samples samples) {
        Processes processes = new Processes(
                Map.of(),
                List.of(),
                List.of(new CommandLineRun(100_000, "512m", 7, 300L), new CommandLineRun(1_000_000, "512m", 56, 330L)),
                List.of());
        Machine machine = new Machine(2, "", "", "A 64-Bit VM %d.0.1+6-LTS-8".formatted(jdk), "");
        return new Results(machine, 1, samples, processes);
    }

    private static String result(String method, String params, double micros, int bytes) {
        return """
                {"benchmark": "io.qarules.benchmarks.%s", "params": {%s},
                 "primaryMetric": {"rawData": [[%s]], "scoreUnit": "us/op"},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %d}}}""".formatted(method, params, micros, bytes);
    }
}
