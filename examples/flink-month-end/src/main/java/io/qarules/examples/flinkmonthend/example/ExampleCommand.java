package io.qarules.examples.flinkmonthend.example;

import io.qarules.examples.flinkmonthend.lines.LineFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a month to try the other commands with. */
@Command(
        name = "example",
        description = "Writes cases, members, period.json and facts of October 2026.",
        mixinStandardHelpOptions = true)
public final class ExampleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where they go; empty, or not there yet.")
    private Path directory = Path.of("");

    @Option(names = "--agents", description = "How many; ${DEFAULT-VALUE} by default.")
    private int agents = 200;

    @Option(names = "--parts", description = "In how many files of each kind; ${DEFAULT-VALUE} by default.")
    private int parts = 4;

    @Override
    public Integer call() throws IOException {
        LineFiles.requireEmpty("DIR", directory.toString());
        for (String kind : new String[] {"cases", "members", "facts"}) {
            Files.createDirectories(directory.resolve(kind));
        }
        Files.writeString(directory.resolve("period.json"), """
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "fund": "10000.00"}
                """);
        for (int part = 0; part < parts; part++) {
            write(part, (int) ((long) agents * part / parts), (int) ((long) agents * (part + 1) / parts));
        }
        return 0;
    }

    private void write(int part, int from, int to) throws IOException {
        try (BufferedWriter cases = file("cases", part);
                BufferedWriter members = file("members", part);
                BufferedWriter facts = file("facts", part)) {
            for (int number = from; number < to; number++) {
                AgentMonth month = new AgentMonth(number);
                cases.write(month.caseFile() + "\n");
                members.write(month.member() + "\n");
                for (String fact : month.facts()) {
                    facts.write(fact + "\n");
                }
            }
        }
    }

    private BufferedWriter file(String kind, int part) throws IOException {
        return Files.newBufferedWriter(directory.resolve(kind).resolve("part-%03d.ndjson".formatted(part)));
    }
}
