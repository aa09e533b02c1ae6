package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.citation.Policy;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("19")
@DisplayName("POLICY 19: the command drivers")
class DriversCommandTest {
    private static final String EXAMPLE = "../../examples/drivers.json";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("nine agents over six months, as numpy and scipy compute it from the same file")
    void theExample() throws Exception {
        CliRun run = CliRun.of("drivers", "--strict", EXAMPLE);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode drivers = run.results().get(0);
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
        assertThat(drivers.get("problems")).isEmpty();
        assertThat(CliRun.of("example", "drivers").out()).isEqualTo(StandardPack.read(Path.of(EXAMPLE)));
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
}
