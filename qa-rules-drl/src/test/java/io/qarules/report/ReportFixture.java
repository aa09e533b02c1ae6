package io.qarules.report;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.Survey;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.DecidedCase;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Six agents of one line and one of another, in two months; one id is full of what HTML takes for itself. */
final class ReportFixture {
    static final String AWKWARD = "<b>&\"";
    static final String NOTE = "All of it is made up <for the test>.";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QaRules RULES = QaRulesEngine.standard();
    private static final Instant AS_OF = Instant.parse("2026-10-31T15:59:59Z");
    private static final List<String> IDS = List.of("A1", "A2", "A3", "A4", "A5", AWKWARD);

    private ReportFixture() {}

    static ReportInput input() {
        List<DecidedCase> cases = cases().stream()
                .map(each -> new DecidedCase(each.agent(), RULES.explain(each)))
                .toList();
        List<Outcome> outcomes =
                cases.stream().map(each -> each.explained().outcome()).toList();
        PeriodFile september = period("2026-09", 9, List.of(), 1);
        PeriodFile october = period("2026-10", 10, outcomes, 0);
        return new ReportInput(
                "Month end 2026-10",
                NOTE,
                SHANGHAI,
                cases,
                List.of(
                        new SettledPeriod(september, RULES.settle(september)),
                        new SettledPeriod(october, RULES.settle(october))),
                List.of("6.2.1"));
    }

    private static List<CaseFile> cases() {
        return List.of(
                caseOf("A1", "F1 6.3.3.3", "F2 6.3.1.2", "F3 6.3.2.5", "F7 6.3.3.6")
                        .appeals(List.of(appeal("F7", AppealStatus.OPEN)))
                        .improvements(List.of(new Improvement("I1", "F1", ImprovementGrade.HALF, at("25"))))
                        .build(),
                caseOf("A2", "F1 6.3.1.6", "F2 6.3.9.9", "F3 6.3.3.2")
                        .appeals(List.of(appeal("F3", AppealStatus.UPHELD)))
                        .verifications(List.of(new Verification("V1", "F77", "S1", at("20"), true, null, null)))
                        .build(),
                caseOf("A3").build(),
                caseOf(AWKWARD, "F1 5.1.1", "<i>F2 6.3.2.4")
                        .nominations(List.of(new Nomination(
                                "N1",
                                NominationType.EXCELLENT_RECORDING,
                                null,
                                "S1",
                                at("21"),
                                new BigDecimal("983.70"))))
                        .build());
    }

    /** @param findings each an id and a clause; each has a call and an evaluation of its own, a day after the one before */
    private static CaseFileBuilder caseOf(String agent, String... findings) {
        List<Evaluation> evaluations = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (String words : findings) {
            int number = evaluations.size() + 1;
            String call = "C" + number;
            calls.add(Call.builder().id(call).startedAt(at("0" + number)).build());
            evaluations.add(Evaluation.builder()
                    .id("E" + number)
                    .callId(call)
                    .kind(EvaluationKind.REGULAR)
                    .status(EvaluationStatus.SUBMITTED)
                    .submittedAt(at("1" + number))
                    .findings(List.of(Finding.builder()
                            .id(words.split(" ")[0])
                            .clause(words.split(" ")[1])
                            .severity(Severity.MINOR)
                            .build()))
                    .build());
        }
        Wage wage = new Wage(YearMonth.of(2026, 10), BigDecimal.valueOf(2_770), BigDecimal.valueOf(2_690));
        return CaseFile.builder()
                .agent(Agent.builder().id(agent).wages(List.of(wage)).build())
                .asOf(AS_OF)
                .calls(calls)
                .evaluations(evaluations);
    }

    private static Appeal appeal(String finding, AppealStatus status) {
        return new Appeal("P-" + finding, finding, at("15"), status, status == AppealStatus.OPEN ? null : at("18"));
    }

    private static Instant at(String day) {
        return Instant.parse("2026-10-" + day + "T02:00:00Z");
    }

    private static PeriodFile period(String id, int month, List<Outcome> outcomes, int worse) {
        List<Member> members = new ArrayList<>();
        for (String agent : IDS) {
            members.add(member(agent, "hotline", members.size() + worse, outcomes));
        }
        members.add(member("B1", "complaint", 2, outcomes));
        LocalDate first = LocalDate.of(2026, month, 1);
        return new PeriodFile(
                new Period(id, first, first.plusMonths(1).minusDays(1), true), BigDecimal.valueOf(1000), members);
    }

    /** @param low how many of the ten surveys are a 3; the others are a 5 */
    private static Member member(String id, String line, int low, List<Outcome> outcomes) {
        List<Survey> surveys = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            surveys.add(Survey.builder().id("U" + i).csat(i <= low ? 3L : 5L).build());
        }
        if (id.equals("A5")) {
            surveys.add(Survey.builder().id("U11").csat(1L).build());
            surveys.add(Survey.builder().id("U12").csat(2L).build());
        }
        return Member.builder()
                .agent(Agent.builder()
                        .id(id)
                        .name("Name of " + id)
                        .line(line)
                        .performancePay(BigDecimal.valueOf(1870))
                        .build())
                .surveys(surveys)
                .scriptCompliance(id.equals("A4") ? null : new BigDecimal("0.90"))
                .empathy(BigDecimal.valueOf(3 + low * 0.2))
                .awards(awards(id, outcomes))
                .build();
    }

    private static List<AwardClaim> awards(String agent, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.agentId().equals(agent))
                .flatMap(outcome -> outcome.decisions().stream())
                .filter(decision -> decision.kind().isAward())
                .map(ReportFixture::claim)
                .toList();
    }

    private static AwardClaim claim(Decision award) {
        return new AwardClaim(award.id(), award.occurredAt(), award.amount());
    }

    /** Two hundred agents, every second one with the outcome of A1, which is busy; the others are without a finding. */
    static ReportInput many(int agents) {
        ReportInput few = input();
        ExplainedOutcome busy = few.cases().get(0).explained();
        ExplainedOutcome clean = few.cases().get(2).explained();
        List<DecidedCase> cases = new ArrayList<>();
        Member[] members = new Member[agents];
        for (int i = 0; i < members.length; i++) {
            String id = "agent-%04d".formatted(i);
            ExplainedOutcome like = i % 2 == 0 ? busy : clean;
            Outcome of = like.outcome();
            Outcome own =
                    new Outcome(id, of.asOf(), of.policy(), of.decisions(), of.excluded(), of.scores(), of.problems());
            cases.add(new DecidedCase(Agent.of(id), new ExplainedOutcome(own, like.proofs())));
            members[i] = member(id, "line " + i % 3, i % 8, List.of(own));
        }
        PeriodFile period = new PeriodFile(
                new Period("2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true),
                null,
                Arrays.asList(members));
        return new ReportInput("many", NOTE, SHANGHAI, cases, List.of(new SettledPeriod(period, RULES.settle(period))));
    }
}
