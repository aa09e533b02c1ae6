package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.RuleFailureException;
import io.qarules.engine.InOrder;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.CaseFileReading;
import io.qarules.engine.json.JsonWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description = "Reads case files and writes an outcome for each, one a line, in the same order.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all cases were evaluated",
            "1:some were refused: their lines say why",
            "2:wrong usage, or the rules do not load"
        })
final class EvaluateCommand implements Callable<Integer> {
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

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Case files: one JSON object a line, one JSON array, or one JSON object over several lines; - for standard input.")
    private String file = "";

    private final PrintWriter err;

    private final JsonWriter writer = new JsonWriter();

    EvaluateCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        if (rules != null) {
            builder.directory(rules);
        }
        QaRulesEngine engine = builder.build();
        CaseFileReader reader = new CaseFileReader(strict);
        try (InputStream in = open();
                CaseInput input = CaseInput.open(in);
                Stream<Answer> answers = InOrder.map(input.cases(), item -> answer(engine, reader, item))) {
            return write(answers.iterator());
        }
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? new BufferedInputStream(System.in) : Files.newInputStream(Path.of(file));
    }

    private int write(Iterator<Answer> answers) throws IOException {
        Progress progress = new Progress(err);
        boolean refused = false;
        try (OutputStream out = new BufferedOutputStream(StandardOutput.open(), 1 << 16)) {
            while (answers.hasNext()) {
                Answer answer = answers.next();
                out.write(answer.json().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                refused |= answer.refused();
                progress.step();
            }
        }
        progress.end();
        return refused ? QaRulesCli.SOME_REFUSED : 0;
    }

    private Answer answer(QaRulesEngine engine, CaseFileReader reader, CaseInput.Item item) {
        try {
            CaseFileReading reading = item.content().apply(reader);
            String json = explain ? writer.write(engine.explain(reading)) : writer.write(engine.evaluate(reading));
            return new Answer(json, false);
        } catch (CaseRefusedException e) {
            return new Answer(writer.writeRefusal(item.line(), e.problems()), true);
        } catch (RuleFailureException e) {
            return new Answer(
                    writer.writeFailure(item.line(), e.rule(), e.file(), String.valueOf(e.getMessage())), true);
        }
    }

    private record Answer(String json, boolean refused) {}
}
