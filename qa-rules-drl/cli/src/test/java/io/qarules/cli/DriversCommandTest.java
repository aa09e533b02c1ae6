package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.citation.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("19")
@DisplayName("POLICY 19: the command drivers")
class DriversCommandTest {
    private static final String EXAMPLE = OfficeExample.path("drivers");
    private static final String PERIOD = OfficeExample.path("period");

    @TempDir
    private Path directory;

    @Test
    @DisplayName("nine agents over six months, as numpy and scipy compute it from the same file")
    void theExample() throws Exception {
        JsonNode drivers = OfficeExample.result("drivers", "drivers");

        assertThat(drivers.get("rows").asInt()).isEqualTo(52);
        assertThat(drivers.get("leftOut").asInt()).isEqualTo(2);
        assertThat(drivers.at("/adjustedRSquared").decimalValue()).isEqualByComparingTo("0.354756");
        assertThat(drivers.at("/metrics/0/coefficient").decimalValue()).isEqualByComparingTo("0.249980");
        assertThat(drivers.at("/metrics/0/lower").decimalValue()).isEqualByComparingTo("0.158874");
        assertThat(drivers.at("/metrics/0/sentence/en").asText())
                .isEqualTo("10 points more fcr go with 2.5 points more satisfaction");
        assertThat(drivers.at("/metrics/1/p").decimalValue()).isEqualByComparingTo("0.510234");
        assertThat(drivers.at("/metrics/2/inflation").decimalValue()).isEqualByComparingTo("1.018570");
        assertThat(drivers.get("forecasts").findValuesAsText("forecast"))
                .containsExactly("81.86", "84.75", "78.13", "86.49", "77.69", "83.34", "84.55", "86.09", "82.62");
        assertThat(drivers.at("/forecasts/8/lower").asText()).isEqualTo("75.52");
        assertThat(drivers.at("/backTest/forecasts").asInt()).isEqualTo(27);
        assertThat(drivers.at("/backTest/meanError").asText()).isEqualTo("2.90");
        assertThat(drivers.at("/backTest/meanErrorAsLast").asText()).isEqualTo("3.48");
        assertThat(drivers.at("/backTest/within").asInt()).isEqualTo(27);
    }

    @Test
    @DisplayName("a line without metrics is refused, and the next one goes on")
    void refused() throws Exception {
        Path file = directory.resolve("drivers.ndjson");
        Files.writeString(file, """
                {"periods": [{"id": "2026-10", "members": []}]}
                {"metrics": ["fcr"], "periods": [{"id": "2026-10", "members": []}]}
                """);

        CliRun run = CliRun.of("drivers", file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.results().get(0).at("/problems/0/path").asText()).isEqualTo("/metrics");
        assertThat(run.results().get(1).at("/refusal/reason").asText()).isEqualTo("TOO_FEW_ROWS");
        assertThat(run.results().get(1).at("/backTest/meanError").isNull()).isTrue();
    }

    /**
     * The drivers explain 35.4756 % of satisfaction, and fcr alone goes with it: of the 50 units of fcr, aht and script
     * 33.87, 9.68 and 6.45 are asked for, in whole units 34, 10 and 6. fcr gains 2 a month; aht has five to give and script
     * four, who has most goes first: 13 10, 12 9, 11 8, 10 7, 10 6. A17 has 100 points in fcr and aht and 96 in script, so
     * that each unit of script that goes to fcr brings 0.04.
     */
    @Test
    @DisplayName("--advise: the weights of a line in five months, and the one agent of the period settled anew")
    void advice() throws Exception {
        CliRun run = CliRun.of("drivers", EXAMPLE, "--advise", PERIOD, "--line", "ecommerce", "--strict");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode advice = run.results().get(0).get("advice");
        assertThat(advice.at("/policy/id").asText()).isEqualTo("csat-linkage");
        assertThat(advice.get("end").asText()).isEqualTo("TARGET_REACHED");
        assertThat(advice.get("weights").findValuesAsText("target"))
                .containsExactly("15", "15", "10", "34", "10", "6", "10");
        assertThat(advice.at("/weights/3/place").asText()).isEqualTo("policy/weights.drl:16");
        assertThat(advice.get("steps")).hasSize(5);
        assertThat(advice.at("/steps/0/weights").findValuesAsText("metric")).containsExactly("fcr", "aht");
        assertThat(advice.at("/steps/0/effect/members")).isEmpty();
        assertThat(advice.at("/steps/1/weights").findValuesAsText("after")).containsExactly("29", "12", "9");
        assertThat(advice.at("/steps/1/effect/members").findValuesAsText("compositeAfter"))
                .containsExactly("95.14");
        assertThat(advice.at("/steps/4/weights").findValuesAsText("after")).containsExactly("34", "6");
        assertThat(advice.at("/effect/members/0/compositeBefore").asText()).isEqualTo("95.10");
        assertThat(advice.at("/effect/members/0/compositeAfter").asText()).isEqualTo("95.26");
        assertThat(advice.at("/effect/tiers").asInt()).isZero();
        assertThat(advice.at("/notes/0/en").asText())
                .startsWith("agents are ranked by satisfaction, which fcr, aht, script do not enter");
    }

