package io.qarules.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    private static final String ENGINE = "PeersBenchmark.evaluate 23 ENGINE";
    private static final String PLAIN = "PeersBenchmark.evaluate 23 PLAIN";

    @TempDir
    private Path directory;

    private final Samples samples = new Samples();

    @Test
    void aRatioIsOfTheFastestIterationsOfAllRounds() throws IOException {
        round(12, 2);
        round(90, 3); // the machine was busy
        round(10, 2.5);
        assertThat(samples.micros(ENGINE)).contains(10.0);
        assertThat(samples.micros(PLAIN)).contains(2.0);
        assertThat(samples.timeRatio(ENGINE, PLAIN)).contains(5.0);
        assertThat(samples.bytesRatio(ENGINE, PLAIN)).contains(4.0);
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
        assertThatThrownBy(() -> samples.add(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": " + ENGINE + " is not in us/op");
    }

    private void round(double engine, double plain) throws IOException {
        Path file = directory.resolve("round.json");
        Files.writeString(file, "[" + result("ENGINE", engine, "us/op") + "," + result("PLAIN", plain, "us/op") + "]");
        samples.add(file);
    }

    private static String result(String peer, double score, String unit) {
        return """
                {"benchmark": "io.qarules.benchmarks.PeersBenchmark.evaluate",
                 "params": {"peer": "%1$s", "offences": "23"},
                 "primaryMetric": {"scoreUnit": "%3$s", "rawData": [[200, %2$s, 100]]},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %4$s}}}
                """.formatted(peer, score, unit, peer.equals("PLAIN") ? 100 : 400);
    }
}
