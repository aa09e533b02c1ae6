package io.qarules.benchmarks.gate;

import io.qarules.benchmarks.Peers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fails where a case allocates over 5 % and 64 B more than the baseline, or takes over twice its time beside plain Java. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what a case allocates, by precedent and with every case through Drools, and its processor time as a multiple of plain Java's,"
                    + " and compares both with the baseline of this JDK's major version.",
            "A JDK without a baseline is measured and passes."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:no worse than the baseline, accepted, or no baseline for this JDK",
            "1:over 5 %% and 64 B more bytes, or over twice the time beside plain Java's",
            "2:wrong usage, or a baseline that cannot be read"
        })
public final class GateCommand implements Callable<Integer> {
    private final Measuring measurement;

    @Option(
            names = "--baseline",
            paramLabel = "DIR",
            defaultValue = "benchmarks/baseline",
            description = "Where jdk-17.json and its like stand; ${DEFAULT-VALUE} unless given.")
    private Path directory = Path.of("");

    @Option(
            names = "--accept",
            paramLabel = "REASON",
            description = "Make this run's figures the new baseline; the reason is kept beside them.")
    private @Nullable String reason;

    @Option(
            names = "--instead",
            paramLabel = "PEER",
            description = "Measure this peer in the engine's place, e.g. EASY_RULES, to see the gate fail.")
    private @Nullable Peers instead;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public GateCommand() {
        this(Measurement.STANDARD::run);
    }

    GateCommand(Measuring measurement) {
        this.measurement = measurement;
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        PrintWriter out = spec.commandLine().getOut();
        int jdk = Runtime.version().feature();
        Path file = Baseline.file(directory, jdk);
        Baseline baseline = Files.exists(file) ? Baseline.read(file) : new Baseline(List.of(), List.of());
        out.printf("Measuring on JDK %s, about two minutes …%n", Runtime.version());
        out.flush();
        List<Figure> figures = measurement.run(instead);
        Comparison comparison = new Comparison(baseline, figures);
        out.print(comparison.table());
        if (reason != null) {
            accept(baseline, figures, reason).write(file);
            out.printf("Accepted: %s%n", file);
            return 0;
        }
        if (baseline.figures().isEmpty()) {
            out.printf("There is no %s: nothing was compared. To make one, add --accept \"first figures\"%n", file);
            return 0;
        }
        if (!comparison.isWorse()) {
            out.println("No worse than the baseline.");
            return 0;
        }
        out.println("Worse than the baseline. Mend it or, where it is worth it, run the gate again with"
                + " --accept \"the reason\" and commit " + file);
        return 1;
    }

    private static Baseline accept(Baseline baseline, List<Figure> figures, String reason) {
        List<Baseline.Acceptance> accepted = new ArrayList<>(baseline.accepted());
        accepted.add(new Baseline.Acceptance(
                LocalDate.now(Clock.systemUTC()).toString(), Runtime.version().toString(), reason));
        return new Baseline(figures, accepted);
    }

    /** Where the figures come from; another peer may decide in the engine's place. */
    interface Measuring {
        List<Figure> run(@Nullable Peers instead) throws RunnerException;
    }
}
