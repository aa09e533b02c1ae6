package io.qarules.cli;

import io.qarules.engine.value.ClosestMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "schema",
        description = "Prints a JSON Schema (2020-12), described in Chinese and English.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it is printed", "2:wrong usage, or no schema of that name"})
final class SchemaCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of(
            "case-file",
            "outcome",
            "period-file",
            "settlement",
            "plan-file",
            "plan",
            "calibration-file",
            "calibration",
            "problem-file",
            "problem-review",
            "drivers-file",
            "drivers",
            "explanation",
            "office-explanation",
            "facts",
            "adjustment",
            "statement",
            "history");

    private final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "NAME",
            description = {
                "case-file, what evaluate takes; outcome, what it gives;",
                "period-file, what settle takes; settlement, what it gives;",
                "plan-file, what plan takes; plan, what it gives;",
                "calibration-file, what calibrate takes; calibration, what it gives;",
                "problem-file, what problems takes; problem-review, what it gives;",
                "drivers-file, what drivers takes; drivers, what it gives;",
                "explanation, what explain and evaluate --explain give as JSON;",
                "office-explanation, what explain gives of files of plan, calibrate and problems;",
                "facts, what a case book records; adjustment, what it answers;",
                "statement, what it gives for a closed month; or history, what it has of an agent."
            })
    private String name = "";

    SchemaCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!NAMES.contains(name)) {
            throw new UnknownWordException(
                    CommandWords.maybe("schema", ClosestMatch.to(name, NAMES), name, String.join(", ", NAMES)));
        }
        String file = "/qa-rules/schema/%s.schema.json".formatted(name);
        try (InputStream schema = SchemaCommand.class.getResourceAsStream(file)) {
            if (schema == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            streams.print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return 0;
    }
}
