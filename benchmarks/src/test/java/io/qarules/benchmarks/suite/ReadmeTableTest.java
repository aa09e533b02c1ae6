package io.qarules.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                result("JsonBenchmark.whole", "", 30, 900),
                                result("JsonBenchmark.tokens", "", 20, 600))
                        .toList()
                        .toString());
        samples.add(file);
    }

    @Test
    void hasAFigureForEachPeerAndForProofsAndJson() {
        assertThat(new ReadmeTable(results()).markdown())
                .startsWith("| | time | bytes |\n|---|---|---|\n| engine | 1 | 1 |\n")
                .contains("| plain Java, written by hand, without checks, rule names and reasons | 0.40 | 0.63 |\n")
                .contains("a session a case | 8.1 | 10 |\n")
                .contains("| Evrete 4.0.3 (penalties only, the rest plain Java) | – | – |\n")
                .contains("\n\n| | measured | goal |\n|---|---|---|\n")
                .contains("| qa-rules: times plain Java's time | 2.5 (23) | ≤ 1.8 |\n")
                .contains("| qa-rules: times plain Java's time | – | ≤ 2 |\n")
                .contains(
                        "| JSON in, decided, JSON out: times Jackson's bare tokens of both | 1.5 (usual mix) | ≤ 2 |\n")
                .contains("| explain of one decision: times the time of evaluate | 4.5 (23) | ≤ 5 |\n")
                .endsWith("| settle of 100,000 members, command line, seconds | – | ≤ 10 |\n");
    }

    @Test
    void thePageHasTheirGoals() {
        Results results = results();
        assertThat(results.goals())
                .filteredOn(
                        goal -> goal.name().startsWith("explain") || goal.name().startsWith("JSON in"))
                .allMatch(goal -> goal.measured().stream().allMatch(goal::isMetBy))
                .flatExtracting(Goal::measured)
                .extracting(Goal.Measured::value)
                .containsExactlyInAnyOrder(1.5, 4.46);
        assertThat(new Page(results, "").html()).contains(">44.6 µs<", ">30.0 µs<", ">whole<", ">tokens<");
    }

    private Results results() {
        return new Results(new Machine(2, "", "", "", ""), 1, samples, Processes.NONE);
    }

    private static String result(String method, String params, double micros, int bytes) {
        return """
                {"benchmark": "io.qarules.benchmarks.%s", "params": {%s},
                 "primaryMetric": {"rawData": [[%s]], "scoreUnit": "us/op"},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %d}}}""".formatted(method, params, micros, bytes);
    }
}
