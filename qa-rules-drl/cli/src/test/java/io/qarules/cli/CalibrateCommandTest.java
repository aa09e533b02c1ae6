package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.citation.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("19")
@DisplayName("POLICY 19: the command calibrate")
class CalibrateCommandTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("two inspectors eleven points apart on one call, and a line that is none")
    void calibrates() throws Exception {
        Path file = directory.resolve("calibrations.ndjson");
        Files.writeString(file, """
                {"period": {"id": "2026-10"}, "evaluations": [%s, %s]}
                {"evaluations": []}
                """.formatted(evaluation("Q1", 70), evaluation("Q2", 81)));

        CliRun run = CliRun.of("calibrate", "--strict", file);

        assertThat(run.exit()).isEqualTo(1);
        JsonNode calibration = run.results().get(0);
        assertThat(calibration.at("/calls/0/median").asText()).isEqualTo("75.50");
        assertThat(calibration.at("/inspectors/0/bias").asText()).isEqualTo("-5.50");
        assertThat(calibration.at("/agreements/0/alpha").isNumber()).isTrue();
        assertThat(calibration.at("/agreements/0/alpha").asDouble()).isZero();
        assertThat(calibration.at("/decisions/0/kind").asText()).isEqualTo("CALIBRATION_SESSION");
        assertThat(run.results().get(1).at("/problems/0/path").asText()).isEqualTo("/period/id");
    }

    private static String evaluation(String inspector, int score) {
        return """
                {"id": "E%1$s", "callId": "C1", "evaluatorId": "%1$s", "kind": "CALIBRATION", "status": "SUBMITTED",\
                 "submittedAt": "2026-10-04T08:00:00+08:00", "sections": [{"id": "s", "weight": 1, "questions":\
                 [{"id": "q", "weight": 1, "points": %2$d, "max": 100}]}]}""".formatted(inspector, score);
    }
}
