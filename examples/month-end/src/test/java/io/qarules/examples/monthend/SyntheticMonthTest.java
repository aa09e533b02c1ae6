package io.qarules.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.CaseResult;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Finding;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.monthend.month.SyntheticMonth;
import io.qarules.examples.monthend.summary.OutcomeSummary;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SyntheticMonthTest {
    private static List<CaseFile> cases;
    private static List<Outcome> outcomes;

    @BeforeAll
    static void evaluate() {
        cases = month(1);
        outcomes = QaRulesEngine.standard()
                .evaluateAll(cases.stream())
                .map(CaseResult::orElseThrow)
                .toList();
    }

    @Test
    void sameSeedGivesEqualCases() {
        assertThat(month(1)).isEqualTo(cases);
        assertThat(month(2)).isNotEqualTo(cases);
    }

    @Test
    void everythingSaysThatItIsSynthetic() {
        assertThat(cases).extracting(CaseFile::agent).extracting(Agent::id).allMatch(id -> id.startsWith("synthetic-"));
        assertThat(cases)
                .extracting(CaseFile::agent)
                .extracting(Agent::name)
                .allMatch(name -> name.startsWith("Synth"));
        assertThat(cases)
                .flatExtracting(CaseFile::evaluations)
                .flatExtracting(evaluation -> evaluation.findings())
                .extracting(Finding::note)
                .containsOnly("synthetic finding");
    }

    @Test
    void mostAgentsHaveFewOffencesAndSomeRepeat() {
        assertThat(share(offences -> offences == 0)).isBetween(0.50, 0.62);
        assertThat(share(offences -> offences >= 1 && offences <= 3)).isBetween(0.25, 0.36);
        assertThat(share(offences -> offences >= 4 && offences <= 8)).isBetween(0.08, 0.16);
        assertThat(share(offences -> offences > 8)).isBetween(0.0, 0.02);
    }

    @Test
    void everyStatusAwardAndProblemOccurs() {
        assertThat(decisions())
                .extracting(Decision::status)
                .contains(
                        DecisionStatus.FINAL,
                        DecisionStatus.PENDING,
                        DecisionStatus.PROPOSED,
                        DecisionStatus.SUSPENDED,
                        DecisionStatus.ABSORBED);
        assertThat(decisions())
                .extracting(Decision::kind)
                .contains(DecisionKind.PROGRESS_AWARD, DecisionKind.RECORDING_AWARD, DecisionKind.COMMENDATION);
        assertThat(outcomes)
                .flatExtracting(Outcome::problems)
                .extracting(Problem::code)
                .contains(
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.INVALID_VALUE,
                        ProblemCode.UNKNOWN_CLAUSE,
                        ProblemCode.AMOUNT_OUT_OF_RANGE);
    }

    @Test
    void someWagesCapWhatIsCollected() {
        assertThat(decisions())
                .anyMatch(decision -> decision.kind() == DecisionKind.FINE
                        && decision.status() == DecisionStatus.FINAL
                        && !Objects.equals(decision.amount(), decision.collected()));
    }

    private static List<CaseFile> month(long seed) {
        return new SyntheticMonth(seed, 200, YearMonth.of(2026, 10)).create().cases();
    }

    private static List<Decision> decisions() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .toList();
    }

    private static double share(LongPredicate offences) {
        long agents = outcomes.stream()
                .filter(outcome -> offences.test(OutcomeSummary.offences(outcome)))
                .count();
        return agents / (double) outcomes.size();
    }
}
