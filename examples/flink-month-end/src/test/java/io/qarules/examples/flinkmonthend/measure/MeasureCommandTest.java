package io.qarules.examples.flinkmonthend.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.flinkmonthend.example.ExampleCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("the month of the command example can be settled and measured")
class MeasureCommandTest {
    @TempDir
    private Path directory;

    @Test
    void theExampleHasNothingThatIsRefused() throws IOException {
        example(30);

        List<String> cases = Files.readAllLines(directory.resolve("month/cases/part-001.ndjson"));
        List<String> members = Files.readAllLines(directory.resolve("month/members/part-001.ndjson"));
        assertThat(cases).hasSize(15).allSatisfy(line -> assertThat(QaRulesEngine.standard()
                        .evaluate(new CaseFileReader(true).read(line))
                        .problems())
                .isEmpty());
        assertThat(cases.get(0)).startsWith("{\"agent\":{\"id\":\"A0000015\",");
        String period = Files.readString(directory.resolve("month/period.json")).strip();
        String whole = period.substring(0, period.length() - 1) + ",\"members\":[" + String.join(",", members) + "]}";
        assertThat(QaRulesEngine.standard()
                        .settle(new PeriodFileReader(true).read(whole))
                        .problems())
                .isEmpty();
    }

    @Test
    @Tag("full")
    void theTablesHaveARowForEachRun() throws IOException {
        example(20);
        StringWriter out = new StringWriter();

        int status = new CommandLine(new MeasureCommand())
                .setOut(new PrintWriter(out))
                .execute(directory.resolve("month").toString(), "--out=" + directory.resolve("measured"));

        assertThat(status).as(out::toString).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("| `evaluateAll`, one thread | "))
                .anyMatch(
                        line -> line.matches(
                                "\\| settlement included, parallelism 2 \\| [\\d,]+ \\| [\\d.]+ \\| \\d+ \\| case to member \\d{4}, .*"))
                .contains("| lines | 60 |", "| facts | 320 |") // of 20 agents the agent, ten calls and five inspections
                .anyMatch(line -> line.matches("\\| of it a fact, bytes \\| \\d[\\d,]* \\|"));
    }

    private void example(int agents) {
        assertThat(new CommandLine(new ExampleCommand())
                        .execute(
                                "--agents=" + agents,
                                "--parts=2",
                                directory.resolve("month").toString()))
                .isZero();
    }
}
