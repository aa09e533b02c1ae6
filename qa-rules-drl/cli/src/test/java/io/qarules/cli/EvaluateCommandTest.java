package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.citation.Clause;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate}, and an example of a case and its outcome, field for field. */
class EvaluateCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MARK = "\uFEFF";

    @TempDir
    private Path directory;

    @Test
    @Clause("pack")
    void the_contracts_case_over_several_lines_gives_the_contracts_outcome() throws Exception {
        CliRun run = CliRun.of("evaluate", "--strict", file("case.json", resource("example/case.json")));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode outcome = run.results().get(0);
        JsonNode expected = MAPPER.readTree(resource("contract-outcome.json"));
        assertThat(run.out()).hasLineCount(1).endsWith("}\n");
        assertThat(withoutOurWords(outcome)).isEqualTo(withoutOurWords(expected));
        assertThat(outcome.get("policy").get("id").asText()).isEqualTo("telesales");
    }

    @Test
    void each_line_that_cannot_be_evaluated_is_answered_in_its_place_and_the_rest_goes_on() throws Exception {
        String input = String.join(
                "\r\n",
                MARK + "{\"agent\": {\"id\": \"A1\"",
                "",
                fined("A3"),
                "not JSON",
                " \t ",
                "{\"agent\": {\"name\": \"Li\"}, \"calls\": [{}]}",
                "7",
                "{\"agent\": {\"id\": \"A8\"}, \"asOf\": \"2026-10-31T23:59:59+08:00\", \"verifications\":"
                        + " [{\"id\": \"V1\", \"findingId\": \"F77\", \"at\": \"2026-10-05T09:00:00+08:00\", \"upheld\": true}]}",
                "{\"agent\": {\"id\": \"A9\"}, \"asOf\"",
                fined("A10"),
                "{\"agent\": {\"id\": \"A11");
        CliRun run = CliRun.fed(input, "evaluate", "-");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<JsonNode> results = run.results();
        assertThat(results)
                .extracting(EvaluateCommandTest::shown)
                .containsExactly(
                        "line 1: INVALID_VALUE ",
                        "A3: FINE:call:C1:6.3.3.2, ACKNOWLEDGEMENT:call:C1:6.3.3.2",
                        "line 4: INVALID_VALUE ",
                        "line 6: MISSING_FIELD /agent/id, MISSING_FIELD /asOf",
                        "line 7: INVALID_VALUE ",
                        "A8: UNKNOWN_REFERENCE /verifications/0/findingId",
                        "line 9: INVALID_VALUE ",
                        "A10: FINE:call:C1:6.3.3.2, ACKNOWLEDGEMENT:call:C1:6.3.3.2",
                        "line 11: INVALID_VALUE ");
        assertThat(results.get(0).fieldNames()).toIterable().containsExactly("line", "problems");
        assertThat(results.get(5).get("problems").get(0).get("value").asText()).isEqualTo("F77");
    }

    @Test
    void many_lines_come_out_in_their_order_with_the_same_bytes_as_from_the_library() throws Exception {
        List<String> cases =
                IntStream.rangeClosed(1, 700).mapToObj(i -> fined("A" + i)).toList();
        CliRun run = CliRun.of("evaluate", file("cases.ndjson", String.join("\n", cases)));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactlyElementsOf(cases.stream()
                        .map(json -> new JsonWriter().write(Standard.RULES.evaluate(new CaseFileReader().read(json))))
                        .toList());
    }

    @Test
    void the_elements_of_an_array_are_counted_from_1_and_strictly_every_unknown_field_is_named() throws Exception {
        String unknown = "{\"agent\": {\"id\": \"A1\", \"nam\": \"Li\"}, \"asOf\": \"2026-10-31T23:59:59+08:00\","
                + " \"calls\": [{\"id\": \"C1\", \"startedAt\": \"2026-10-03T09:12:58+08:00\", \"colour\": [1]}], \"a/b\": 1}";
        String input = MARK + "[\n" + unknown + ",\n{\"asOf\": null},\n\n5, " + fined("A4") + ",\n{\"agent\": {";
        CliRun run = CliRun.fed(input, "evaluate", "--strict", "-");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.results())
                .extracting(EvaluateCommandTest::shown)
                .containsExactly(
                        "A1: INVALID_VALUE /agent/nam, INVALID_VALUE /calls/0/colour, INVALID_VALUE /a~1b",
                        "line 2: MISSING_FIELD /agent/id, MISSING_FIELD /asOf",
                        "line 3: INVALID_VALUE ",
                        "A4: FINE:call:C1:6.3.3.2, ACKNOWLEDGEMENT:call:C1:6.3.3.2",
                        "line 5: INVALID_VALUE ");
        JsonNode problem = run.results().get(0).get("problems").get(0);
        assertThat(problem.get("message").asText()).contains("nam").contains("Maybe \"name\"");
        assertThat(problem.get("value").asText()).isEqualTo("Li");
    }

    @Test
    void wrong_usage_ends_with_2_and_names_what_is_wrong() throws Exception {
        assertUnusable(CliRun.of("evaluate", "--colour", "cases.ndjson"), "--colour");
        assertUnusable(CliRun.of("evaluate"), "FILE");
    }

    @Test
    void a_missing_file_or_rule_directory_ends_with_2_and_is_named() throws Exception {
        Path missing = directory.resolve("missing");
        assertUnusable(CliRun.of("evaluate", missing), missing.toString());
        assertUnusable(CliRun.of("evaluate", "--rules", missing, "-"), missing.toString());
    }

    @Test
    void rules_that_do_not_compile_end_with_2_and_every_diagnostic() throws Exception {
        Path pack = copyOfStandardPack();
        StandardPack.edit(
                pack.resolve("penalize/6.3.3.5-refund-promised.drl"),
                "decide.fine( $o, 100 );",
                "decide.fien( $o, 100 );");
        StandardPack.edit(pack.resolve("detect/6.3.3.2-private-call.drl"), "\nwhen", "\nwhne");
        Files.writeString(pack.resolve("reward/empty.drl"), "package telesales.reward;\n");
        CliRun run = CliRun.fed(fined("A1"), "evaluate", "--rules", pack, "-");

        assertUnusable(run, pack.toString());
        assertThat(run.err())
                .contains("penalize/6.3.3.5-refund-promised.drl:")
                .contains("fien")
                .contains("detect/6.3.3.2-private-call.drl:")
                .contains("reward/empty.drl: NO_RULE the file has no rule")
                .doesNotContain("\tat ");
    }

    @Test
    void help_explains_and_ends_with_0() throws Exception {
        CliRun run = CliRun.of("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out() + run.err()).contains("Usage: qa-rules").contains("evaluate");

        CliRun evaluate = CliRun.of("evaluate", "--help");
        assertThat(evaluate.exit()).isZero();
        assertThat(evaluate.out() + evaluate.err()).contains("--rules", "--strict", "FILE", "Exit status");
    }

    @Test
    void an_added_file_is_a_new_clause() throws Exception {
        Path pack = copyOfStandardPack();
        Files.writeString(pack.resolve("penalize/7.1-desk-left.drl"), """
                package telesales.penalize;

                import io.qarules.engine.penalize.*;

                global Decide decide;

                // 擅自离岗，客户无人接听。
                // Whoever leaves the desk leaves a customer waiting.
                rule "7.1 desk left: every time"
                  @clause("7.1") @zh("擅自离岗") @en("desk left")
                when
                  $o : Offence( clause == "7.1" )
                then
                  decide.fine( $o, 30 );
                end
                """);
        JsonNode outcome = decided(CliRun.of("evaluate", "--rules", pack, file("case.ndjson", found("7.1"))));

        assertThat(shown(outcome)).isEqualTo("A1: FINE:F1, ACKNOWLEDGEMENT:F1");
        JsonNode fine = outcome.get("decisions").get(0);
        assertThat(fine.get("amount").asText()).isEqualTo("30.00");
        assertThat(fine.get("rule").asText()).isEqualTo("7.1 desk left: every time");
        assertThat(fine.get("reason").get("zh").asText()).contains("擅自离岗");
        assertThat(outcome.get("policy").get("digest").asText()).isNotEqualTo(standardDigest());
    }

    @Test
    void a_changed_number_is_a_changed_fine_and_another_digest() throws Exception {
        Path pack = copyOfStandardPack();
        StandardPack.edit(pack.resolve("penalize/6.3.3.5-refund-promised.drl"), "100", "120");
        JsonNode outcome = decided(CliRun.fed(found("6.3.3.5"), "evaluate", "--rules", pack, "-"));

        assertThat(outcome.get("decisions").get(0).get("amount").asText()).isEqualTo("120.00");
        assertThat(outcome.get("policy").get("digest").asText()).isNotEqualTo(standardDigest());
    }

    private static void assertUnusable(CliRun run, String named) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(named);
    }

    private static JsonNode decided(CliRun run) throws IOException {
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.results()).hasSize(1);
        return run.results().get(0);
    }

    /** A refusal by its line and problems; an outcome by its agent and problems, or else its decisions. */
    private static String shown(JsonNode result) {
        String problems = stream(result.get("problems"))
                .map(problem ->
                        problem.get("code").asText() + " " + problem.get("path").asText())
                .collect(Collectors.joining(", "));
        if (result.has("line")) {
            return "line " + result.get("line") + ": " + problems;
        }
        String decisions = stream(result.get("decisions"))
                .map(decision -> decision.get("id").asText())
                .collect(Collectors.joining(", "));
        return result.get("agentId").asText() + ": " + (problems.isEmpty() ? decisions : problems);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }

    /** One private call, which detection finds. */
    private static String fined(String agentId) {
        return "{\"agent\": {\"id\": \"" + agentId + "\"}, \"asOf\": \"2026-10-31T23:59:59+08:00\", \"calls\":"
                + " [{\"id\": \"C1\", \"startedAt\": \"2026-10-03T09:12:58+08:00\", \"personal\": true}]}";
    }

    private static String found(String clause) {
        return "{\"agent\": {\"id\": \"A1\"}, \"asOf\": \"2026-10-31T23:59:59+08:00\", \"evaluations\": [{\"id\": \"E1\","
                + " \"kind\": \"REGULAR\", \"status\": \"SUBMITTED\", \"submittedAt\": \"2026-10-04T08:00:00+08:00\","
                + " \"findings\": [{\"id\": \"F1\", \"clause\": \"" + clause + "\"}]}]}";
    }

    private static String standardDigest() {
        return Standard.RULES.describe().policy().digest();
    }

    /** Rule, reason and policy are in our words and figures. */
    private static JsonNode withoutOurWords(JsonNode outcome) {
        ObjectNode copy = outcome.deepCopy();
        copy.remove("policy");
        copy.get("decisions").forEach(decision -> ((ObjectNode) decision).remove(List.of("rule", "reason")));
        return copy;
    }

    private Path copyOfStandardPack() {
        return StandardPack.TELESALES.copyTo(directory.resolve("pack"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EvaluateCommandTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
