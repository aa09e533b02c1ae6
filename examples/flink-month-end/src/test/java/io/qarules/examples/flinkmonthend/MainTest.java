package io.qarules.examples.flinkmonthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("what cannot be used is said before a job begins, with status 2")
class MainTest {
    private static final int UNUSABLE = 2;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(directory.resolve("cases"));
        Files.createDirectories(directory.resolve("nothing"));
        Files.writeString(directory.resolve("cases/one.ndjson"), "{}\n");
        period("{\"period\": {\"id\": \"2026-10\"}}");
    }

    @Test
    void directoriesThatAreNotThere() {
        assertThat(batch("--cases=" + at("case"))).isEqualTo("--cases: there is no directory " + at("case"));
        assertThat(batch("--cases=" + at("cases"), "--period=" + at("period.json"), "--members=" + at("member")))
                .isEqualTo("--members: there is no directory " + at("member"));
        assertThat(said("stream", "--facts=" + at("fact"), "--out=" + at("out"), "--checkpoints=" + at("checkpoints")))
                .isEqualTo("--facts: there is no directory " + at("fact"));
        assertThat(said(
                        "stream",
                        "--facts=" + at("cases"),
                        "--packs=" + at("pack"),
                        "--out=" + at("out"),
                        "--checkpoints=" + at("checkpoints")))
                .isEqualTo("--packs: there is no directory " + at("pack"));
        assertThat(said(
                        "stream",
                        "--facts=" + at("cases"),
                        "--restore=" + at("nothing"),
                        "--out=" + at("out"),
                        "--checkpoints=" + at("checkpoints")))
                .isEqualTo("--restore: there is no checkpoint in " + at("nothing"));
    }

    @Test
    void aDirectoryOfResultsThatHasSome() {
        assertThat(batch("--cases=" + at("cases"), "--out=" + at("cases")))
                .isEqualTo("--out: something is in " + at("cases")
                        + " already; name a directory that is empty, or that is not there yet");
        assertThat(said("stream", "--facts=" + at("cases"), "--out=" + at("cases"), "--checkpoints=" + at("nothing")))
                .as("without a checkpoint the job knows no facts, and would write all entries again")
                .startsWith("--out without --restore: something is in " + at("cases"));
    }

    @Test
    void aKafkaThatIsNone() {
        assertThat(said("stream", "--kafka=localhost", "--out=" + at("out"), "--checkpoints=" + at("checkpoints")))
                .startsWith("--kafka: ")
                .contains("localhost");
    }

    @Test
    void aPeriodThatIsNone() throws IOException {
        String[] options = {"--cases=" + at("cases"), "--period=" + at("period.json")};

        period("{\"period\": {\"from\": \"2026-10-01\"}}");
        assertThat(batch(options))
                .isEqualTo("--period: %s has no period, such as \"period\": {\"id\": \"2026-10\", …}"
                        .formatted(at("period.json")));
        period("{\"period\": {\"id\": \"2026-10\"}, \"members\": []}");
        assertThat(batch(options))
                .isEqualTo("--period: %s has members; put them into the directory of --members, one a line"
                        .formatted(at("period.json")));
        period("[]");
        assertThat(batch(options)).contains("it must be one JSON object");
        assertThat(batch("--cases=" + at("cases"), "--period=" + at("nothing.json")))
                .isEqualTo("--period: there is no file " + at("nothing.json"));
    }

    /** In the words of the command line: {@code settle --rules telesales} says the same. */
    @Test
    void packsThatAreNotThereOrDoSomethingElse() {
        assertThat(batch("--cases=" + at("cases"), "--rules=nothing"))
                .startsWith("rule pack nothing does not load:")
                .contains("nothing");
        assertThat(batch("--cases=" + at("cases"), "--settlement-rules=telesales"))
                .startsWith("rule pack telesales does not load:")
                .contains("settles no periods");
        assertThat(batch("--cases=" + at("cases"), "--rules=csat-linkage"))
                .startsWith("rule pack csat-linkage does not load:")
                .contains("evaluates no cases");
        assertThat(batch("--cases=" + at("cases"), "--settlement-rules=inspection-office"))
                .contains("settles no periods");
        assertThat(said(
                        "stream",
                        "--rules=csat-linkage",
                        "--facts=" + at("cases"),
                        "--out=" + at("out"),
                        "--checkpoints=" + at("checkpoints")))
                .contains("evaluates no cases");
    }

    @Test
    void factsFromTwoPlacesOrNone() {
        assertThat(said("stream", "--out=" + at("out"), "--checkpoints=" + at("checkpoints")))
                .isEqualTo("name --facts or --kafka, one of them");
        assertThat(said(
                        "stream",
                        "--facts=" + at("cases"),
                        "--kafka=localhost:9",
                        "--out=" + at("out"),
                        "--checkpoints=" + at("checkpoints")))
                .isEqualTo("name --facts or --kafka, one of them");
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private void period(String json) throws IOException {
        Files.writeString(directory.resolve("period.json"), json);
    }

    private String batch(String... options) {
        List<String> all = new ArrayList<>(List.of("batch"));
        all.addAll(List.of(options));
        if (all.stream().noneMatch(option -> option.startsWith("--out"))) {
            all.add("--out=" + at("out"));
        }
        return said(all.toArray(String[]::new));
    }

    /** What is said in place of a run. */
    private static String said(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine commands = Main.commands().setErr(new PrintWriter(err));
        assertThat(commands.execute(arguments)).as(err::toString).isEqualTo(UNUSABLE);
        assertThat(err.toString()).startsWith("flink-month-end: ");
        return err.toString().strip().substring("flink-month-end: ".length());
    }
}
