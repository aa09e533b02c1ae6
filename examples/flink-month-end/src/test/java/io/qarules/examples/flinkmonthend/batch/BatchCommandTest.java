package io.qarules.examples.flinkmonthend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.QaRulesException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.flinkmonthend.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("a month on Flink has the bytes of evaluate and settle")
class BatchCommandTest {
    @TempDir
    private Path directory;

    @Test
    void inTwoTasks() throws IOException {
        new SmallMonth(7, 40).write(directory, 3);

        run("two", 2, 1);

        requireOutcomes("two");
        assertThat(written("two/settlement")).isEqualTo(settled(written("two/period")));
        assertThat(written("two/refused"))
                .as("the sender's line that is no JSON, in its file")
                .startsWith("{\"line\":5,\"problems\":[{\"code\":\"INVALID_VALUE\",\"path\":\"\"");
        assertThat(statement("two", "A1")).contains("\"period\":\"2026-10\",\"agentId\":\"A1\",\"fines\":");
    }

    @Test
    @Tag("full")
    void inAnyNumberOfTasksAndFiles() throws IOException {
        for (int parts : List.of(1, 5)) {
            new SmallMonth(11, 600).write(directory, parts);
            for (int tasks : parts == 1 ? List.of(1, 7) : List.of(2, 7)) {
                String out = parts + "-" + tasks;

                run(out, tasks, 1);

                requireOutcomes(out);
                assertThat(written(out + "/period")).isEqualTo(written("1-1/period"));
                assertThat(written(out + "/settlement")).isEqualTo(settled(written("1-1/period")));
                assertThat(written(out + "/statements").lines().sorted())
                        .isEqualTo(written("1-1/statements").lines().sorted().toList());
            }
        }
    }

    @Test
    @Tag("full")
    void withNobody() throws IOException {
        new SmallMonth(7, 40).write(directory, 1);
        for (String kind : List.of("cases", "members")) {
            Files.writeString(directory.resolve(kind).resolve("part-00.ndjson"), "");
        }

        run("none", 2, 0);

        assertThat(written("none/settlement")).isEqualTo(settled(written("none/period")));
    }

    private void run(String out, int tasks, int expected) {
        StringWriter err = new StringWriter();
        int status = new CommandLine(new BatchCommand())
                .setErr(new PrintWriter(err))
                .execute(
                        "--cases=" + directory.resolve("cases"),
                        "--members=" + directory.resolve("members"),
                        "--period=" + directory.resolve("period.json"),
                        "--out=" + directory.resolve(out),
                        "--parallelism=" + tasks);
        assertThat(status).isEqualTo(expected);
        assertThat(err.toString())
                .isEqualTo(
                        expected == 0
                                ? ""
                                : "flink-month-end: 3 refused or failed; what is in %s says why%n"
                                        .formatted(directory.resolve(out)));
    }

    /** Each file's outcomes are those of its lines, in their order. */
    private void requireOutcomes(String out) throws IOException {
        for (Path file : Written.files(directory.resolve("cases"))) {
            assertThat(written(out + "/outcomes/" + directory.resolve("cases").relativize(file)))
                    .isEqualTo(evaluated(file));
        }
    }

    private static String evaluated(Path file) throws IOException {
        QaRulesEngine rules = QaRulesEngine.standard();
        JsonWriter writer = new JsonWriter();
        List<String> lines = Arrays.asList(Files.readString(file).split("(?<=\n)"));
        StringBuilder outcomes = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    byte[] json = lines.get(i).getBytes(UTF_8);
                    outcomes.append(writer.write(rules.evaluate(new CaseFileReader().read(json))));
                } catch (QaRulesException e) {
                    outcomes.append(writer.writeFailure(i + 1, e));
                }
                outcomes.append('\n');
            }
        }
        return outcomes.toString();
    }

    private static String settled(String period) throws IOException {
        StringWriter settlement = new StringWriter();
        new JsonWriter()
                .write(
                        QaRulesEngine.standard()
                                .settle(new PeriodFileReader(), new ByteArrayInputStream(period.getBytes(UTF_8))),
                        settlement);
        return settlement + "\n";
    }

    private String statement(String out, String agentId) throws IOException {
        return written(out + "/statements")
                .lines()
                .filter(line -> line.contains("\"agentId\":\"" + agentId + "\""))
                .findFirst()
                .orElseThrow();
    }

    private String written(String name) throws IOException {
        return Written.in(directory.resolve(name));
    }
}
