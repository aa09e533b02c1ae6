package io.qarules.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final String ENGINE = "PeersBenchmark.evaluate 23 ENGINE";
    private static final String PLAIN = "PeersBenchmark.evaluate 23 PLAIN";

    @TempDir
    private Path directory;

    private final Samples samples = new Samples();

    @Test
    void aRatioIsTakenWithinEachRoundAndThenTheMedian() throws IOException {
        round(10, 2); // 5
        round(90, 3); // 30: the machine was busy
        round(12, 2); // 6
        assertThat(samples.timeRatio(ENGINE, PLAIN)).contains(6.0);
        assertThat(samples.bytesRatio(ENGINE, PLAIN)).contains(4.0);
        assertThat(samples.micros(ENGINE)).contains(12.0);
    }

    @Test
    void whatWasNotMeasuredHasNoRatio() throws IOException {
        round(10, 2);
        assertThat(samples.timeRatio(ENGINE, "PeersBenchmark.evaluate 23 EVRETE"))
                .isEmpty();
    }

    @Test
    void aFigureInAnotherUnitIsRefusedByName() throws IOException {
        Path file = directory.resolve("other.json");
        Files.writeString(file, "[" + result("ENGINE", 1, "ms/op") + "]");
        assertThatThrownBy(() -> samples.addRound(List.of(file)))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": " + ENGINE + " is not in us/op");
    }

    private void round(double engine, double plain) throws IOException {
        Path file = directory.resolve(samples.rounds() + ".json");
        Files.writeString(file, "[" + result("ENGINE", engine, "us/op") + "," + result("PLAIN", plain, "us/op") + "]");
        samples.addRound(List.of(file));
    }

    private static String result(String peer, double score, String unit) {
        return """
                {"benchmark": "io.qarules.benchmarks.PeersBenchmark.evaluate",
                 "params": {"peer": "%1$s", "offences": "23"},
                 "primaryMetric": {"score": %2$s, "scoreUnit": "%3$s"},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %4$s}}}
                """.formatted(peer, score, unit, peer.equals("PLAIN") ? 100 : 400);
    }
}
