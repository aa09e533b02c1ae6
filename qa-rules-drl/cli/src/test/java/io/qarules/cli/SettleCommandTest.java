package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.citation.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code settle}, and an example of a period file and its settlement, field for field. */
class SettleCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    @Clause("pack")
    void the_contracts_period_over_several_lines_gives_the_contracts_settlement() throws Exception {
        CliRun run = CliRun.of(
                "settle",
                "--strict",
                Files.writeString(directory.resolve("period.json"), resource("example/period.json")));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).hasLineCount(1).endsWith("}\n");
        JsonNode settlement = MAPPER.readTree(run.out());
        // As text, so that the fields stand in the contract's order and money is a string.
        assertThat(withoutOurWords(settlement))
                .isEqualTo(withoutOurWords(MAPPER.readTree(resource("contract-settlement.json"))));
        assertThat(settlement.get("policy").get("id").asText()).isEqualTo("csat-linkage");
        assertThat(settlement.get("policy").get("digest").asText()).matches("sha256:[0-9a-f]{64}");
        JsonNode decision = settlement.get("members").get(0).get("decisions").get(0);
        assertThat(decision.get("rule").asText()).isNotBlank();
        assertThat(decision.get("reason").get("zh").asText()).contains("效率");
        assertThat(decision.get("reason").get("en").asText()).contains("efficiency");
    }

    @Test
    void a_period_without_an_id_and_a_broken_line_are_answered_in_their_place_and_the_rest_goes_on() throws Exception {
        String contract = MAPPER.readTree(resource("example/period.json")).toString();
        String input = String.join(
                "\n",
                contract,
                "{\"period\": {\"from\": \"2026-10-01\"}, \"members\": [{}]}",
                "",
                "{\"period\": {\"id\": \"2026-10\"",
                contract.replace("\"2026-10\"", "\"P2\""));
        CliRun run = CliRun.of("settle", Files.writeString(directory.resolve("periods.ndjson"), input));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<JsonNode> results = run.results();
        assertThat(results).hasSize(4);
        assertThat(results.get(0).get("period").asText()).isEqualTo("2026-10");
        assertRefused(results.get(1), 2, "MISSING_FIELD", "/period/id");
        assertRefused(results.get(2), 4, "INVALID_VALUE", "");
        assertThat(results.get(3).get("period").asText()).isEqualTo("P2");
    }

    private static void assertRefused(JsonNode result, int line, String code, String path) {
        assertThat(result.fieldNames()).toIterable().containsExactly("line", "problems");
        assertThat(result.get("line").asInt()).isEqualTo(line);
        assertThat(result.get("problems")).hasSize(1);
        assertThat(result.get("problems").get(0).get("code").asText()).isEqualTo(code);
        assertThat(result.get("problems").get(0).get("path").asText()).isEqualTo(path);
    }

    /** Rule, reason and policy are in our words and figures. */
    private static String withoutOurWords(JsonNode settlement) {
        ObjectNode copy = settlement.deepCopy();
        copy.put("policy", "ours");
        copy.get("members").forEach(member -> member.get("decisions")
                .forEach(decision -> ((ObjectNode) decision).put("rule", "ours").put("reason", "ours")));
        return copy.toPrettyString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SettleCommandTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
