package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.citation.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("19")
@DisplayName("POLICY 19: a file for another command is said to be one")
class OfficeFileTest {
    /** The command that takes each of these examples. */
    private static final Map<String, String> TAKES = Map.of(
            "plan", "plan",
            "calibration", "calibrate",
            "problems", "problems",
            "drivers", "drivers",
            "case", "evaluate",
            "period", "settle");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"plan", "calibrate", "problems", "drivers"})
    @DisplayName("every line that is a file for another command is refused, with the command that takes it")
    void everyFileForEveryOtherCommand(String command) throws Exception {
        List<String> others = TAKES.keySet().stream()
                .filter(file -> !TAKES.get(file).equals(command))
                .sorted()
                .toList();
        StringBuilder lines = new StringBuilder();
        for (String other : others) {
            lines.append(oneLine(other)).append('\n');
        }

        CliRun run = run(command, lines.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.results()).hasSameSizeAs(others);
        for (int i = 0; i < others.size(); i++) {
            JsonNode line = run.results().get(i);
            assertThat(line.get("line").asInt()).isEqualTo(i + 1);
            assertThat(line.get("problems")).hasSize(1);
            assertThat(line.at("/problems/0/path").asText()).isEmpty();
            assertThat(line.at("/problems/0/message").asText())
                    .startsWith("this is a file for the command %s, as its fields tell ("
                            .formatted(TAKES.get(others.get(i))))
                    .endsWith("and %s does not take it".formatted(command));
        }
    }

    @Test
    @DisplayName("each command still takes its own")
    void ownFiles() throws Exception {
        for (String file : List.of("plan", "calibration", "problems", "drivers")) {
            CliRun run = CliRun.of(TAKES.get(file), "../../examples/" + file + ".json");
            assertThat(run.exit()).as(file).isZero();
            assertThat(run.results().get(0).get("problems")).as(file).isEmpty();
        }
    }

    @Test
    @DisplayName("the fields that tell are named, also where they are misspelt; the lines around it go on")
    void inALine() throws Exception {
        CliRun run = calibrate("""
                {"period": {"id": "2026-10"}, "evaluations": []}
                {"period": {"id": "2026-10"}, "agents": [], "inspecters": [], "sead": 7}
                {"period": {"id": "2026-11"}, "evaluations": []}
                """);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.results()).hasSize(3);
        assertThat(run.results().get(0).get("period").asText()).isEqualTo("2026-10");
        assertThat(run.results().get(1).at("/problems/0/message").asText())
                .contains("a file for the command plan, as its fields tell (inspecters, sead)");
        assertThat(run.results().get(2).get("period").asText()).isEqualTo("2026-11");
    }

    @Test
    @DisplayName("beside fields of its own those of another kind are problems, once each, and the result stands")
    void bothKinds() throws Exception {
        String both = """
                {"period": {"id": "2026-10"}, "evaluations": [], "seed": 7, "trainings": []}
                """;
        for (CliRun run : List.of(calibrate(both), calibrate(both, "--strict"))) {
            assertThat(run.exit()).isZero();
            JsonNode result = run.results().get(0);
            assertThat(result.get("period").asText()).isEqualTo("2026-10");
            assertThat(result.get("problems")).hasSize(2);
            assertThat(result.at("/problems/0/path").asText()).isEqualTo("/seed");
            assertThat(result.at("/problems/0/message").asText())
                    .isEqualTo(
                            "the field \"seed\" is one of files for the command plan, and calibrate does not read it."
                                    + " Remove it, or give the file to that command as well");
            assertThat(result.at("/problems/1/message").asText()).contains("files for the command problems");
        }
    }

    @Test
    @DisplayName("explain does not choose between two kinds of files")
    void explainOfBothKinds() throws Exception {
        Path file = directory.resolve("both.json");
        Files.writeString(file, """
                {"period": {"id": "2026-10"}, "evaluations": [], "seed": 7}""");

        CliRun run = CliRun.of("explain", file, "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("both.json has fields of files for several commands: plan, calibrate.");
    }

    @Test
    @DisplayName("what is no JSON, and a file that tells nothing, is for the reader to say")
    void nothingTells() throws Exception {
        CliRun run = calibrate("""
                {"period": {"id": "2026-10"}, "inspectors": [
                []
                {"period": {}}
                """);

        assertThat(run.results())
                .extracting(line -> line.at("/problems/0/message").asText())
                .allSatisfy(message -> assertThat(message).doesNotContain("command"));
        assertThat(run.results().get(2).at("/problems/0/path").asText()).isEqualTo("/period/id");
    }

    private CliRun calibrate(String lines, String... options) throws Exception {
        return run("calibrate", lines, options);
    }

    private CliRun run(String command, String lines, String... options) throws Exception {
        Path file = directory.resolve("lines.ndjson");
        Files.writeString(file, lines);
        return CliRun.of(
                Stream.concat(Stream.of(command, file), Stream.of(options)).toArray());
    }

    private static String oneLine(String example) throws Exception {
        return new ObjectMapper()
                .readTree(Path.of("../../examples/" + example + ".json").toFile())
                .toString();
    }
}
