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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class GateCommandTest {
    private static final int JDK = Runtime.version().feature();
    private static final Figure FIGURE = new Figure(Peers.ENGINE, 23, 50_000, 5);

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    /** In JVMs of their own, on few evaluations: the gate sees what Easy Rules allocates in the engine's place. */
    @Test
    @Tag("full")
    void tripsOnWhatAllocatesMore() throws IOException {
        Measurement few = new Measurement(Map.of(Peers.ENGINE, List.of(3)), 100);
        baseline(new Figure(Peers.ENGINE, 3, 23_000, 1_000));

        assertThat(gate(few::run, "--instead", "EASY_RULES")).isEqualTo(1);
        assertThat(out.toString()).contains("ALLOCATES MORE").contains("--accept \"the reason\"");
    }

    @ParameterizedTest
    @CsvSource({"50000, 5, 0, No worse than the baseline", "52600, 5, 1, ALLOCATES MORE", "50000, 10.5, 1, SLOWER"})
    void comparesWithTheBaseline(double bytes, double timesPlain, int status, String said) throws IOException {
        baseline(FIGURE);
        assertThat(gate(instead -> List.of(new Figure(Peers.ENGINE, 23, bytes, timesPlain))))
                .isEqualTo(status);
        assertThat(out.toString()).contains(said);
    }

    @Test
    void aNewBaselineKeepsTheReasonsOfThoseBefore() throws IOException {
        baseline(FIGURE);
        Figure worse = new Figure(Peers.ENGINE, 23, 60_000, 5);
        assertThat(gate(instead -> List.of(worse), "--accept", "proofs for all"))
                .isZero();
        Baseline accepted = Baseline.read(Baseline.file(directory, JDK));
        assertThat(accepted.figures()).containsExactly(worse);
        assertThat(accepted.accepted())
                .extracting(Baseline.Acceptance::reason)
                .containsExactly("first figures", "proofs for all");
    }

    @Test
    void aJdkWithoutABaselineIsMeasuredAndPasses() {
        assertThat(gate(instead -> List.of(FIGURE))).isZero();
        assertThat(out.toString()).contains("There is no").contains("jdk-" + JDK + ".json: nothing was compared");
    }

    @Test
    void aBaselineThatIsNoneIsNamed() throws IOException {
        Path file = Baseline.file(directory, JDK);
        Files.writeString(file, "{\"figures\": 3}", UTF_8);
        assertThat(gate(instead -> List.of(FIGURE))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(out.toString()).contains(file + " is not a baseline");
    }

    private void baseline(Figure figure) throws IOException {
        new Baseline(List.of(figure), List.of(new Baseline.Acceptance("2026-11-22", "17", "first figures")))
                .write(Baseline.file(directory, JDK));
    }

    private int gate(GateCommand.Measuring measurement, String... args) {
        PrintWriter writer = new PrintWriter(out, true);
        CommandLine gate = new CommandLine(new GateCommand(measurement))
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
