package io.qarules.benchmarks.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.benchmarks.Peers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole gate with forked JVMs, on few evaluations: bytes differ much before they differ little. */
class GateCommandTest {
    private static final int JDK = Runtime.version().feature();

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    @Test
    void measuresAcceptsAndTripsOnWhatAllocatesMore() throws IOException {
        assertThat(gate("--accept", "first figures"))
                .describedAs(out.toString())
                .isZero();
        Baseline baseline = Baseline.read(Baseline.file(directory, JDK));
        assertThat(baseline.accepted()).extracting(Baseline.Acceptance::reason).containsExactly("first figures");
        assertThat(baseline.figures()).hasSize(1).allSatisfy(figure -> {
            assertThat(figure.offences()).isEqualTo(3);
            assertThat(figure.bytes()).isGreaterThan(1_000);
            assertThat(figure.timesPlain()).isPositive();
        });

        assertThat(gate("--instead", "EASY_RULES")).isEqualTo(1);
        assertThat(out.toString()).contains("ALLOCATES MORE").contains("--accept \"the reason\"");
    }

    /** The baseline stands for a version that allocated less. */
    @Test
    void tripsOnADoctoredBaseline() throws IOException {
        new Baseline(List.of(new Figure(Peers.ENGINE, 3, 1_000, 1_000)), List.of())
                .write(Baseline.file(directory, JDK));
        assertThat(gate()).isEqualTo(1);
        assertThat(out.toString()).contains("ALLOCATES MORE").doesNotContain("SLOWER");
    }

    @Test
    void aJdkWithoutABaselineIsMeasuredAndPasses() {
        assertThat(gate()).describedAs(out.toString()).isZero();
        assertThat(out.toString()).contains("There is no").contains("jdk-" + JDK + ".json: nothing was compared");
    }

    @Test
    void aBaselineThatIsNoneIsNamed() throws IOException {
        Path file = Baseline.file(directory, JDK);
        Files.writeString(file, "{\"figures\": 3}", UTF_8);
        assertThat(gate()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString()).contains(file + " is not a baseline");
    }

    private int gate(String... args) {
        PrintWriter writer = new PrintWriter(out, true);
        CommandLine gate = new CommandLine(new GateCommand(new Measurement(Map.of(Peers.ENGINE, List.of(3)), 200)))
                .setOut(writer)
                .setErr(writer)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(e.getMessage());
                    return CommandLine.ExitCode.USAGE;
                });
        String[] all = new String[args.length + 2];
        all[0] = "--baseline";
        all[1] = directory.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return gate.execute(all);
    }
}
