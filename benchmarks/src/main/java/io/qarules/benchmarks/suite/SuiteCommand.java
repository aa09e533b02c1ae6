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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            "What an earlier run has finished in the directory is kept; --fresh starts anew."
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
        directory = out.resolve(brief ? "short" : "full");
        if (!Files.isReadable(cli)) {
            throw new IOException("there is no %s; build it with mvn package, or name it with --cli".formatted(cli));
        }
        Machine machine = prepare();
        say("checking that all peers decide alike");
        Peers.requireSameDecisions();
        for (int round = 1; round <= rounds; round++) {
            for (Part part : Part.values()) {
                int iterations = brief ? 2 : 5;
                finish(part.file(round), file -> part.run(file, iterations));
            }
        }
        write("cold.json", () -> ColdStart.measure(brief ? 3 : 15));
        write("two-cores.json", () -> TwoCores.measure(rounds, brief ? 5 : 15));
        int cases = brief ? 2_000 : 100_000;
        write(
                "command-line.json",
                () -> List.of(CommandLineRun.measure(cli, cases), CommandLineRun.measure(cli, 10 * cases)));
        write("settled.json", () -> List.of(SettleRun.measure(cli, brief ? 10_000 : Results.SETTLED)));
        Path page = directory.resolve("index.html");
        String command = "java -jar benchmarks/target/benchmarks.jar suite" + (brief ? " --short" : "");
        Results results = results(machine, rounds);
        Files.writeString(page, new Page(results, command).html());
        Path table = directory.resolve("readme-table.md");
        Files.writeString(table, new ReadmeTable(results).markdown());
        say("the page is " + page + ", the README's table " + table);
        return 0;
    }

    private Machine prepare() throws IOException {
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
        return here;
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

    private Results results(Machine machine, int rounds) throws IOException {
        Samples samples = new Samples();
        for (int round = 1; round <= rounds; round++) {
            for (Part part : Part.values()) {
                samples.add(directory.resolve(part.file(round)));
            }
        }
        Processes processes = new Processes(
                read("cold.json", new TypeReference<>() {}),
                read("two-cores.json", new TypeReference<>() {}),
                read("command-line.json", new TypeReference<>() {}),
                read("settled.json", new TypeReference<>() {}));
        return new Results(machine, rounds, samples, processes);
    }

    private <T> T read(String name, TypeReference<T> type) throws IOException {
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
