package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.RuleFailureException;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.citation.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("10")
@DisplayName("a rule that fails is named, and stops its own case only (ARCHITECTURE.md, Traps of Drools)")
class FailingRulesTest {
    private static final CaseFile OFFENCE = offenceOf("A1");

    @TempDir
    Path folder;

    @Test
    void whatAVerbRefusesIsNamedWithFileAndAgent() {
        QaRulesEngine engine = TestPack.minimal(folder).penalizeTwice("1", "").load();

        assertThatExceptionOfType(RuleFailureException.class)
                .isThrownBy(() -> engine.evaluate(OFFENCE))
                .satisfies(failure -> {
                    assertThat(failure.rule()).startsWith("1: ");
                    assertThat(failure.file()).startsWith("penalize/1-");
                    assertThat(failure.agentId()).isEqualTo("A1");
                })
                .withMessageContainingAll("WARNING:F1", "penalize/1-1.drl", "penalize/1-2.drl", "A1");
    }

    @Test
    void rulesThatFireMoreOftenThanTheLimitAreStoppedAndNamed() {
        TestPack pack = TestPack.minimal(folder).penalize("1", "decide.warn( $o );");
        QaRulesEngine engine = QaRulesEngine.builder()
                .directory(pack.directory())
                .firingLimit(50)
                .build();

        assertThatExceptionOfType(RuleFailureException.class)
                .isThrownBy(() -> engine.evaluate(offences("A1", 51)))
                .satisfies(failure -> {
                    assertThat(failure.rule()).isEqualTo("1: 1");
                    assertThat(failure.file()).isEqualTo("penalize/1-1.drl");
                    assertThat(failure.agentId()).isEqualTo("A1");
                })
                .withMessageContaining("50");
    }

    @Test
    void aCaseBelowTheFiringLimitIsDecided() {
        TestPack pack = TestPack.minimal(folder).penalize("1", "decide.warn( $o );");
        QaRulesEngine engine = QaRulesEngine.builder()
                .directory(pack.directory())
                .firingLimit(50)
                .build();

        assertThat(engine.evaluate(offences("A1", 49)).decisions()).hasSize(49);
    }

    @Test
    void aFiringLimitIsAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QaRulesEngine.builder().firingLimit(0))
                .withMessageContaining("0");
    }

    @Test
    void twoRulesMayDecideDifferentKindsForOneOffence() {
        QaRulesEngine engine = TestPack.minimal(folder)
                .penalize("1", "decide.warn( $o );")
                .penalize("1", "decide.coach( $o );")
                .load();

        OutcomeAssert.assertThat(engine.evaluate(OFFENCE)).decides("COACHING:F1 #1 FINAL", "WARNING:F1 #1 FINAL");
    }

    @Test
    void ofManyCasesOnlyTheOneThatFailsFailsAndTheOrderIsKept() {
        QaRulesEngine engine = TestPack.minimal(folder)
                .penalize("1", "id == \"F1\"", "decide.warn( $o );")
                .penalizeTwice("1", "id == \"bad\"")
                .load();
        CaseFile failing = TestCase.ofAgent("A300")
                .finding("bad", "1", "2026-10-01T10:00:00+08:00")
                .caseFile();
        CaseFile refused = TestCase.ofAgent(null).caseFile();
        Stream<CaseFile> cases =
                IntStream.range(0, 600).mapToObj(i -> i == 300 ? failing : i == 310 ? refused : offenceOf("A" + i));

        List<CaseResult> results = engine.evaluateAll(cases).toList();

        assertThat(results).hasSize(600);
        for (int i = 0; i < 600; i++) {
            CaseResult result = results.get(i);
            if (i == 300) {
                assertThatExceptionOfType(RuleFailureException.class)
                        .isThrownBy(result::orElseThrow)
                        .satisfies(failure -> assertThat(failure.agentId()).isEqualTo("A300"));
            } else if (i == 310) {
                assertThatExceptionOfType(CaseRefusedException.class).isThrownBy(result::orElseThrow);
            } else {
                assertThat(result.orElseThrow().agentId()).isEqualTo("A" + i);
                OutcomeAssert.assertThat(result.orElseThrow()).decides("WARNING:F1 #1 FINAL");
            }
        }
    }

    @Test
    void afterAFailureTheEngineDecidesTheNextCaseAsIfNothingHadBeen() {
        QaRulesEngine engine = TestPack.minimal(folder)
                .penalize("1", "id == \"F1\"", "decide.warn( $o );")
                .penalizeTwice("1", "id == \"bad\"")
                .load();
        CaseFile failing = TestCase.ofAgent("A2")
                .finding("bad", "1", "2026-10-01T10:00:00+08:00")
                .caseFile();

        assertThatExceptionOfType(RuleFailureException.class).isThrownBy(() -> engine.evaluate(failing));

        OutcomeAssert.assertThat(engine.evaluate(OFFENCE)).decides("WARNING:F1 #1 FINAL");
    }

    private static CaseFile offenceOf(String agentId) {
        return TestCase.ofAgent(agentId)
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .caseFile();
    }

    private static CaseFile offences(String agentId, int number) {
        TestCase offences = TestCase.ofAgent(agentId);
        IntStream.range(0, number).forEach(i -> offences.finding("F" + i, "1", "2026-10-01T10:00:00+08:00"));
        return offences.caseFile();
    }

    private static CaseFile callOf(String agentId, Boolean connected) {
        return TestCase.ofAgent(agentId)
                .call(Call.builder()
                        .id("C1")
                        .startedAt(TestCase.at("2026-10-01T10:00:00+08:00"))
                        .connected(connected)
                        .build())
                .caseFile();
    }
}
