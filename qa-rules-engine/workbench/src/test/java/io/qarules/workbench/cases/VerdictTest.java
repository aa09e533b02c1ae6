package io.qarules.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Text;
import io.qarules.workbench.cases.Verdict.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A case that fails shows expected and actual side by side, and why")
class VerdictTest {
    @TempDir
    private static Path directory;

    private static QaRulesEngine rules;

    @BeforeAll
    static void load() {
        rules = LateReport.in(directory).load();
    }

    @Test
    void aCasePassesWhateverTheOrderOfItsLinesAndHoweverItsNumbersAreWritten() {
        Verdict verdict = run("""
                - case: a warning first, then 30
                  findings: [{id: F1}, {id: F2}, {id: F3, clause: 7.2}]
                  decisions: [FINE F2 30, WARNING  F1]
                  excluded: []
                """);

        assertThat(verdict.status()).isEqualTo(Status.PASSED);
        assertThat(verdict.differing()).isEmpty();
        assertThat(verdict.why()).isEmpty();
    }

    @Test
    void anAmountThatDiffersStandsBesideTheOneThatCame() {
        Verdict verdict = run("""
                # A comment.
                - case: a warning first, then 20
                  findings:
                    - {id: F1}
                    - {id: F2}
                  decisions:
                    - WARNING F1
                    - FINE F2 20.00
                """);

        assertThat(verdict.text()).isEqualTo("""
                FAILED penalize/7.1.cases.yaml:2
                       a warning first, then 20

                       expected decisions   actual
                       WARNING F1           WARNING F1
                    x  FINE F2 20.00        FINE F2 30.00

                       FINE F2 30.00 comes from rule "7.1: repeat" (penalize/7.1.drl); F2 is occurrence 2 of clause 7.1.
                """);
    }

    @Test
    void ofADecisionThatDidNotComeTheConditionIsNamedThatKeptItOut() {
        Verdict verdict = run("""
                - case: the first costs at once
                  findings: [{id: F1}]
                  decisions: [FINE F1 30.00]
                """);

        assertThat(verdict.text()).isEqualTo("""
                FAILED penalize/7.1.cases.yaml:1
                       the first costs at once

                       expected decisions   actual
                    x  FINE F1 30.00        WARNING F1

                       WARNING F1 comes from rule "7.1: first" (penalize/7.1.drl); F1 is occurrence 1 of clause 7.1.
                       F1: rule "7.1: repeat" (penalize/7.1.drl:18) asks for occurrence > 1; here occurrence = 1.
                """);
    }

    @Test
    void whatIsExcludedOrGivenByAnotherFileOrNotThereAtAllIsSaid() {
        Verdict verdict = run("""
                - case: three that bring nothing here
                  asOf: "2026-10-02T12:00:00+08:00"
                  findings:
                    - {id: F1, clause: 7.2}
                    - {id: F2}
                    - {id: F3}
                  decisions: [WARNING F2, COACHING F1, WARNING F3, WARNING F22]
                """);

        assertThat(verdict.text()).isEqualTo("""
                FAILED penalize/7.1.cases.yaml:1
                       three that bring nothing here

                       expected decisions   actual
                       WARNING F2           WARNING F2
                    x  COACHING F1          (nothing)
                    x  WARNING F3           (nothing)
                    x  WARNING F22          (nothing)

                       F1 has: COACHING F1 from rule "7.2: every time" (penalize/7.2.drl).
                       F3 does not count: AFTER_AS_OF.
                       the case has no F22. Maybe F2.
                """);
    }

    @Test
    void aRuleThatFailsFailsItsCase() {
        QaRulesEngine broken = LateReport.in(directory.resolve("broken"))
                .file(
                        "penalize/7.1.drl",
                        TestPack.penalizeDrl(
                                "7.1", "7.1", "$o : Offence( occurrence * occurrence % 2 == 1 )", "decide.warn( $o );"))
                .penalize("7.1", "occurrence * occurrence * occurrence % 3 == 1", "decide.warn( $o );")
                .load();

        Verdict verdict = LateReport.cases(broken, """
                - case: fined twice
                  findings: [{id: F1}]
                  decisions: []
                """).get(0).run();

        assertThat(verdict.status()).isEqualTo(Status.FAILED);
        assertThat(verdict.why())
                .singleElement()
                .extracting(Text::en)
                .asString()
                .contains("WARNING:F1 was decided by rule \"7.1");
    }

    @Test
    @Policy("10")
    void aFaultOfOursFailsItsCaseAloneAndSaysWhat() {
        QaRulesEngine faulty = QaRulesEngine.builder()
                .directory(directory)
                .listener((stage, facts) -> {
                    if (facts.toString().contains("clause=7.2")) {
                        throw new IllegalStateException("out of ink");
                    }
                })
                .build();

        List<Verdict> verdicts =
                LateReport.cases(faulty, """
                        - case: fails
                          findings: [{id: F1, clause: 7.2}]
                          decisions: [COACHING F1]
                        - case: passes
                          findings: [{id: F1}]
                          decisions: [WARNING F1]
                        """).stream().map(PackCase::run).toList();

        assertThat(verdicts).extracting(Verdict::status).containsExactly(Status.FAILED, Status.PASSED);
        assertThat(verdicts.get(0).text())
                .contains("penalize/7.1.cases.yaml:1", "fails", "java.lang.IllegalStateException: out of ink");
    }

    @Test
    @Policy("10")
    void aFileOfCasesThatCannotBeTakenInStandsInItsPlaceAndTheNextOnesRun() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("penalize/7.1.cases.yaml", null);
        files.put("penalize/7.2.cases.yaml", """
                - case: passes
                  findings: [{id: F1}]
                  decisions: [COACHING F1]
                """.getBytes(StandardCharsets.UTF_8));

        List<Verdict> verdicts =
                PackCases.of(files, false).by(rules).stream().map(PackCase::run).toList();

        assertThat(verdicts).extracting(Verdict::status).containsExactly(Status.BROKEN, Status.PASSED);
        assertThat(verdicts.get(0).text()).contains("penalize/7.1.cases.yaml:1", "NullPointerException");
    }

    private static Verdict run(String yaml) {
        return LateReport.cases(rules, yaml).get(0).run();
    }
}
