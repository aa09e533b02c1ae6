package io.qarules.examples.flinkmonthend.stream;

import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.rules.Pack;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints rules as a stream takes them. */
@Command(
        name = "pack",
        description = "Prints a pack as a line for the directory that stream --packs names.",
        mixinStandardHelpOptions = true)
public final class PackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", description = "A directory, or the name of a pack of the jar.")
    private String pack = "";

    @Option(names = "--from", required = true, description = "The first month whose decisions the rules make: 2026-11.")
    private YearMonth from = YearMonth.of(0, 1);

    @Option(names = "--at", required = true, description = "When they came in force: 2026-10-31T16:00:00Z.")
    private Instant at = Instant.EPOCH;

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    @Override
    public Integer call() {
        Pack texts = Pack.named(pack);
        command.commandLine()
                .getOut()
                .println(new JsonWriter().writeReport(new PackLine(from, at, texts.name(), texts.files())));
        return 0;
    }
}
