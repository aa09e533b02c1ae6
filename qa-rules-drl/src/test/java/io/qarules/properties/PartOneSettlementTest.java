package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import io.qarules.citation.Policy;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.junit.PackTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pack {@code csat-linkage} gives the settlements that it gave before its words were those of POLICY 17. What it gave
 * stands in files that are older: the contract's settlement, every field of it, and the cases beside the rules, which
 * between them have each rule and each condition hold and fail, every tier and its cuts with ties, weights of all lines,
 * handle times, surveys that count and do not, the streak, the balance of efficiency and the fund. They are worked out by
 * hand, and their digests are those of that time: a change of theirs is a change of what the pack gives.
 */
@Policy({"9", "17"})
class PartOneSettlementTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PACK = StandardPack.CSAT_LINKAGE.directory();
    private static final Path PERIOD = Path.of("../examples/period.json");
    private static final Path SETTLEMENT = Path.of("cli/src/test/resources/io/qarules/cli/contract-settlement.json");

    /** SHA-256 by the file's place in the pack. */
    private static final Map<String, String> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "policy/6.2.4-fund.cases.yaml", "60da74fc62e80c296e4302eb1ac183eb0b514803d50d35505f94781f2a28cfbe"),
            Map.entry(
                    "policy/handle-time.cases.yaml",
                    "515e0201dc7358610c16fdc331f40849fda0acf956c66522cdd07ffb53a73eff"),
            Map.entry("policy/surveys.cases.yaml", "cbac733d569143acbfa28059878e12b778bc67e4e52d4f84a1e439c2771c3e9b"),
            Map.entry("policy/tiers.cases.yaml", "b0e1cb966048e6ec1dac44273c99d6b6e21b50178a02551b1de7ac16369c31b2"),
            Map.entry("policy/weights.cases.yaml", "6bd0d1254449038b8e4bf77b9bcbefe1b9d9a344e989a23ea6216e5f54767723"),
            Map.entry(
                    "tier/balance-efficiency.cases.yaml",
                    "b652bc197501c0fa6a0519c40e243d3f2530ec7a5bd571a25ebbabb81dbaead5"),
            Map.entry(
                    "tier/survey-review.cases.yaml",
                    "313e39146534d51bee3cb3b0617f511ad208463031b08994f12849c2ce0702d4"),
            Map.entry(
                    "tier/tier.bottom-warning.cases.yaml",
                    "007b2dec7f320b628241181d8ba7c62763809fed2eaffd3a8d6adf1877af3578"),
            Map.entry(
                    "tier/tier.middle-development.cases.yaml",
                    "36bf38a1addc1aaa7983e846233d588dcaf7899e437e9d22332c7e4c9bffa149"),
            Map.entry(
                    "tier/tier.streak-role-review.cases.yaml",
                    "628733a12075db0505c899eb457bcbfb7de0435ab6d5a6282830862b374f1bae"),
            Map.entry(
                    "tier/tier.top-awards.cases.yaml",
                    "f28547231a42a18a37dca41d9ffcf09a47a62c2c75242dd708f03bfa29ce1841")));

    static Stream<String> files() {
        return CASES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_of_cases_is_as_it_was(String file) throws IOException {
        assertThat(digest(PACK.resolve(file))).isEqualTo(CASES.get(file));
    }

    /** With those that came since, for the points of metrics, which stood in Java before. */
    @TestFactory
    Stream<DynamicTest> every_case_comes_out_as_it_says() {
        return PackTests.of(PACK);
    }

    @Test
    void the_files_have_cases_of_every_rule() {
        List<String> clauses = PackCases.directory(PACK).by(Standard.RULES).stream()
                .map(each -> each.clause())
                .distinct()
                .toList();

        assertThat(clauses)
                .contains("tier.top", "tier.middle", "tier.bottom", "tier.streak", "balance", "survey", "6.2.4")
                .contains("weights", "handle-time", "tiers");
    }

    /** Rule, reason and policy are in our words and figures, which may change; no other field may. */
    @Test
    void the_contracts_period_gives_the_contracts_settlement() throws IOException {
        assertThat(digest(PERIOD)).isEqualTo("11611b9a985c313dae2f536c4362ac2d1280b754fa34d550060d998b3286feaa");
        assertThat(digest(SETTLEMENT)).isEqualTo("08769cce0bb2bbc7054f0a97eb7a1c293100034acacd024abd8f9dee40acff78");

        String settlement = Standard.WRITER.write(
                Standard.RULES.settle(new PeriodFileReader(true).read(Files.readAllBytes(PERIOD))));

        assertThat(withoutOurWords(MAPPER.readTree(settlement)))
                .isEqualTo(withoutOurWords(MAPPER.readTree(Files.readString(SETTLEMENT))));
    }

    private static String withoutOurWords(JsonNode settlement) {
        ((ObjectNode) settlement).put("policy", "ours");
        settlement.get("members").forEach(member -> member.get("decisions")
                .forEach(decision -> ((ObjectNode) decision).put("rule", "ours").put("reason", "ours")));
        return settlement.toPrettyString();
    }

    private static String digest(Path file) throws IOException {
        return Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString();
    }
}
