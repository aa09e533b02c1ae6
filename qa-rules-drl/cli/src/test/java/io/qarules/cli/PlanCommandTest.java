package io.qarules.cli;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.qarules.citation.Policy;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("19")
@DisplayName("POLICY 19: the command plan")
class PlanCommandTest {
    private static final String EXAMPLE = OfficeExample.path("plan");
    private static final Path PACK = StandardPack.TELESALES.directory().resolveSibling("inspection-office");

    @TempDir
    private Path directory;

    @Test
    void theExampleIsPlanned() throws Exception {
        JsonNode plan = OfficeExample.result("plan", "plan");

        // A18 began in September, A21 has 58 points: four calls each; A17 two; of A18 one about the new product
        assertThat(plan.get("samples").findValuesAsText("quota")).containsExactly("2", "4", "4");
        assertThat(plan.get("assignments")).hasSize(10);
        assertThat(ImmutableList.copyOf(plan.get("assignments")))
                .filteredOn(each -> each.get("reserved").asBoolean())
                .singleElement()
                .satisfies(each -> assertThat(each.get("type").asText()).isEqualTo("NEW_PRODUCT"));
        assertThat(ImmutableList.copyOf(plan.get("assignments")).stream()
                        .filter(each -> each.get("inspectorId").asText().equals("Q2")))
                .as("Q2 may not hear team T1")
                .allMatch(each -> each.get("agentId").asText().equals("A21"));
        assertThat(ImmutableList.copyOf(plan.get("assignments")).stream()
                        .collect(groupingBy(each -> each.get("inspectorId").asText()
                                + each.get("day").asText()))
                        .values())
                .allMatch(calls -> calls.size() <= 3);
    }

    @Test
    @DisplayName("a pack in a directory, and the pack of the jar by its name, plan the same")
    void packs() {
        String plan = CliRun.of("plan", EXAMPLE).out();

        assertThat(CliRun.of("plan", "--rules", PACK, EXAMPLE).out()).isEqualTo(plan);
        assertThat(CliRun.of("plan", "--rules", "inspection-office", EXAMPLE).out())
                .isEqualTo(plan);
        CliRun other = CliRun.of("plan", "--rules", "telesales", EXAMPLE);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("plans no inspections");
    }

    @Test
    @DisplayName("another quota in the rules is another plan; its cases and its page are there as for other packs")
    void rules() throws Exception {
        Files.walk(PACK)
                .filter(Files::isRegularFile)
                .forEach(file -> StandardPack.write(
                        directory.resolve(PACK.relativize(file).toString()), StandardPack.read(file)));
        StandardPack.edit(
                directory.resolve("sample/quota-everybody.drl"), "plan.quota( $a, 2 )", "plan.quota( $a, 3 )");

        assertThat(CliRun.of("plan", "--rules", directory, EXAMPLE)
                        .results()
                        .get(0)
                        .at("/samples/0/quota")
                        .asInt())
                .isEqualTo(3);
        assertThat(CliRun.of("check", directory).exit()).isZero();
        CliRun test = CliRun.of("test", directory);
        assertThat(test.exit()).isEqualTo(1);
        assertThat(test.out()).contains("A1 3 comes from rule quota-everybody: two a week");
        assertThat(CliRun.of("test", PACK, "--coverage").exit()).isZero();
    }

    @Test
    @DisplayName("what cannot be planned says so in its place, and the others are planned")
    void refused() throws Exception {
        Path two = directory.resolve("two.ndjson");
        String whole =
                new ObjectMapper().readTree(StandardPack.read(Path.of(EXAMPLE))).toString();
        Files.writeString(two, "{\"seed\": 1}\n" + whole + "\n{\"seed\": 1, \"period\": \"2026-W45\"}\n");

        CliRun run = CliRun.of("plan", two);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.results().get(0).at("/problems/0/path").asText()).isEqualTo("/period/id");
        assertThat(run.results().get(1).get("assignments")).hasSize(10);
        assertThat(run.results().get(2).at("/problems/0/path").asText()).isEqualTo("/period");
        assertThat(run.results().get(2).has("failure")).isFalse();
    }
}
