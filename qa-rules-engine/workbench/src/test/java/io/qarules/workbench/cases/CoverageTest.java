package io.qarules.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.cases.Coverage.ConditionCoverage;
import io.qarules.workbench.cases.Coverage.RuleCoverage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Coverage: in how many cases a rule fires, and which condition keeps facts out")
class CoverageTest {
    @TempDir
    private Path directory;

    @Test
    void casesAreCountedAsTheyHoldAndAsTheyDeny() {
        // F1 of the first case is the first, F2 a repeat; the second case has only a first.
        Coverage coverage = coverage("""
                - case: two
                  findings: [{id: F1}, {id: F2}]
                  decisions: [WARNING F1, FINE F2 30]
                - case: one
                  findings: [{id: F1}]
                  decisions: [WARNING F1]
                """);

        assertThat(coverage.rules())
                .containsExactly(
                        new RuleCoverage(
                                "7.1: first",
                                "penalize/7.1.drl",
                                7,
                                2,
                                1,
                                List.of(
                                        new ConditionCoverage("clause == \"7.1\"", 10, 2, 0),
                                        new ConditionCoverage("occurrence == 1", 10, 2, 1))),
                        new RuleCoverage(
                                "7.1: repeat",
                                "penalize/7.1.drl",
                                15,
                                1,
                                2,
                                List.of(
                                        new ConditionCoverage("clause == \"7.1\"", 18, 2, 0),
                                        new ConditionCoverage("occurrence > 1", 18, 1, 2))),
                        new RuleCoverage(
                                "7.2: every time",
                                "penalize/7.2.drl",
                                7,
                                0,
                                0,
                                List.of(new ConditionCoverage("clause == \"7.2\"", 10, 0, 0))));
        assertThat(coverage.coveredRules()).isEqualTo(2);
        assertThat(coverage.coveredConditions()).isEqualTo(2);
        assertThat(coverage.conditions()).isEqualTo(5);
        // 2 of 3 rules, but only 2 of 5 conditions.
        assertThat(coverage.reaches(40)).isTrue();
        assertThat(coverage.reaches(40.1)).isFalse();
    }

    @Test
    void aFactThatAnEarlierConditionStopsSaysNothingOfTheLaterOnes() {
        Coverage coverage = coverage("""
                - case: another clause, for the first and the second time
                  findings: [{id: F1, clause: 7.2}, {id: F2, clause: 7.2}]
                  decisions: []
                """);

        assertThat(coverage.rules().get(0).conditions())
                .containsExactly(
                        new ConditionCoverage("clause == \"7.1\"", 10, 0, 1),
                        new ConditionCoverage("occurrence == 1", 10, 0, 0));
    }

    /** A pending offence is not counted, so what it would have made of the next one does not show. */
    @Policy("2.7")
    @Test
    void onlyTheNumbersThatStandInTheEndAreAsked() {
        LateReport.in(directory).file("penalize/7.2.drl", """
                        package test.penalize;
                        import io.qarules.engine.penalize.*;
                        global Decide decide;
                        rule "7.2: first"
                          @clause("7.2") @zh("早退") @en("early")
                        when
                          $o : Offence( clause == "7.2", occurrence == 1 )
                        then
                          decide.onceVerified().coach( $o );
                        end
                        rule "7.2: repeat"
                          @clause("7.2")
                        when
                          $o : Offence( clause == "7.2", occurrence > 1 )
                        then
                          decide.warn( $o );
                        end
                        """).file("penalize/7.2.cases.yaml", """
                        - case: neither is verified, so both are the first
                          findings: [{id: F1}, {id: F2}]
                          decisions: [COACHING F1 PENDING, COACHING F2 PENDING]
                        """);

        assertThat(coverage().rules())
                .filteredOn(rule -> rule.rule().equals("7.2: repeat"))
                .extracting(RuleCoverage::firing)
                .containsExactly(0);
    }

    private Coverage coverage(String yaml) {
        LateReport.in(directory).file(LateReport.FILE, yaml);
        return coverage();
    }

    private Coverage coverage() {
        CoverageCount count = new CoverageCount();
        QaRulesEngine rules = QaRulesEngine.builder()
                .pack(PackSource.directory(directory))
                .listener(count)
                .build();
        for (PackCase each : PackCases.directory(directory).by(rules)) {
            assertThat(count.run(each).text()).startsWith("PASSED");
        }
        return count.of(rules.pack());
    }
}
