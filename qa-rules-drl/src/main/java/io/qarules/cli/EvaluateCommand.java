package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.CaseFileReading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = "Reads case files and writes an outcome for each, one a line, in the same order.")
final class EvaluateCommand extends BatchCommand {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule pack in this directory, instead of the standard one.")
    private @Nullable Path rules;

    @Option(names = "--strict", description = "Fields that the contract does not know are problems.")
    private boolean strict;

    @Option(
            names = "--explain",
            description = "Adds the field \"proofs\": what each decision rests on (rule file, offences counted, …).")
    private boolean explain;

    EvaluateCommand(PrintWriter err) {
        super(err);
    }

    @Override
    Function<byte[], String> load() {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        QaRulesEngine engine = (rules == null ? builder : builder.directory(rules)).build();
        CaseFileReader reader = new CaseFileReader(strict);
        return json -> {
            CaseFileReading reading = reader.read(json);
            return explain ? writer.write(engine.explain(reading)) : writer.write(engine.evaluate(reading));
        };
    }
}
