package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("import writes case files from other products' exports, and names what it leaves out")
class ImportCommandTest {
    private static final Path EXAMPLES = Path.of("../../examples");

    /**
     * By hand. Connect: q2 and q4 do not apply, (25 × 100 + 50 × 50) ÷ 75 = 66.67. Genesys: the resource center's own
     * example, (1 × 40 + 1 × 20) ÷ (2 × 40 + 1 × 20) = 60. Zendesk: spelling is skipped, (30 × 50 + 30 × 75) ÷ 60 =
     * 62.50, and the critical category is not below 50.
     */
    @ParameterizedTest
    @CsvSource({"connect, 66.67", "genesys, 60.00", "zendesk, 62.50"})
    void theExampleHasTheVendorsScore(String format, String score) {
        CliRun run = CliRun.of("import", format, EXAMPLES.resolve(format + ".json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"startedAt\":\"2026-10-03T01:12:58Z\"").hasLineCount(1);
        assertThat(CliRun.fed(run.out(), "evaluate", "-").out())
                .contains("\"score\":\"" + score + "\"", "\"autoFail\":false", "\"problems\":[]");
    }

    @Test
    void whatIsLeftOutIsNamedAndTheRestGoesOn() {
        CliRun run = CliRun.fed("""
                {"evaluationId": "E1", "metadata": {"agentId": "A1", "evaluationSubmitTimestamp": "2026-10-04T00:10:00Z",
                 "contactId": "C1", "evaluationDefinitionId": "f", "evaluationDefinitionVersion": 1}, "questions": []}
                {"evaluationId": "E2", "metadata": {"agentId": "A1", "evaluationSubmitTimestamp": "yesterday"}}
                {"hello": 1}
                {"broken
                """, "import", "connect", "-", "--lang", "en", "--as-of", "2026-10-31T23:59:59+08:00");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .hasLineCount(1)
                .contains("\"id\":\"E1\"", "\"asOf\":\"2026-10-31T15:59:59Z\"")
                .doesNotContain("E2");
        assertThat(run.err().lines())
                .containsExactly(
                        "left out: - /3: what begins here is not JSON (line 5); it and what follows in the file is left"
                                + " out",
                        "left out: - /2: neither an exported evaluation, nor a form (DescribeEvaluationForm), nor a"
                                + " contact record",
                        "left out: - /0/questions: form f of version 1 is not given, so its weights are unknown and the"
                                + " evaluation has no score; add what DescribeEvaluationForm gives",
                        "left out: - /0/metadata/contactId: no contact record of C1 is given, so the evaluation has no"
                                + " call; add the contact records",
                        "left out: - /1/metadata/evaluationSubmitTimestamp: missing or unreadable: \"yesterday\"; what"
                                + " it belongs to is left out");
    }

    @Test
    void anUnknownFormatIsWrongUse() {
        CliRun run = CliRun.of("import", "nice", EXAMPLES.resolve("connect.json"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("connect, genesys, zendesk");
    }
}
