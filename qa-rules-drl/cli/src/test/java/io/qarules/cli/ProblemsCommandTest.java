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
@DisplayName("POLICY 19: the command problems")
class ProblemsCommandTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("the example has a common problem, two individual ones, and a training that helped")
    void theExampleIsReviewed() throws Exception {
        JsonNode review = OfficeExample.result("problems", "problems");

        // three of the eight of T2 under 6.3.1.3; one of each team under 6.3.1.2
        assertThat(review.get("decisions"))
                .extracting(decision -> decision.get("kind").asText() + " "
                        + decision.get("clause").asText() + " "
                        + decision.at("/group/team").asText())
                .containsExactly(
                        "INDIVIDUAL_PROBLEM 6.3.1.2 T1", "INDIVIDUAL_PROBLEM 6.3.1.2 T2", "TRAINING_NEED 6.3.1.3 T2");
        // seven of ten before, one after: 2,490 of 125,970; one of eight before, three after: no fewer
        assertThat(review.at("/trainings/0/p").isNumber()).isTrue();
        assertThat(review.at("/trainings/0/p").asText()).isEqualTo("0.019767");
        assertThat(review.get("trainings"))
                .extracting(training -> training.get("status").asText())
                .containsExactly("UNDER_CONTROL", "FOLLOW_UP");
    }

    @Test
    @DisplayName("the example of calibrations calls the generous inspector in")
    void theExampleIsCalibrated() throws Exception {
        JsonNode calibration = OfficeExample.result("calibrate", "calibration");

        // Q3 is 10, 10, 6, 7 and 10 above the medians 82, 74, 90, 66 and 80: 43 / 5
        assertThat(calibration.at("/inspectors/2/bias").asText()).isEqualTo("8.60");
        assertThat(calibration.at("/decisions/0/kind").asText()).isEqualTo("CALIBRATION_TALK");
        assertThat(calibration.at("/decisions/0/inspectorId").asText()).isEqualTo("Q3");
    }

    @Test
    @DisplayName("outcomes of evaluate are taken as they are, with proofs, and a refused line is named")
    void outcomesOfEvaluate() throws Exception {
        String outcome = CliRun.of("evaluate", "--explain", OfficeExample.path("case"))
                .out()
                .strip();
        Path file = directory.resolve("problems.ndjson");
        Files.writeString(file, """
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "outcomes": [%s], \
                "agents": [{"id": "A17", "line": "ecommerce", "team": "T1"}]}
                {"outcomes": []}
                """.formatted(outcome));

        CliRun run = CliRun.of("problems", "--strict", file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.results().get(0).get("problems")).isEmpty();
        assertThat(run.results().get(0).at("/shares/0/clause").asText()).isEqualTo("6.3.1.2");
        assertThat(run.results().get(1).at("/problems/0/path").asText()).isEqualTo("/period/id");
    }
}
