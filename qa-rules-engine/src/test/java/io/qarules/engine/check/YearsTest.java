package io.qarules.engine.check;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Policy("10")
@DisplayName("months and days lie in the years 1 to 9999, as moments do")
class YearsTest {
    private static QaRulesEngine engine;

    @BeforeAll
    static void load(@TempDir Path folder) {
        engine = TestPack.minimal(folder)
                .policy("policy.deductionCap( 20 );")
                .penalize("7", "tenureDays == null", "decide.fine( $o, 2000 );")
                .load();
    }

    /** The wage of October is right: a fifth of 5,000 is 1,000. The unknown day of the hire leaves the tenure unknown. */
    @ParameterizedTest
    @ValueSource(strings = {"0000", "-0001", "+10000", "+999999999", "-999999999"})
    void theMonthOfAWageAndTheDayOfTheHire(String year) {
        Outcome outcome = evaluate(year);

        assertThat(outcome)
                .decides("FINE:F1 #1 FINAL 2000.00 collected 1000.00")
                .hasProblems("INVALID_VALUE /agent/hiredOn", "INVALID_VALUE /agent/wages/0/month");
        assertThat(outcome.problems())
                .extracting(Problem::message)
                .containsExactly("hiredOn must lie in the years 1 to 9999", "month must lie in the years 1 to 9999");
    }

    @Test
    void theFirstYearAndTheLastAreYears() {
        assertThat(evaluate("0001")).hasProblems();
        assertThat(evaluate("9999")).hasProblems();
    }

    private static Outcome evaluate(String year) {
        return engine.evaluate(new CaseFileReader().read("""
                {"agent": {"id": "A1", "hiredOn": "%1$s-03-01", "wages": [
                   {"month": "%1$s-10", "gross": "5000", "minimum": "1"},
                   {"month": "2026-10", "gross": "5000", "minimum": "1"}]},
                 "asOf": "2026-10-31T00:00:00Z",
                 "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-04T08:00:00Z",
                                  "findings": [{"id": "F1", "clause": "7"}]}]}""".formatted(year)));
    }
}
