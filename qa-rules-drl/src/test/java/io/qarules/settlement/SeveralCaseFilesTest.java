package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Notes;
import io.qarules.citation.Policy;
import io.qarules.engine.MemberPart;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import io.qarules.standard.Standard;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several case files of one agent give to a quarter, in whatever order they come. */
@Policy("17")
class SeveralCaseFilesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Period QUARTER =
            new Period("2026-Q4", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31), true);
    private static final QaRulesEngine LEDGER =
            QaRulesEngine.builder().resources("qa-rules/points-ledger").build();
    private static final QaRulesEngine PERFECT_MONTH = QaRulesEngine.builder()
            .directory(Path.of("src/test/resources/centres/perfect-month"))
            .build();
    private static final String END_OF_OCTOBER = "2026-10-31T23:59:59+08:00";
    private static final String END_OF_NOVEMBER = "2026-11-30T23:59:59+08:00";

    /** Each file numbers and tallies for itself; the quarter has what each decided. */
    @Test
    void files_of_different_months_add_up() {
        assertThat(decisions(
                        LEDGER,
                        october()
                                .finding("F1", "2.2", "2026-10-08T09:00:00+08:00")
                                .caseFile(),
                        november()
                                .finding("F2", "2.2", "2026-11-08T09:00:00+08:00")
                                .caseFile()))
                .containsExactly("WARNING:F1 FINAL", "POINTS:F1 FINAL", "WARNING:F2 FINAL", "POINTS:F2 FINAL");
    }

    /** Without F1, which was appealed, F2 is the first; nothing of F1 is left. */
    @Test
    void a_file_sent_again_takes_the_place_of_the_earlier() {
        List<MemberDecision> decisions = member(
                        LEDGER,
                        october()
                                .finding("F1", "2.2", "2026-10-08T09:00:00+08:00")
                                .finding("F2", "2.2", "2026-10-09T09:00:00+08:00")
                                .caseFile(),
                        november()
                                .finding("F1", "2.2", "2026-10-08T09:00:00+08:00")
                                .finding("F2", "2.2", "2026-10-09T09:00:00+08:00")
                                .appeal(
                                        "P1",
                                        "F1",
                                        AppealStatus.UPHELD,
                                        "2026-11-01T09:00:00+08:00",
                                        "2026-11-02T09:00:00+08:00")
                                .caseFile())
                .decisions();

        assertThat(decisions)
                .extracting(decision -> decision.id() + " #" + decision.occurrence())
                .containsExactly("WARNING:F2 #1", "POINTS:F2 #1");
    }

    /** It is found later that it was in September. */
    @Test
    void what_a_later_file_moves_out_of_the_period_is_gone() {
        assertThat(decisions(
                        LEDGER,
                        october()
                                .finding("F1", "2.3", "2026-10-01T09:00:00+08:00")
                                .caseFile(),
                        november()
                                .finding("F1", "2.3", "2026-09-30T09:00:00+08:00")
                                .caseFile()))
                .isEmpty();
    }

    /** A later revision of the evaluation no longer has the finding. */
    @Test
    @Policy("20")
    void a_finding_is_its_evaluations() {
        assertThat(decisions(
                        LEDGER,
                        october()
                                .finding("F1", "2.3", "2026-10-08T09:00:00+08:00")
                                .caseFile(),
                        november()
                                .evaluation("E-F1", "2026-11-02T09:00:00+08:00", evaluation -> evaluation.revision(1L))
                                .caseFile()))
                .isEmpty();
    }

    @Test
    void an_evaluation_taken_back_has_no_score_and_no_decisions() {
        CaseFile scored = october()
                .finding(
                        "F1",
                        "2.2",
                        "2026-10-08T09:00:00+08:00",
                        finding -> finding,
                        evaluation -> evaluation.sections(List.of(PeriodMembersTest.section(8))))
                .evaluation(
                        "E2",
                        "2026-10-09T09:00:00+08:00",
                        evaluation -> evaluation.sections(List.of(PeriodMembersTest.section(9))))
                .caseFile();
        Member member = member(
                LEDGER,
                scored,
                november()
                        .finding(
                                "F1",
                                "2.2",
                                "2026-10-08T09:00:00+08:00",
                                finding -> finding,
                                evaluation -> evaluation.status(EvaluationStatus.RETRACTED))
                        .caseFile());

        assertThat(member.decisions()).isEmpty();
        assertThat(member.scores()).extracting(MemberScore::evaluationId).containsExactly("E2");
    }

    /** The third warning was for training; without the second there is no third. */
    @Test
    @Policy("15")
    void a_tally_is_gone_where_a_later_file_knows_all_that_was_counted() {
        assertThat(decisions(LEDGER, threeWarnings(october()).caseFile(), oneUpheld(threeWarnings(november()))))
                .containsExactly("WARNING:F1 FINAL", "POINTS:F1 FINAL", "WARNING:F3 FINAL", "POINTS:F3 FINAL");
    }

    /** The later file need not go back further than the quarter. */
    @Test
    @Policy("15")
    void a_tally_is_gone_where_a_later_file_knows_its_period() {
        TestCase earlier = threeWarnings(october().finding("F0", "2.2", "2026-09-30T09:00:00+08:00"));

        assertThat(decisions(LEDGER, earlier.caseFile(), oneUpheld(threeWarnings(november()))))
                .doesNotContain("OFFLINE_TRAINING:tally:warnings:2026-Q4:3 FINAL");
    }

    /** That file cannot know whether there were three: it has one of them. */
    @Test
    @Policy("15")
    void a_tally_stays_where_a_later_file_knows_a_part_of_what_was_counted() {
        CaseFile part =
                november().finding("F3", "2.2", "2026-10-10T09:00:00+08:00").caseFile();

        assertThat(decisions(LEDGER, threeWarnings(october()).caseFile(), part))
                .containsExactly(
                        "WARNING:F1 FINAL",
                        "POINTS:F1 FINAL",
                        "WARNING:F2 FINAL",
                        "POINTS:F2 FINAL",
                        "OFFLINE_TRAINING:tally:warnings:2026-Q4:3 FINAL",
                        "TRAINING:tally:points:2026:6 FINAL",
                        "WARNING:F3 FINAL",
                        "POINTS:F3 FINAL");
    }

    /** Two files that each counted to three: one decision, as its id says, and it is the later one's. */
    @Test
    @Policy("15")
    void a_decision_of_two_files_counts_once() {
        CaseFile later = november()
                .finding("F4", "2.3", "2026-11-08T09:00:00+08:00")
                .finding("F5", "2.3", "2026-11-09T09:00:00+08:00")
                .finding("F6", "2.3", "2026-11-10T09:00:00+08:00")
                .caseFile();

        assertThat(member(LEDGER, threeWarnings(october()).caseFile(), later).decisions())
                .filteredOn(decision -> decision.id().equals("OFFLINE_TRAINING:tally:warnings:2026-Q4:3"))
                .extracting(MemberDecision::occurredAt)
                .containsExactly(TestCase.at("2026-11-10T09:00:00+08:00"));
    }

    /** October's award is given on 1 November; the breach of which is known since takes it away, and its claim. */
    @Test
    @Policy("16")
    void an_award_for_a_month_is_gone_where_a_later_file_knows_the_month() {
        CaseFile perfect = tenEvaluations(TestCase.ofAgent("A1").asOf("2026-11-01T12:00:00+08:00"))
                .caseFile();
        CaseFile known = tenEvaluations(november())
                .finding("F1", "5.1.1", "2026-10-20T09:00:00+08:00")
                .caseFile();
        CaseFile part = november()
                .evaluation("E1", "2026-10-02T09:00:00+08:00", evaluation -> evaluation)
                .caseFile();

        assertThat(member(PERFECT_MONTH, perfect).awards())
                .extracting(AwardClaim::id)
                .containsExactly("COMMENDATION:month:2026-10:6.2.3");
        assertThat(member(PERFECT_MONTH, perfect, part).awards()).hasSize(1);
        assertThat(member(PERFECT_MONTH, perfect, known).awards()).isEmpty();
        assertThat(decisions(PERFECT_MONTH, perfect, known)).containsExactly("REMINDER:F1 FINAL");
    }

    /** The later file detects what the inspector had found: one act, one warning. */
    @Test
    @Policy({"2.6", "4"})
    void one_call_and_clause_is_one_offence_whatever_record_it_comes_from() {
        Call call = Call.builder()
                .id("C1")
                .startedAt(TestCase.at("2026-10-08T09:00:00+08:00"))
                .connected(true)
                .notes(new Notes(false, true, true))
                .build();
        CaseFile heard = october()
                .call(call)
                .finding(
                        "F1",
                        "6.3.1.2",
                        "2026-10-08T09:00:00+08:00",
                        finding -> finding,
                        evaluation -> evaluation.callId("C1"))
                .finding("F2", "6.3.2.4", "2026-10-08T09:00:00+08:00")
                .caseFile();

        assertThat(decisions(Standard.RULES, heard, november().call(call).caseFile()))
                .containsExactly("FINE:F2 FINAL", "ACKNOWLEDGEMENT:F2 FINAL", "WARNING:call:C1:6.3.1.2 FINAL");
        assertThat(decisions(Standard.RULES, october().call(call).caseFile(), heardInNovember(call)))
                .containsExactly("WARNING:F1 FINAL");
    }

    private static CaseFile heardInNovember(Call call) {
        return november()
                .call(call)
                .finding(
                        "F1",
                        "6.3.1.2",
                        "2026-10-08T09:00:00+08:00",
                        finding -> finding,
                        evaluation -> evaluation.callId("C1"))
                .caseFile();
    }

    /** With the fine goes what was awarded of it. */
    @Test
    @Policy("7")
    void a_progress_award_is_its_findings() {
        TestCase fined = october()
                .finding("F1", "6.3.2.4", "2026-10-08T09:00:00+08:00")
                .improvement("I1", "F1", ImprovementGrade.FULL, "2026-10-20T09:00:00+08:00");
        TestCase upheld = november()
                .finding("F1", "6.3.2.4", "2026-10-08T09:00:00+08:00")
                .appeal("P1", "F1", AppealStatus.UPHELD, "2026-11-01T09:00:00+08:00", "2026-11-02T09:00:00+08:00");

        assertThat(member(Standard.RULES, fined.caseFile()).awards())
                .extracting(AwardClaim::id)
                .containsExactly("PROGRESS_AWARD:I1");
        Member member = member(Standard.RULES, fined.caseFile(), upheld.caseFile());
        assertThat(member.awards()).isEmpty();
        assertThat(member.decisions()).isEmpty();
    }

    /** Between the two nothing is later: the list says which speaks. */
    @Test
    void of_files_of_one_moment_the_later_in_the_list_speaks() {
        CaseFile warned =
                october().finding("F1", "2.2", "2026-10-08T09:00:00+08:00").caseFile();
        CaseFile noted =
                october().finding("F1", "2.1", "2026-10-08T09:00:00+08:00").caseFile();

        assertThat(inThisOrder(LEDGER, warned, noted).decisions())
                .extracting(MemberDecision::id)
                .containsExactly("POINTS:F1");
        assertThat(inThisOrder(LEDGER, noted, warned).decisions())
                .extracting(MemberDecision::id)
                .containsExactly("WARNING:F1", "POINTS:F1");
    }

    @Test
    void the_agent_is_the_latest_files() {
        assertThat(member(
                                LEDGER,
                                october().agent(agent -> agent.line("shop")).caseFile(),
                                november().agent(agent -> agent.line("hotline")).caseFile())
                        .agent()
                        .line())
                .isEqualTo("hotline");
    }

    @Test
    void each_agent_has_a_member_of_its_own() {
        CaseFile first =
                october().finding("F1", "2.2", "2026-10-08T09:00:00+08:00").caseFile();
        CaseFile other = TestCase.ofAgent("A0")
                .asOf(END_OF_NOVEMBER)
                .evaluation("E-F1", "2026-11-02T09:00:00+08:00", evaluation -> evaluation)
                .caseFile();

        List<Member> members = PeriodMembers.of(QUARTER, ZONE, List.of(decided(LEDGER, first), decided(LEDGER, other)));

        assertThat(members).extracting(member -> member.agent().id()).containsExactly("A0", "A1");
        assertThat(members.get(1).decisions()).hasSize(2);
    }

    private static TestCase october() {
        return TestCase.ofAgent("A1").asOf(END_OF_OCTOBER);
    }

    private static TestCase november() {
        return TestCase.ofAgent("A1").asOf(END_OF_NOVEMBER);
    }

    private static TestCase threeWarnings(TestCase known) {
        return known.finding("F1", "2.2", "2026-10-08T09:00:00+08:00")
                .finding("F2", "2.2", "2026-10-09T09:00:00+08:00")
                .finding("F3", "2.2", "2026-10-10T09:00:00+08:00");
    }

    private static CaseFile oneUpheld(TestCase known) {
        return known.appeal("P1", "F2", AppealStatus.UPHELD, "2026-11-01T09:00:00+08:00", "2026-11-02T09:00:00+08:00")
                .caseFile();
    }

    private static TestCase tenEvaluations(TestCase known) {
        for (int i = 1; i <= 10; i++) {
            known.evaluation(
                    "E" + i,
                    "2026-10-%02dT09:00:00+08:00".formatted(i + 1),
                    evaluation -> evaluation.sections(List.of(PeriodMembersTest.section(10))));
        }
        return known;
    }

    private static List<String> decisions(QaRulesEngine rules, CaseFile... caseFiles) {
        return member(rules, caseFiles).decisions().stream()
                .map(decision -> decision.id() + " " + decision.status())
                .toList();
    }

    /** The member of the only agent, the same in both orders, at once and by parts. */
    private static Member member(QaRulesEngine rules, CaseFile... caseFiles) {
        CaseFile[] turned = caseFiles.clone();
        Collections.reverse(Arrays.asList(turned));
        Member member = inThisOrder(rules, caseFiles);
        assertThat(inThisOrder(rules, turned)).isEqualTo(member);
        return member;
    }

    private static Member inThisOrder(QaRulesEngine rules, CaseFile... caseFiles) {
        List<CaseWithOutcome> cases = new ArrayList<>();
        for (CaseFile caseFile : caseFiles) {
            cases.add(decided(rules, caseFile));
        }
        List<MemberPart> parts = cases.stream()
                .map(each -> PeriodMembers.part(QUARTER, ZONE, each))
                .toList();
        List<Member> members = PeriodMembers.of(QUARTER, ZONE, cases);
        assertThat(members).containsExactly(PeriodMembers.join(parts));
        return members.get(0);
    }

    private static CaseWithOutcome decided(QaRulesEngine rules, CaseFile caseFile) {
        return new CaseWithOutcome(caseFile, rules.evaluate(caseFile));
    }
}