    @Test
    @DisplayName(
            "--advise with what cannot be: what is wrong and what to write, in both languages, and nothing on standard output")
    void adviceRefused() throws Exception {
        Path two = directory.resolve("two.ndjson");
        String period = Files.readString(Path.of(PERIOD)).replace("\n", " ");
        Files.writeString(two, period + "\n" + period + "\n");
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{\"period\": {}}");
        Path text = directory.resolve("text.json");
        Files.writeString(text, "no JSON");

        assertRefused(
                "qa-rules: name the line whose weights are meant: pack csat-linkage weighs complaint, ecommerce, hotline",
                "qa-rules: 请写明是哪条业务线的权重：规则包 csat-linkage 有 complaint, ecommerce, hotline",
                "--advise",
                PERIOD);
        assertRefused(
                "qa-rules: pack csat-linkage does not weigh line complant; it weighs complaint, ecommerce, hotline. Maybe complaint",
                "qa-rules: 规则包 csat-linkage 没有业务线 complant 的权重；有 complaint, ecommerce, hotline。是不是 complaint",
                "--advise",
                PERIOD,
                "--line",
                "complant");
        assertRefused(
                "qa-rules: rule pack telesales does not load:",
                "qa-rules: 规则包 telesales 无法加载：",
                "--advise",
                PERIOD,
                "--rules",
                "telesales");
        assertRefused(
                "qa-rules: " + two + " has 2 period files, or lines that are no JSON",
                "qa-rules: " + two + " 有 2 个期间文件，或有不是 JSON 的行",
                "--advise",
                two.toString(),
                "--line",
                "ecommerce");
        assertRefused(
                "qa-rules: " + broken + " cannot be settled, so that there is no advice: ",
                "qa-rules: " + broken + " 无法结算，因此没有建议：",
                "--advise",
                broken.toString(),
                "--line",
                "ecommerce");
        assertRefused(
                "qa-rules: " + text + " cannot be settled, so that there is no advice: ",
                "qa-rules: " + text + " 无法结算，因此没有建议：",
                "--advise",
                text.toString(),
                "--line",
                "ecommerce");
        assertRefused(
                "qa-rules: there is no file nowhere.json", "qa-rules: 没有文件 nowhere.json", "--advise", "nowhere.json");
        assertRefused(
                "Error: Missing required argument(s): --advise=PERIOD_FILE", "缺少 --advise=PERIOD_FILE", "--line", "x");
    }

    @Test
    @DisplayName("drivers and period cannot both come from standard input")
    void twoInputs() {
        CliRun run = CliRun.of("drivers", "-", "--advise", "-", "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("qa-rules: FILE and PERIOD_FILE cannot both be standard input. Name a file for one\n");
    }

    private static void assertRefused(String en, String zh, String... options) {
        for (String language : List.of("en", "zh")) {
            List<Object> arguments = new ArrayList<>(List.of("drivers", EXAMPLE, "--lang", language));
            arguments.addAll(List.of(options));
            CliRun run = CliRun.of(arguments.toArray());

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(language.equals("en") ? en : zh);
        }
    }
}
