package io.qarules.benchmarks.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.benchmarks.Peers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs everything in rounds and draws the page. A part that is finished is kept: run it again to go on. */
@Command(
        name = "suite",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that all peers decide alike, measures everything, and writes JMH's JSON, index.html and readme-table.md.",
            "What an earlier run has finished in the directory is kept; --fresh starts anew.",
            "For figures of two JDKs, run it with one of them, then with the other, another --out and --beside."
        })
public final class SuiteCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "benchmarks/target/suite",
            description = "Its folder full or short gets the results; ${DEFAULT-VALUE} unless given.")
    private Path out = Path.of("");

    @Option(
            names = "--cli",
            paramLabel = "JAR",
            defaultValue = "qa-rules-drl/target/qa-rules-cli.jar",
            description = "The command line; ${DEFAULT-VALUE} unless given.")
    private Path cli = Path.of("");

    @Option(
            names = "--beside",
            paramLabel = "DIR",
            description =
                    "The --out of a finished run, such as one of another JDK: its figures stand first in the tables.")
    private @Nullable Path beside;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often each benchmark runs in a new JVM; ${DEFAULT-VALUE} unless given.")
    private int wanted;

    @Option(names = "--short", description = "One round of short iterations: minutes, and rough figures.")
    private boolean brief;

    @Option(names = "--fresh", description = "Throw away what an earlier run has finished.")
    private boolean fresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException, RunnerException, InterruptedException {
        if (wanted < 1) {
            throw new IOException("--rounds is %d; give 1 or more".formatted(wanted));
        }
        int rounds = brief ? 1 : wanted;
        directory = in(out);
        if (!Files.isReadable(cli)) {
            throw new IOException("there is no %s; build it with mvn package, or name it with --cli".formatted(cli));
        }
        List<Results> runs = new ArrayList<>();
        if (beside != null) {
            runs.add(results(in(beside)));
        }
        prepare();
        say("checking that all peers decide alike");
        Peers.requireSameDecisions();
        for (int round = 1; round <= rounds; round++) {
            for (Part part : Part.values()) {
                int iterations = brief ? 2 : 5;
                finish(part.file(round), file -> part.run(file, iterations));
            }
        }
        write("cold.json", () -> ColdStart.measure(brief ? 3 : 15));
        write("two-cores.json", () -> TwoCores.measure(brief ? 1 : 5, brief ? 5 : 10));
        int cases = brief ? 2_000 : 100_000;
        write(
                "command-line.json",
                () -> List.of(CommandLineRun.measure(cli, cases), CommandLineRun.measure(cli, 10 * cases)));
        write("settled.json", () -> SettleRun.measure(cli, brief ? 10_000 : Results.SETTLED, brief ? 1 : 3));
        Path page = directory.resolve("index.html");
        String command = "java -jar benchmarks/target/benchmarks.jar suite" + (brief ? " --short" : "");
        Results results = results(directory);
        Files.writeString(page, new Page(results, command).html());
        runs.add(results);
        Path tables = directory.resolve("readme-table.md");
        Files.writeString(tables, new ReadmeTable(runs).markdown());
        say("the page is " + page + ", the README's tables " + tables);
        return 0;
    }

    private Path in(Path results) {
        return results.resolve(brief ? "short" : "full");
    }

    private void prepare() throws IOException {
        Files.createDirectories(directory);
        if (fresh) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        Machine here = Machine.here();
        Path file = directory.resolve("machine.json");
        if (Files.exists(file) && !JSON.readValue(file.toFile(), Machine.class).equals(here)) {
            throw new IOException(directory
                    + " has figures of another machine or JVM; start anew with --fresh, or name another --out");
        }
        JSON.writeValue(file.toFile(), here);
    }

    /** A file stands under its name only when it is whole. */
    private void finish(String name, Step step) throws IOException, RunnerException, InterruptedException {
        Path file = directory.resolve(name);
        if (Files.exists(file)) {
            say("kept " + file);
            return;
        }
        say("measuring " + name);
        Path unfinished = directory.resolve(name + ".unfinished");
        step.run(unfinished);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Results results(Path directory) throws IOException {
        Samples samples = new Samples();
        int rounds = 0;
        while (rounds == 0 || isFinished(directory, rounds + 1)) {
            rounds++;
            for (Part part : Part.values()) {
                samples.add(directory.resolve(part.file(rounds)));
            }
        }
        Processes processes = new Processes(
                read(directory, "cold.json", new TypeReference<>() {}),
                read(directory, "two-cores.json", new TypeReference<>() {}),
                read(directory, "command-line.json", new TypeReference<>() {}),
                read(directory, "settled.json", new TypeReference<>() {}));
        return new Results(read(directory, "machine.json", new TypeReference<>() {}), rounds, samples, processes);
    }

    private static boolean isFinished(Path directory, int round) {
        return Arrays.stream(Part.values()).allMatch(part -> Files.exists(directory.resolve(part.file(round))));
    }

    private static <T> T read(Path directory, String name, TypeReference<T> type) throws IOException {
        return JSON.readValue(directory.resolve(name).toFile(), type);
    }

    private void write(String name, Measuring measuring) throws IOException, RunnerException, InterruptedException {
        finish(name, file -> JSON.writeValue(file.toFile(), measuring.result()));
    }

    private void say(String what) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("suite: " + what);
        terminal.flush();
    }

    /** Measures something and writes it. */
    private interface Step {
        void run(Path file) throws IOException, RunnerException, InterruptedException;
    }

    /** Measures something, and gives what is written of it. */
    private interface Measuring {
        Object result() throws IOException, InterruptedException;
    }
}
