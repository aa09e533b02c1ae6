package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "settle",
        description = "Reads period files and writes a settlement for each, one a line, in the same order.")
final class SettleCommand extends BatchCommand {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule pack in this directory, instead of the standard one.")
    private @Nullable Path rules;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    SettleCommand(PrintWriter err) {
        super(err);
    }

    @Override
    Function<byte[], String> load() {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        QaRulesEngine engine = (rules == null ? builder : builder.settlementDirectory(rules)).build();
        engine.describeSettlement().warnings().forEach(this::warn);
        PeriodFileReader reader = new PeriodFileReader(strict);
        return json -> writer.write(engine.settle(reader.read(json)));
    }
}
