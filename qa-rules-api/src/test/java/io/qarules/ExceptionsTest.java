package io.qarules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an error says where and what")
class ExceptionsTest {
    private static final Problem NO_ID = new Problem(ProblemCode.MISSING_FIELD, "/agent/id", null, "id is required");
    private static final Problem NO_MOMENT = new Problem(ProblemCode.INVALID_VALUE, "/asOf", "now", "no such date");

    @Test
    void aRefusedCaseNamesThePathOfEveryProblem() {
        assertThat(new CaseRefusedException(List.of(NO_ID, NO_MOMENT)))
                .hasMessageContainingAll(
                        "MISSING_FIELD", "/agent/id", "id is required", "INVALID_VALUE", "/asOf", "no such date");
    }

    @Test
    void aRefusedCaseKeepsItsProblems() {
        List<Problem> given = new ArrayList<>(List.of(NO_ID));
        CaseRefusedException refused = new CaseRefusedException(given);
        given.clear();

        assertThat(refused.problems()).containsExactly(NO_ID);
    }

    @Test
    void aPackThatDoesNotLoadGivesEachDiagnosticALine() {
        List<String> given = new ArrayList<>(List.of("a.drl:1: one", "b.drl:2: two"));
        RulePackException refused = new RulePackException("telesales", given, null);
        given.clear();

        assertThat(refused.diagnostics()).containsExactly("a.drl:1: one", "b.drl:2: two");
        assertThat(refused.getMessage().lines().map(String::strip)).hasSize(3).contains("a.drl:1: one", "b.drl:2: two");
        assertThat(refused).hasMessageContaining("telesales");
    }

    @Test
    void aRuleThatFailsNamesItselfItsFileAndTheAgent() {
        IllegalStateException cause = new IllegalStateException();
        RuleFailureException failure = new RuleFailureException("it threw", "rule 1", "penalize/1.drl", "A17", cause);

        assertThat(failure)
                .hasMessageContainingAll("rule 1", "penalize/1.drl", "A17", "it threw")
                .hasCause(cause);
        assertThat(failure.rule()).isEqualTo("rule 1");
        assertThat(failure.file()).isEqualTo("penalize/1.drl");
        assertThat(failure.agentId()).isEqualTo("A17");
    }

    @Test
    void whileAPackIsLoadedThereIsNoAgent() {
        assertThat(new RuleFailureException("it threw", "rule 1", "policy/1.drl", "", null).getMessage())
                .doesNotContain("agent");
    }

    @Test
    void aDecidedCaseGivesItsOutcome() {
        Outcome outcome = new Outcome(
                "A1", Instant.EPOCH, new PolicyVersion("p", "1", "d"), List.of(), List.of(), List.of(), List.of());

        assertThat(new CaseResult.Decided(outcome).orElseThrow()).isSameAs(outcome);
    }

    @Test
    void aFailedCaseThrowsItsError() {
        CaseRefusedException refused = new CaseRefusedException(List.of(NO_ID));

        assertThatThrownBy(() -> new CaseResult.Failed(refused).orElseThrow()).isSameAs(refused);
    }
}
