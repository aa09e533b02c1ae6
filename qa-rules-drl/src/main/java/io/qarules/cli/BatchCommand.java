package io.qarules.cli;

import io.qarules.CaseRefusedException;
import io.qarules.RuleFailureException;
import io.qarules.engine.InOrder;
import io.qarules.engine.json.JsonWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command that reads records and writes a result for each, one a line, in the same order. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a result for everything",
            "1:some were refused: their lines say why",
            "2:wrong usage, or the rules do not load"
        })
abstract class BatchCommand implements Callable<Integer> {
    final JsonWriter writer = new JsonWriter();
    private final PrintWriter err;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "One JSON object a line, one JSON array, or one JSON object over several lines; - for standard input.")
    private String file = "";

    BatchCommand(PrintWriter err) {
        this.err = err;
    }

    /** Loads the rules; the result turns one record into the JSON of its result. */
    abstract Function<byte[], String> load();

    final void warn(String warning) {
        err.println("qa-rules: warning: " + warning);
    }

    @Override
    public final Integer call() throws IOException {
        Function<byte[], String> rules = load();
        try (InputStream in = Input.open(file);
                JsonInput input = JsonInput.open(in);
                Stream<Answer> answers = InOrder.map(input.items(), item -> answer(rules, item))) {
            return write(answers.iterator());
        }
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

    private Answer answer(Function<byte[], String> rules, JsonInput.Item item) {
        try {
            return new Answer(rules.apply(item.json().get()), false);
        } catch (CaseRefusedException e) {
            return new Answer(writer.writeRefusal(item.line(), e.problems()), true);
        } catch (RuleFailureException e) {
            return new Answer(
                    writer.writeFailure(item.line(), e.rule(), e.file(), String.valueOf(e.getMessage())), true);
        }
    }

    private record Answer(String json, boolean refused) {}
}
