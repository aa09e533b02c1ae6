package io.qarules.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.monthend.month.Month;
import io.qarules.examples.monthend.month.SyntheticMonth;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettledSyntheticMonthTest {
    private static List<Outcome> outcomes;
    private static Settlement settlement;

    @BeforeAll
    static void settle() {
        QaRules rules = QaRulesEngine.standard();
        Month month = new SyntheticMonth(1, 200, YearMonth.of(2026, 10)).create();
        outcomes = rules.evaluateAll(month.cases().stream())
                .map(CaseResult::orElseThrow)
                .toList();
        List<CaseWithOutcome> cases = IntStream.range(0, outcomes.size())
                .mapToObj(i -> new CaseWithOutcome(month.cases().get(i), outcomes.get(i)))
                .toList();
        settlement = SettlementRun.settle(rules, cases, month.periods()).get(0).settlement();
    }

    @Test
    void everyAwardOfTheEvaluationIsInTheFundsBooksOnce() {
        List<String> awards = outcomes.stream()
                .flatMap(outcome -> outcome.decisions().stream()
                        .filter(decision -> decision.kind().isAward())
                        .map(award -> outcome.agentId() + " " + award.id() + " " + award.amount()))
                .toList();

        assertThat(awards).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(settlement.fund().entries())
                .extracting(entry -> entry.agentId() + " " + entry.awardId() + " " + entry.amount())
                .containsExactlyInAnyOrderElementsOf(awards);
    }

    @Test
    void theBalanceIsNeverNegativeAndFollowsFromTheEntries() {
        assertThat(settlement.fund().opening()).isEqualByComparingTo("1000");
        BigDecimal balance = settlement.fund().opening();
        for (FundEntry entry : settlement.fund().entries()) {
            balance = entry.status() == DecisionStatus.FINAL ? balance.subtract(entry.amount()) : balance;
            assertThat(entry.balance()).isNotNegative().isEqualByComparingTo(balance);
        }
        assertThat(settlement.fund().closing()).isEqualByComparingTo(balance);
        assertThat(settlement.fund().entries())
                .extracting(FundEntry::status)
                .contains(DecisionStatus.FINAL, DecisionStatus.UNFUNDED);
    }

    @Test
    void everyTierAndKindOfDecisionOccurs() {
        assertThat(settlement.members())
                .extracting(MemberSettlement::tier)
                .contains("TOP", "MIDDLE", "BOTTOM", MemberSettlement.NOT_RANKED);
        assertThat(settlement.members())
                .flatExtracting(MemberSettlement::decisions)
                .extracting(SettlementDecision::kind)
                .contains(
                        DecisionKind.BONUS,
                        DecisionKind.PROMOTION_PRIORITY,
                        DecisionKind.STAR,
                        DecisionKind.TRAINING,
                        DecisionKind.MENTORING,
                        DecisionKind.TARGET,
                        DecisionKind.WRITTEN_WARNING,
                        DecisionKind.OFFLINE_TRAINING,
                        DecisionKind.ROLE_REVIEW,
                        DecisionKind.EFFICIENCY_COACHING,
                        DecisionKind.SURVEY_REVIEW);
    }

    @Test
    void onlyTheBrokenSurveysAndTheBrokenCallAreProblems() {
        assertThat(settlement.problems()).extracting(Problem::code).containsOnly(ProblemCode.INVALID_VALUE);
        assertThat(settlement.problems())
                .extracting(Problem::path)
                .filteredOn(path -> path.endsWith("/csat"))
                .hasSize(5);
    }

    @Test
    void everythingSaysThatItIsSynthetic() {
        Month month = new SyntheticMonth(1, 3, YearMonth.of(2026, 10)).create();

        assertThat(month.note()).contains("synthetic", "surveys", "logged-in hours");
        assertThat(month.periods().get(0).members())
                .flatExtracting(member -> member.surveys())
                .extracting(survey -> survey.id())
                .isNotEmpty()
                .allMatch(id -> id.startsWith("synthetic-survey-"));
    }
}
