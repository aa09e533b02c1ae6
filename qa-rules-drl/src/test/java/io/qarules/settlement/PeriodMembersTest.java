package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Policy;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousPeriod;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From case files to the settlement of March 2026 in Berlin, worked out by hand. March begins there at 23:00 UTC and ends,
 * in summer time, at 22:00 UTC.
 */
@Policy({"12", "17"})
class PeriodMembersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Period MARCH = new Period("2026-03", FIRST, LocalDate.of(2026, 3, 31), true);
    private static final String BEFORE = "2026-02-28T22:59:59Z";
    private static final String BEGIN = "2026-02-28T23:00:00Z";
    private static final String WITHIN = "2026-03-10T12:00:00Z";
    private static final String LAST = "2026-03-31T21:59:59Z";
    private static final String AFTER = "2026-03-31T22:00:00Z";

    @TempDir
    private static Path directory;

    private static QaRulesEngine rules;

    @BeforeAll
    static void load() {
        rules = TestPack.named(directory)
                .zone("Europe/Berlin")
                .penalize("7.1", "decide.warn( $o );")
                .penalize("7.2", "decide.fine( $o, 50 );")
                .penalize("7.3", "decide.fine( $o, 100 ).onSupervisor().fine( $o, 20 );")
                .penalize("7.4", "decide.onceVerified().fine( $o, 30 );")
                .reward("8.1", "$n : Nomination( type == COMMENDATION )", "award.commend( $n );")
                .load();
    }

    @Test
    void decisions_of_the_periods_local_days_and_no_others() {
        Member member = member(fined());

        assertThat(member.decisions())
                .extracting(MemberDecision::id)
                .containsExactly(
                        "WARNING:F2", "FINE:F5", "FINE:F5:SUPERVISOR", "FINE:F6", "FINE:F3", "COMMENDATION:N1");
    }

    @Test
    void a_decision_is_as_the_outcome_has_it() {
        assertThat(member(fined()).decisions())
                .extracting(decision -> "%s %s %s %s %s"
                        .formatted(
                                decision.id(),
                                decision.status(),
                                decision.occurrence(),
                                decision.amount(),
                                decision.liable()))
                .contains(
                        "WARNING:F2 FINAL 2 null null",
                        "FINE:F6 PENDING 1 30.00 null",
                        "FINE:F5:SUPERVISOR FINAL 1 20.00 S1",
                        "FINE:F3 FINAL 1 50.00 null");
    }

    @Test
    void scores_by_the_day_of_submission_and_with_their_kind() {
        assertThat(member(fined()).scores())
                .containsExactly(
                        new MemberScore("E7", new BigDecimal("80.00"), EvaluationKind.MYSTERY),
                        new MemberScore("E9", new BigDecimal("60.00"), EvaluationKind.REGULAR));
    }

    @Test
    void awards_that_are_final() {
        assertThat(member(fined()).awards())
                .containsExactly(new AwardClaim("COMMENDATION:N1", TestCase.at(LAST), new BigDecimal("70.00")));
    }

    /** On 31 March the entry of 15 March holds; that of 1 April not yet. */
    @Test
    void the_agent_as_of_the_last_day() {
        assertThat(member(fined()).agent()).satisfies(agent -> {
            assertThat(agent.line()).isEqualTo("hotline");
            assertThat(agent.team()).isEqualTo("T1");
            assertThat(agent.performancePay()).isEqualTo("3000");
            assertThat(agent.attributes()).isEqualTo(Map.of("level", "OLD", "shift", "LATE"));
            assertThat(agent.history()).isEmpty();
        });
    }

    /** The evaluation of the case names what is broken in a history; the member has what is left of it. */
    @Test
    void a_history_with_broken_entries() {
        CaseFile broken = TestCase.ofAgent("A1")
                .agent(agent -> agent.line("shop")
                        .performancePay(new BigDecimal("900"))
                        .history(Arrays.asList(
                                null,
                                HistoryEntry.builder().line("nowhere").build(),
                                HistoryEntry.builder()
                                        .from(FIRST)
                                        .line("hotline")
                                        .performancePay(new BigDecimal("-1"))
                                        .build(),
                                HistoryEntry.builder().from(FIRST).line("twice").build())))
                .caseFile();

        assertThat(member(broken).agent().line()).isEqualTo("hotline");
        assertThat(member(broken).agent().performancePay()).isEqualTo("900");
    }

    /** Where nobody says from when to when, nothing lies in the period, and the agent is as the case file says. */
    @Test
    void a_period_without_days() {
        Member member = PeriodMembers.of(new Period("2026-03", null, null, true), ZONE, List.of(decided(fined())))
                .get(0);

        assertThat(member.decisions()).isEmpty();
        assertThat(member.scores()).isEmpty();
        assertThat(member.awards()).isEmpty();
        assertThat(member.agent().line()).isEqualTo("shop");
    }

    /** Of two revisions the one submitted in March counts, whatever the other's day; the agent's own is none. */
    @Test
    @Policy("20")
    void the_revision_that_has_the_score() {
        CaseFile revised = TestCase.ofAgent("A1")
                .asOf("2026-04-15T12:00:00Z")
                .evaluation("E1", WITHIN, of(8, EvaluationKind.REGULAR).revision(1L)::from)
                .evaluation("E1", AFTER, of(2, EvaluationKind.REGULAR).revision(0L)::from)
                .evaluation(
                        "E1", AFTER, of(1, EvaluationKind.REGULAR).revision(2L).by("A1")::from)
                .caseFile();

        assertThat(member(revised).scores())
                .containsExactly(new MemberScore("E1", new BigDecimal("80.00"), EvaluationKind.REGULAR));
    }

    /**
     * A1: quality (2 × 80 + 60) ÷ 3 = 73.33; two own fines in force (F3, F5), 50 + 100 = 150; one warning (F2); three
     * offences (F2, F3, F5). Composite: quality 73.33… × 40 + sales 50 × 40 + fines 2 of 4 = 50 × 20, ÷ 100 = 59.33:
     * PLAIN for the third time. A2 has nothing but a score of 90: 36 + 40 + 20 = 96. A3's fine is suspended: none. It has no
     * quality, and the other two have 100 points each.
     */
    @Test
    void a_settlement_counts_what_is_final_and_the_agents_own(@TempDir Path settling) {
        List<Member> members =
                PeriodMembers.of(MARCH, ZONE, List.of(decided(suspended()), decided(fined()), decided(clean())))
                        .stream()
                        .map(PeriodMembersTest::completed)
                        .toList();
        Settlement settlement = new SchemePack(settling)
                .policy("policy.indicator( \"sales\" ).pointsLinear( \"sales\", 0, 10 );")
                .policy("policy.scoreWeight( \"MYSTERY\", 2 ).pointsLinear( \"quality\", 0, 100 );")
                .policy("policy.pointsLinear( \"fines\", 4, 0 ).pointsLinear( \"fineAmount\", 1000, 0 );")
                .policy("policy.pointsLinear( \"warnings\", 10, 0 ).pointsLinear( \"offences\", 10, 0 );")
                .policy(
                        "policy.weight( \"any\", \"quality\", 40 ).weight( \"any\", \"sales\", 40 ).weight( \"any\", \"fines\", 20 );")
                .policy(
                        "policy.rankBy( \"composite\" ).rankWithin( \"line\" ).tierFrom( \"GOOD\", 80 ).tierFrom( \"PLAIN\", 0 );")
                .tier(
                        "9.1",
                        "$s : Standing( tier == \"PLAIN\", streakAtOrBelow( \"PLAIN\" ) >= 2 )",
                        "settle.remind( $s );")
                .tier("9.2", "$s : Standing( value( \"fineAmount\" ) >= 150 )", "settle.coefficient( $s, 0.9 );")
                .load()
                .settle(new PeriodFile(MARCH, new BigDecimal("100"), members));

        assertThat(settlement.problems()).isEmpty();
        assertThat(settlement.members())
                .extracting(member ->
                        "%s %s %s %s".formatted(member.agentId(), member.metrics(), member.composite(), member.tier()))
                .containsExactly(
                        "A1 {quality=73.33, offences=3.00, fines=2.00, fineAmount=150.00, warnings=1.00, sales=5.00, callsPerHour=null} 59.33 PLAIN",
                        "A2 {quality=90.00, offences=0.00, fines=0.00, fineAmount=0.00, warnings=0.00, sales=10.00, callsPerHour=null} 96.00 GOOD",
                        "A3 {quality=null, offences=0.00, fines=0.00, fineAmount=0.00, warnings=0.00, sales=10.00, callsPerHour=null} 100.00 GOOD");
        assertThat(Decided.in(settlement))
                .containsExactly("REMINDER:2026-03:A1:9.1", "PERFORMANCE_PAY:2026-03:A1 2700.00 factor 0.90");
        assertThat(settlement.fund().entries())
                .extracting(entry -> entry.awardId() + " " + entry.status() + " " + entry.balance())
                .containsExactly("COMMENDATION:N1 FINAL 30.00");
    }

    /** What only the sender knows: A1 sold half, and was PLAIN in both months before. */
    private static Member completed(Member member) {
        boolean first = "A1".equals(member.agent().id());
        return MemberBuilder.builder(member)
                .indicators(Map.of("sales", first ? 5 : 10))
                .previous(
                        first
                                ? List.of(
                                        new PreviousPeriod("2026-02", "PLAIN", null),
                                        new PreviousPeriod("2026-01", "PLAIN", null))
                                : List.of())
                .build();
    }

    private static CaseFile fined() {
        return TestCase.ofAgent("A1")
                .agent(agent -> agent.line("shop")
                        .team("T1")
                        .supervisorId("S1")
                        .performancePay(new BigDecimal("2000"))
                        .attributes(Map.of("level", "NEW", "shift", "LATE"))
                        .history(List.of(
                                HistoryEntry.builder()
                                        .from(LocalDate.of(2026, 4, 1))
                                        .line("complaint")
                                        .build(),
                                HistoryEntry.builder()
                                        .from(LocalDate.of(2026, 3, 15))
                                        .line("hotline")
                                        .performancePay(new BigDecimal("3000"))
                                        .attributes(Map.of("level", "OLD"))
                                        .build())))
                .asOf("2026-04-15T12:00:00Z")
                .finding("F1", "7.1", BEFORE)
                .finding("F2", "7.1", BEGIN)
                .finding("F3", "7.2", LAST)
                .finding("F4", "7.2", AFTER)
                .finding("F5", "7.3", WITHIN)
                .finding("F6", "7.4", WITHIN)
                .evaluation("E6", BEFORE, of(10, EvaluationKind.REGULAR)::from)
                .evaluation("E7", BEGIN, of(8, EvaluationKind.MYSTERY)::from)
                .evaluation("E8", AFTER, of(10, EvaluationKind.REGULAR)::from)
                .evaluation("E9", LAST, of(6, EvaluationKind.REGULAR)::from)
                .nomination(nomination("N1", LAST))
                .nomination(nomination("N2", AFTER))
                .caseFile();
    }

    private static CaseFile clean() {
        return TestCase.ofAgent("A2")
                .asOf("2026-04-15T12:00:00Z")
                .evaluation("E1", WITHIN, of(9, EvaluationKind.REGULAR)::from)
                .caseFile();
    }

    private static CaseFile suspended() {
        return TestCase.ofAgent("A3")
                .asOf("2026-04-15T12:00:00Z")
                .finding("F1", "7.2", WITHIN)
                .appeal("P1", "F1", AppealStatus.OPEN, WITHIN, null)
                .caseFile();
    }

    private static Nomination nomination(String id, String at) {
        return Nomination.builder()
                .id(id)
                .type(NominationType.COMMENDATION)
                .by("S1")
                .at(TestCase.at(at))
                .amount(new BigDecimal("70"))
                .build();
    }

    private static Form of(int points, EvaluationKind kind) {
        return new Form(points, kind, null, "Q1");
    }

    /** An evaluation of one question, of 10 points at most. */
    private record Form(int points, EvaluationKind kind, Long revision, String by) {
        Form revision(Long number) {
            return new Form(points, kind, number, by);
        }

        Form by(String inspector) {
            return new Form(points, kind, revision, inspector);
        }

        EvaluationBuilder from(EvaluationBuilder evaluation) {
            return evaluation.kind(kind).revision(revision).evaluatorId(by).sections(List.of(section(points)));
        }
    }

    /** A section of one question, with so many of 10 points. */
    static Section section(int points) {
        return new Section(
                "s1",
                BigDecimal.ONE,
                List.of(Question.builder()
                        .id("q1")
                        .weight(BigDecimal.ONE)
                        .points(BigDecimal.valueOf(points))
                        .max(BigDecimal.TEN)
                        .build()));
    }

    private static Member member(CaseFile caseFile) {
        return PeriodMembers.of(MARCH, ZONE, List.of(decided(caseFile))).get(0);
    }

    private static CaseWithOutcome decided(CaseFile caseFile) {
        return new CaseWithOutcome(caseFile, rules.evaluate(caseFile));
    }
}
