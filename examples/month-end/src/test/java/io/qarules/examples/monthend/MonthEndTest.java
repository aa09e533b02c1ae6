package io.qarules.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.examples.monthend.published.PwcColumns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthEndTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsASummaryAndWritesALineForEachAgent() throws IOException {
        Path outcomes = directory.resolve("new/outcomes.ndjson");

        assertThat(run("--agents", "60", "--seed", "5", "--out", outcomes.toString()))
                .isZero();

        assertThat(Files.readAllLines(outcomes))
                .hasSize(60)
                .allMatch(line -> line.startsWith("{\"agentId\":\"synthetic-"));
        assertThat(out.toString())
                .contains("Month end 2026-10, 60 agents", "All of it is synthetic")
                .contains("The 60 agents by the number of their offences")
                .contains("FINE", "Collected", "Awards")
                .contains("The agents with the largest collected fines")
                .contains("Findings, improvements and nominations that did not count")
                .contains("UNKNOWN_REFERENCE: 1", "agent synthetic-0007")
                .contains("Decided by policy telesales", "sha256:")
                .contains("Settlement of 2026-10")
                .contains("2026-10 complaint", "2026-10 ecommerce", "2026-10 hotline")
                .contains("BONUS", "SURVEY_REVIEW", "EFFICIENCY_COACHING")
                .contains("1,000.00", "first: period 2026-10, /members/8/surveys/")
                .contains("Settled by policy csat-linkage")
                .contains(outcomes.resolveSibling("settlements.ndjson").toString())
                .contains(outcomes.toString());
        assertThat(Files.readAllLines(outcomes.resolveSibling("settlements.ndjson")))
                .singleElement()
                .asString()
                .startsWith("{\"period\":\"2026-10\"");
        assertThat(out.toString().lines().filter(line -> !line.contains(directory.toString())))
                .allMatch(line -> line.length() <= 100);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesPublishedCallsAndSaysThatTheirFindingsAreSynthetic() throws IOException {
        Path calls = directory.resolve("calls.csv");
        String header = String.join(",", new PwcColumns().header());
        Files.writeString(calls, header + "\nX1,Ann,2021-03-05,9:00:01,Billing,Y,Y,10,0:02:03,4\nX2,Bob,,,,,,,,\n");
        Path outcomes = directory.resolve("outcomes.ndjson");

        assertThat(run("--calls", calls.toString(), "--out", outcomes.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("pwc's calls.csv, 2021-03-05 to 2021-03-05")
                .contains("Rows read 2, used 1, left out 1")
                .contains("Date or Time missing or unreadable (row 2)")
                .contains("Synthetic findings on published calls");
        assertThat(Files.readAllLines(outcomes)).hasSize(1);
        assertThat(Files.readAllLines(directory.resolve("settlements.ndjson"))).hasSize(1);
    }

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        Path one = directory.resolve("one/outcomes.ndjson");
        Path two = directory.resolve("two/outcomes.ndjson");
        Path other = directory.resolve("other/outcomes.ndjson");

        run("--agents", "60", "--seed", "5", "--out", one.toString());
        run("--agents", "60", "--seed", "5", "--out", two.toString());
        run("--agents", "60", "--seed", "6", "--out", other.toString());

        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(two.resolveSibling("settlements.ndjson"))
                .hasSameBinaryContentAs(one.resolveSibling("settlements.ndjson"));
        assertThat(Files.readString(other.resolveSibling("settlements.ndjson")))
                .isNotEqualTo(Files.readString(one.resolveSibling("settlements.ndjson")));
    }

    /** A month that looks quiet because nothing of it could be read is worse than none. */
    @Test
    void aFileWithoutAUsableRowIsRefusedWithTheValuesThatCannotBeRead() throws IOException {
        Path calls = directory.resolve("calls.csv");
        Path outcomes = directory.resolve("outcomes.ndjson");
        Files.writeString(
                calls,
                String.join(",", new PwcColumns().header())
                        + "\nX1,,2021-03-05,9:00:01,,Y,Y,1,,4\nX2,Ann,5/3/2021,9.00 Uhr,,Y,Y,1,,4\n");

        assertThat(run("--calls", calls.toString(), "--out", outcomes.toString()))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains(
                        "no row can be used",
                        "no Agent (row 1)",
                        "row 2: Date \"5/3/2021\", which is to be written as 2016-01-31",
                        "row 2: Time \"9.00 Uhr\", which is to be written as 17:34:05");
        assertThat(out.toString()).isEmpty();
        assertThat(outcomes).doesNotExist();
    }

    @Test
    void aFileWithAHeaderAloneIsRefused() throws IOException {
        Path calls = directory.resolve("calls.csv");
        Files.writeString(calls, String.join(",", new PwcColumns().header()) + "\n");

        assertThat(run("--calls", calls.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("there is no row under the header");
    }

    @Test
    void anyFileOfCallsIsUsedByAMapOfItsColumns() throws IOException {
        Path calls = directory.resolve("ours.csv");
        Files.writeString(calls, """
                工号;开始;时长;满意度
                1001;05.03.2021 09:00;0:02:03;9
                1001;06.03.2021 09:00;2 min;
                1002;31.02.2021 09:00;0:01:00;3
                """);
        Path map = directory.resolve("map.yaml");
        Files.writeString(map, """
                delimiter: ";"
                columns:
                  - {field: agentId, column: 工号}
                  - {field: startedAt, column: 开始, format: dd.MM.yyyy HH:mm}
                  - {field: talkSeconds, column: 时长, format: h:mm:ss}
                  - {field: csat, column: 满意度, scale: {worst: 0, best: 10}}
                """);
        Path outcomes = directory.resolve("outcomes.ndjson");

        assertThat(run("--calls", calls.toString(), "--calls-map", map.toString(), "--out", outcomes.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("Calls of ours.csv, 2021-03-05 to 2021-03-06")
                .contains("Rows read 3, used 2, left out 1")
                .contains("left out 1: 开始 is blank or cannot be read (line 4)")
                .contains("ours.csv:4: column \"开始\": \"31.02.2021 09:00\" is not written as dd.MM.yyyy HH:mm")
                .contains("ours.csv:3: column \"时长\": \"2 min\" is not written as h:mm:ss, for instance 0:02:23");
        assertThat(Files.readAllLines(outcomes)).hasSize(1);
        assertThat(directory.resolve("settlements.ndjson")).content().contains("\"countedSurveys\":1");
    }

    @Test
    void aMapThatFitsNothingIsRefusedWithTheReason() throws IOException {
        Path calls = directory.resolve("ours.csv");
        Files.writeString(calls, "who,when\n1001,yesterday\n");
        Path map = directory.resolve("map.yaml");
        Files.writeString(map, "columns:\n  - {field: agentId, column: who}\n  - {field: startedAt, column: when}\n");

        assertThat(run("--calls", calls.toString(), "--calls-map", map.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no row can be used", "ours.csv:2: column \"when\": \"yesterday\"");

        assertThat(run("--calls-map", map.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--calls-map goes with --calls");
    }

    @Test
    void theReportAndTheLettersStandBesideTheOutcomes() throws IOException {
        Path outcomes = directory.resolve("outcomes.ndjson");

        assertThat(run(
                        "--agents",
                        "30",
                        "--out",
                        outcomes.toString(),
                        "--letter",
                        "synthetic-0002",
                        "--letter",
                        "synthetic-0003"))
                .isZero();

        assertThat(outcomes.resolveSibling("month-end.html"))
                .content()
                .contains("All of it is synthetic", "data-agent=\"synthetic-0030\"")
                .doesNotContain("data-agent=\"synthetic-0031\"");
        for (String agent : List.of("synthetic-0002", "synthetic-0003")) {
            Path letter = directory.resolve("letter-" + agent + ".txt");
            assertThat(letter).content().contains(agent, "What you can do");
            assertThat(letter.resolveSibling("letter-" + agent + ".html"))
                    .content()
                    .contains(agent);
            assertThat(out.toString()).contains(letter.toString());
        }
    }

    @Test
    void aLetterToNobodyIsNamed() {
        assertThat(run(
                        "--agents",
                        "2",
                        "--out",
                        directory.resolve("outcomes.ndjson").toString(),
                        "--letter",
                        "synthetic-9999"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--letter synthetic-9999: no outcome and no settlement names agent");
    }

    @Test
    void wrongUseIsNamed() {
        assertThat(run("--agents", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--agents 0 is too few: give 1 or more");
    }

    @Test
    void anUnknownFileIsNamed() {
        assertThat(run("--calls", "none.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("--calls none.csv: there is no such file");
    }

    @Test
    void optionsOfTheSyntheticMonthDoNotGoWithCalls() {
        assertThat(run("--calls", "none.csv", "--month", "2026-11")).isEqualTo(2);
        assertThat(err.toString()).contains("--month goes with the synthetic month only");
    }

    private int run(String... arguments) {
        return MonthEnd.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
