package io.qarules.examples.flinkmonthend.measure;

import io.qarules.examples.flinkmonthend.lines.LineFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a month in one task and in two beside one JVM without Flink, and a ledger with its checkpoint. */
@Command(
        name = "measure",
        description =
                "Measures a month that the command example wrote, in one task and in two, beside evaluateAll, and a"
                        + " ledger of its facts; prints tables.",
        mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Has cases, members, period.json and facts.")
    private Path directory = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the results go.")
    private Path out = Path.of("");

    @Option(names = "--no-ledger", description = "Measures the month alone.")
    private boolean noLedger;

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    @Override
    public Integer call() throws Exception {
        LineFiles.requireEmpty("--out", out.toString());
        Files.createDirectories(out);
        PrintWriter table = command.commandLine().getOut();
        new MonthStudy(directory, out, table).run();
        if (!noLedger) {
            table.println();
            new LedgerStudy(directory, out, table).run();
        }
        return 0;
    }
}
