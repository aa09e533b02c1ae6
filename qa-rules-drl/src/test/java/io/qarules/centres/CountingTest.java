package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which offence it is where clauses are counted together, by the calendar, or until they are forgiven. */
@Policy("14")
class CountingTest {
    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void warnings() {
        pack = TestPack.minimal(directory)
                .penalize("5.*", "decide.warn( $o );")
                .penalize("7.1", "decide.onceVerified().fine( $o, 10 );")
                .penalize("7.2", "decide.onceVerified().fine( $o, 10 );");
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2026-10-31, 2026-11-01",
        "quarter, 2026-09-30, 2026-10-01",
        "half-year, 2026-06-30, 2026-07-01",
        "year, 2026-12-31, 2027-01-01"
    })
    void aCalendarPeriodEndsAtMidnightOfThePolicysZone(String unit, String last, String first) {
        pack.policy("policy.repeatWithin( \"%s\" );".formatted(unit));

        assertThat(evaluate(agent().finding("F1", "5.1", last + "T00:00:00+08:00")
                        .finding("F2", "5.1", last + "T23:59:59+08:00")
                        .finding("F3", "5.1", first + "T00:00:00+08:00")))
                .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #2 FINAL", "WARNING:F3 #1 FINAL");
    }

    /** 5.1.1 by the month, 5.1.* by the year, the others within 7 days. */
    @Test
    void theExactClauseGoesBeforeTheLongestPatternBeforeTheSettingForAll() {
        pack.policy("policy.repeatWindowInDays( 7 );")
                .policy("policy.repeatWithin( \"5.1.*\", \"year\" );")
                .policy("policy.repeatWithin( \"5.1.1\", \"month\" );");

        assertThat(evaluate(agent().finding("F1", "5.1.1", "2026-10-31T09:00:00+08:00")
                        .finding("F2", "5.1.2", "2026-10-31T09:00:00+08:00")
                        .finding("F3", "5.2.1", "2026-10-31T09:00:00+08:00")
                        .finding("F4", "5.1.1", "2026-11-01T09:00:00+08:00")
                        .finding("F5", "5.1.2", "2026-11-01T09:00:00+08:00")
                        .finding("F6", "5.2.1", "2026-11-01T09:00:00+08:00")
                        .finding("F7", "5.1.2", "2026-12-01T09:00:00+08:00")
                        .finding("F8", "5.2.1", "2026-12-01T09:00:00+08:00")))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "WARNING:F2 #1 FINAL",
                        "WARNING:F3 #1 FINAL",
                        "WARNING:F4 #1 FINAL",
                        "WARNING:F5 #2 FINAL",
                        "WARNING:F6 #2 FINAL",
                        "WARNING:F7 #3 FINAL",
                        "WARNING:F8 #1 FINAL");
    }

    /** The second waits and is not counted; the third is verified, and the fourth counts it. */
    @Test
    @Policy({"2.7", "14"})
    void pendingOnesOfAGroupAreNotCountedByItsOtherClauses() {
        pack.policy("policy.countTogether( \"7.1\", \"7.2\", \"5.2.*\" );");

        assertThat(evaluate(agent().finding("F1", "5.2.1", "2026-10-01T09:00:00+08:00")
                        .finding("F2", "7.1", "2026-10-02T09:00:00+08:00")
                        .finding("F3", "7.2", "2026-10-03T09:00:00+08:00")
                        .finding("F4", "5.2.9", "2026-10-04T09:00:00+08:00")
                        .finding("F5", "5.1.1", "2026-10-05T09:00:00+08:00")
                        .verified("F3")))
                .decides(
                        "WARNING:F1 #1 FINAL",
                        "FINE:F2 #2 PENDING 10.00 collected 0.00",
                        "FINE:F3 #2 FINAL 10.00 collected 10.00",
                        "WARNING:F4 #3 FINAL",
                        "WARNING:F5 #1 FINAL");
    }

    /** The pending one of day 20 does not keep the chain of 30 days alive: day 40 begins anew. */
    @Test
    @Policy("14")
    void pendingOnesDoNotKeepAChainAlive() {
        pack.policy("policy.countTogether( \"7.1\", \"5.*\" );").policy("policy.repeatResetsAfterDays( 30 );");
        TestCase chain = agent().finding("F1", "5.1", "2026-01-01T09:00:00+08:00")
                .finding("F2", "7.1", "2026-01-21T09:00:00+08:00")
                .finding("F3", "5.2", "2026-02-10T09:00:00+08:00");

        assertThat(evaluate(chain))
                .decides("WARNING:F1 #1 FINAL", "FINE:F2 #2 PENDING 10.00 collected 0.00", "WARNING:F3 #1 FINAL");
        assertThat(evaluate(chain.verified("F2")))
                .decides("WARNING:F1 #1 FINAL", "FINE:F2 #2 FINAL 10.00 collected 10.00", "WARNING:F3 #3 FINAL");
    }

    /** 5.2.1 has a setting of its own, as long in letters as the pattern 5.2.*: both clauses work out to 90 days. */
    @Test
    @Policy("14")
    void settingsOfAGroupAreComparedAsTheyWorkOut() {
        pack.policy("policy.repeatResetsAfterDays( \"5.2.*\", 30 );")
                .policy("policy.repeatResetsAfterDays( \"5.2.1\", 90 );")
                .policy("policy.repeatResetsAfterDays( \"5.3.1\", 90 );")
                .policy("policy.countTogether( \"5.2.1\", \"5.3.1\" );");

        assertThat(evaluate(agent().finding("F1", "5.2.1", "2026-01-01T09:00:00+08:00")
                        .finding("F2", "5.3.1", "2026-03-31T09:00:00+08:00")
                        .finding("F3", "5.2.2", "2026-03-31T10:00:00+08:00")))
                .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #2 FINAL", "WARNING:F3 #1 FINAL");
    }

    /** From offence to offence: 29 days and 29 days keep it, though the first is 58 days before. */
    @Test
    void aChainIsMeasuredFromOffenceToOffence() {
        pack.policy("policy.repeatResetsAfterDays( \"5.*\", 30 );");

        assertThat(evaluate(agent().finding("F1", "5.1", "2026-01-01T23:59:59+08:00")
                        .finding("F2", "5.1", "2026-01-30T00:00:00+08:00")
                        .finding("F3", "5.1", "2026-02-28T23:59:59+08:00")
                        .finding("F4", "5.1", "2026-03-30T00:00:00+08:00")))
                .decides("WARNING:F1 #1 FINAL", "WARNING:F2 #2 FINAL", "WARNING:F3 #3 FINAL", "WARNING:F4 #1 FINAL");
    }

    @Test
    void atOneMomentTheSmallerIdIsFirstWhateverItsClause() {
        pack.policy("policy.countTogether( \"5.*\" );");

        assertThat(evaluate(agent().finding("F9", "5.1", "2026-10-01T09:00:00+08:00")
                        .finding("F10", "5.2", "2026-10-01T09:00:00+08:00")))
                .decides("WARNING:F9 #2 FINAL", "WARNING:F10 #1 FINAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.countTogether( \"5.1.*\", \"7.1\" ); | policy.countTogether( \"5.*\", \"7.2\" );",
                "policy.countTogether( \"5.*\" ); | policy.repeatWithin( \"5.2.*\", \"month\" );",
                "policy.countTogether( \"7.1\", \"7.2\" ); | policy.repeatResetsAfterDays( \"7.1\", 90 );",
                "policy.repeatWindowInMonths( \"5.*\", 6 ); | policy.repeatWithin( \"5.*\", \"month\" );",
                "policy.repeatWindowInDays( 30 ); | policy.repeatWithin( \"month\" );",
                "policy.repeatWithin( \"7.1\", \"year\" ); | policy.repeatResetsAfterDays( \"7.1\", 90 );",
                "policy.repeatWindowInDays( 30 ); | policy.repeatResetsAfterDays( 90 );"
            })
    void settingsThatContradictEachOtherDoNotLoad(String one, String other) {
        assertThat(pack.policy(one).policy(other).diagnostics()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.countTogether( \"5.*\" ); | policy.repeatWithin( \"month\" );",
                "policy.countTogether( \"5.*\" ); | policy.repeatWithin( \"5.*\", \"month\" );",
                "policy.countTogether( \"5.1.*\" ); | policy.countTogether( \"5.2.*\", \"7.1\" );",
                "policy.countTogether( \"7.1\", \"7.2\" ); | policy.repeatWithin( \"5.*\", \"month\" );",
                "policy.repeatWindowInDays( 30 ); | policy.repeatWithin( \"5.*\", \"month\" );"
            })
    void settingsThatAgreeLoad(String one, String other) {
        assertThat(evaluate(pack.policy(one).policy(other), agent().finding("F1", "5.1", "2026-10-01T09:00:00+08:00")))
                .leadsTo("F1: WARNING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy.repeatWithin( \"week\" );",
                "policy.repeatWithin( \"ever\" );",
                "policy.repeatResetsAfterDays( 0 );",
                "policy.countTogether( \"9.9\" );"
            })
    void settingsThatMeanNothingDoNotLoad(String setting) {
        assertThat(pack.policy(setting).diagnostics()).isNotEmpty();
    }

    private Outcome evaluate(TestCase caseFile) {
        return evaluate(pack, caseFile);
    }

    private static Outcome evaluate(TestPack pack, TestCase caseFile) {
        return pack.load().evaluate(caseFile.caseFile());
    }

    private static TestCase agent() {
        return TestCase.ofAgent("A1");
    }
}
