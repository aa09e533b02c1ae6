package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.RulePackException;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.value.Faults;
import io.qarules.engine.value.Printable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that reads records and writes one line for each, in the same order: the result, or why it was refused. */
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
    final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "FILE",
            description =
                    "One JSON object a line, one JSON array, or one JSON object over several lines; - for standard input.")
    String file = "";

    BatchCommand(Streams streams) {
        this.streams = streams;
    }

    /**
     * Loads the rules.
     *
     * @return a function from the records of an input to their results, in the same order
     */
    abstract Function<JsonInput, Stream<Answer>> load();

    /** Says on standard error what the pack warns of. */
    final void warn(RulePack pack) {
        pack.warnings(language.language()).forEach(warning -> streams.err()
                .println("qa-rules: " + Printable.line(language.in(CommandWords.say("warning", warning)))));
    }

    @Override
    public final Integer call() throws IOException {
        Function<JsonInput, Stream<Answer>> rules = load();
        try (InputStream in = streams.read(file);
                JsonInput input = JsonInput.open(in);
                Stream<Answer> answers = rules.apply(input)) {
            return write(answers.iterator());
        }
    }

    private int write(Iterator<Answer> answers) throws IOException {
        Progress progress = new Progress(streams.err(), language);
        boolean refused = false;
        try (OutputStream out = new BufferedOutputStream(streams.out(), 1 << 16)) {
            while (answers.hasNext()) {
                Answer answer = answers.next();
                answer.json().write(out);
                out.write('\n');
                refused |= answer.refused();
                progress.step();
            }
        }
        progress.end();
        return refused ? QaRulesCli.SOME_REFUSED : 0;
    }

    /**
     * Computes the result of one record, or what takes its place where it is refused or anything fails on it.
     *
     * @param line the record's line or array index, from 1
     */
    final Answer answer(long line, Supplier<Json> result) {
        try {
            return new Answer(result.get(), false);
        } catch (RulePackException | UncheckedIOException e) {
            throw e; // neither concerns this record alone
        } catch (RuntimeException | Error e) {
            return refusal(writer.writeFailure(line, Faults.of(e, "line " + line, "")));
        }
    }

    /** Returns a result that is a text in memory. */
    static Json text(String json) {
        byte[] utf8 = json.getBytes(UTF_8);
        return out -> out.write(utf8);
    }

    private static Answer refusal(String json) {
        return new Answer(text(json), true);
    }

    /**
     * A line of the output.
     *
     * @param refused whether the line is a refusal instead of a result
     */
    record Answer(Json json, boolean refused) {}

    /** A value that can write itself as JSON on one line, in UTF-8. */
    interface Json {
        void write(OutputStream out) throws IOException;
    }
}
