package io.qarules.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.workbench.OpenPack;
import io.qarules.workbench.cases.Verdict.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Cases say events, attributes, points, the supervisor's decisions, tallies and months")
class OpenModelCasesTest {
    @TempDir
    private static Path directory;

    private static QaRulesEngine rules;
    private static CoverageCount count;

    @BeforeAll
    static void load() {
        count = new CoverageCount();
        rules = QaRulesEngine.builder()
                .directory(OpenPack.in(directory).directory())
                .listener(count)
                .build();
    }

    @Test
    @Policy({"12", "13"})
    void anEventIsDetectedAndCostsPoints() {
        passes("penalize/7.1", """
                - case: twenty minutes late
                  agent: {id: A1, hiredOn: "2026-01-01"}
                  events: [{id: X1, type: LATE, attributes: {minutes: 20}}, {id: X2, type: LATE, attributes: {minutes: 15}}]
                  detected: ["event:X1:7.1"]
                  decisions: [WARNING event:X1:7.1, POINTS event:X1:7.1 3]
                """);
    }

    @Test
    @Policy("12")
    @DisplayName("the new agent of 30 days is spared; the history says when the level changed")
    void theAgentIsThatOfTheDay() {
        passes("penalize/7.2", """
                - case: level from October on
                  agent:
                    id: A1
                    performancePay: "1000.00"
                    history: [{from: 2026-10-02, performancePay: "2000.00", attributes: {level: SENIOR}}]
                  findings: [{id: F1, attributes: {selfReported: true}}, {id: F2, attributes: {selfReported: true}}]
                  decisions: [FINE F2 100.00]
                """);
    }

    @Test
    @Policy("13")
    void theSupervisorsDecisionIsSaidByItsId() {
        passes("penalize/7.2", """
                - case: the supervisor shares
                  agent: {id: A1, supervisorId: S7}
                  findings: [{id: F1}]
                  decisions: [FINE F1 60, "FINE F1:SUPERVISOR 20"]
                """);
    }

    @Test
    @Policy("6")
    void whatFinesCollectIsSaidOfThoseOfTheRulesBeside() {
        passes("penalize/7.2", """
                - case: on the agent, and nothing of the supervisor's
                  agent: {id: A1, supervisorId: S7}
                  findings: [{id: F1}, {id: F2, clause: 7.1}]
                  collected: [F1 60]
                """);
        assertThat(run("penalize/7.2", """
                - case: less than it is
                  findings: [{id: F1}]
                  collected: [F1 50]
                """).text()).contains("F1 50", "F1 60.00");
        assertThat(run("penalize/7.2", """
                - case: with a kind
                  findings: [{id: F1}]
                  collected: [FINE F1 60]
                """).errors().get(0).en()).contains("2 words", "F1 100.00");
    }

    @Test
    @Policy("15")
    void besideAnEscalateRuleItsOwnDecisionsAreSeen() {
        passes("escalate/8.1", """
                - case: three warnings of nine points
                  findings: [{id: F1, clause: 7.1}, {id: F2, clause: 7.1}, {id: F3, clause: 7.1}]
                  decisions: ["OFFLINE_TRAINING tally:warnings:2026-Q4:3", "FINE tally:points:2026-10-03:9 135"]
                """);
    }

    @Test
    @Policy({"12", "16"})
    void monthsAndEventsAreAwarded() {
        passes("reward/9.1", """
                - case: a perfect October
                  asOf: "2026-11-01T00:00:00+08:00"
                  evaluations: [{id: E1, kind: REGULAR, status: SUBMITTED, submittedAt: "2026-10-05T10:00:00+08:00"}]
                  events: [{id: X1, type: LATE, attributes: {minutes: 0}}]
                  decisions: ["COMMENDATION month:2026-10:9.1 50", "PRAISE event:X1:9.1"]
                  detected: []
                """);
    }

    @Test
    @Policy("15")
    void ofATallyThatIsNotReachedTheCaseSaysWhereItStands() {
        assertThat(run("escalate/8.1", """
                - case: two only
                  findings: [{id: F1, clause: 7.1}, {id: F2, clause: 7.1}]
                  decisions: ["OFFLINE_TRAINING tally:warnings:2026-Q4:3"]
                """).text())
                .contains(
                        "Tally \"warnings\" stands at 2 in 2026-Q4, so 3 is not reached; rule \"8.1 warnings: third\"");
    }

    @Test
    @Policy("13")
    void ofASupervisorsDecisionThatIsNotThereTheOffenceIsAsked() {
        assertThat(run("penalize/7.2", """
                - case: told
                  agent: {id: A1, attributes: {level: NEW}, performancePay: 100}
                  findings: [{id: F1, attributes: {selfReported: true}}]
                  decisions: [FINE F1 5, "FINE F1:SUPERVISOR 20"]
                """).text()).contains("F1 has: FINE F1 5.00 from rule \"7.2 rude: told\"");
    }

    @Test
    void aWrongWordOfThePackIsNamedWhereTheCaseFails() {
        assertThat(run("penalize/7.1", """
                - case: unknown type
                  events: [{id: X1, type: LATTE, attributes: {minutes: 20}}]
                  decisions: [WARNING event:X1:7.1]
                """).text()).contains("INVALID_VALUE /events/0/type");
    }

    @Test
    void aKindThatNoRuleOfCasesGivesIsNamed() {
        assertThat(run("penalize/7.1", """
                - case: a star
                  decisions: [STAR A1]
                """).errors().get(0).en()).contains("there is no decision \"STAR\"");
    }

    @Test
    void coverageCountsTheNewStage() {
        run("escalate/8.1", """
                - case: three and not two
                  findings: [{id: F1, clause: 7.1}, {id: F2, clause: 7.1}, {id: F3, clause: 7.1}]
                  decisions: ["OFFLINE_TRAINING tally:warnings:2026-Q4:3", "FINE tally:points:2026-10-03:9 135"]
                """);

        assertThat(count.of(rules.pack()).rules())
                .filteredOn(rule -> rule.file().equals("escalate/8.1.drl"))
                .hasSize(2)
                .allSatisfy(rule -> {
                    assertThat(rule.isCovered()).isTrue();
                    assertThat(rule.conditions()).hasSize(2).allMatch(Coverage.ConditionCoverage::isCovered);
                });
    }

    private static void passes(String rule, String yaml) {
        Verdict verdict = run(rule, yaml);
        assertThat(verdict.status()).as(verdict.text()).isEqualTo(Status.PASSED);
    }

    private static Verdict run(String rule, String yaml) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(rule + ".cases.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return count.run(PackCases.of(files, false).by(rules).get(0));
    }
}
