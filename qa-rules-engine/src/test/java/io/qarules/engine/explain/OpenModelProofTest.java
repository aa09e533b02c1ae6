package io.qarules.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Event;
import io.qarules.casefile.HistoryEntry;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleTrace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Proofs and why-nots of what adds up, of events, of months and of an agent with a history")
class OpenModelProofTest {
    private static final String WARN = "decide.warn( $o );";

    @TempDir
    private Path directory;

    private TestPack pack() {
        return TestPack.minimal(directory);
    }

    private TestPack warnings(String time) {
        return pack().policy("policy.tally( \"warnings\" ).of( WARNING ).%s;".formatted(time))
                .penalize("1", WARN)
                .penalize("2", WARN)
                .escalate("3", "$t : Tallied( tally == \"warnings\", number == 3 )", "escalate.trainOffline( $t );");
    }

    private static TestCase findings(int number) {
        TestCase findings = TestCase.ofAgent("A1");
        for (int i = 1; i <= number; i++) {
            findings.finding("F" + i, i % 2 == 1 ? "1" : "2", "2026-10-%02dT10:00:00+08:00".formatted(i));
        }
        return findings;
    }

    @Test
    @Policy("15")
    @DisplayName("three warnings of a quarter: each of them would have to stand")
    void anEscalatedDecisionNamesWhatWasCounted() {
        Proof proof =
                proof(warnings("each( \"quarter\" )").load(), findings(3), "OFFLINE_TRAINING:tally:warnings:2026-Q4:3");

        assertThat(proof.tallied()).containsExactly("WARNING:F1", "WARNING:F2", "WARNING:F3");
        assertThat(proof.counted()).isEmpty();
        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly(
                        "TALLY [WARNING:F1, WARNING:F2, WARNING:F3] It is number 3 of tally \"warnings\" (2026-Q4);"
                                + " counted are WARNING:F1, WARNING:F2, WARNING:F3.");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("WITHOUT [F1] []", "WITHOUT [F2] []", "WITHOUT [F3] []");
        assertThat(proof.rules()).extracting(RuleTrace::rule).containsExactly("3 escalated: 4");
    }

    @Test
    @Policy("15")
    @DisplayName("four warnings: the training stands without any one of them, and falls with two")
    void whereMoreAreCountedOneMayFall() {
        Proof proof =
                proof(warnings("each( \"quarter\" )").load(), findings(4), "OFFLINE_TRAINING:tally:warnings:2026-Q4:3");

        assertThat(proof.effects().get(0).text().en())
                .endsWith("The tally goes up to 4 there: this number falls only when 2 fall.");
        assertThat(proof.effects().get(0).text().zh())
                .isEqualTo("累计“warnings”在2026-Q4达到第3次；计入的有WARNING:F1、WARNING:F2、WARNING:F3。"
                        + "该期间共累计到4，其中2次不成立时，这一次才不再达到。");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words)).containsExactly("WITHOUT [F1, F2, F3] []");
    }

    @Test
    @Policy("15")
    @DisplayName("of 90 days F1 is too old on 1 January: F2, F3 and F4 are counted")
    void ofARollingTallyTheDaysBeforeAreCounted() {
        TestCase findings = findings(3).finding("F4", "1", "2026-12-30T10:00:00+08:00");

        Proof proof =
                proof(warnings("withinDays( 90 )").load(), findings, "OFFLINE_TRAINING:tally:warnings:2026-12-30:3");

        assertThat(proof.tallied()).containsExactly("WARNING:F2", "WARNING:F3", "WARNING:F4");
    }

    @Test
    @Policy("15")
    @DisplayName("six points and seven: the 12th is one of the second offence's")
    void pointsAreCountedByTheirDecisions() {
        QaRulesEngine engine = pack().policy("policy.tally( \"points\" ).of( POINTS ).each( \"year\" );")
                .penalize("1", "decide.points( $o, 6 );")
                .penalize("2", "decide.points( $o, 7 );")
                .escalate("3", "$t : Tallied( tally == \"points\", number == 12 )", "escalate.dismiss( $t );")
                .load();

        Proof proof = proof(engine, findings(2), "DISMISSAL:tally:points:2026:12");

        assertThat(proof.tallied()).containsExactly("POINTS:F1", "POINTS:F2");
        assertThat(proof.effects().get(0).text().en())
                .isEqualTo(
                        "It is point 12 of tally \"points\" (2026); counted are POINTS:F1, POINTS:F2. The tally goes up"
                                + " to 13 points there: this one falls only when decisions of 2 points or more fall.");
        assertThat(proof.effects().get(0).text().zh())
                .isEqualTo("累计“points”在2026达到第12分；计入的有POINTS:F1、POINTS:F2。" + "该期间共累计到13分，其中合计不少于2分的决定不成立时，才不再达到这一分。");
    }

    @Test
    @Policy("15")
    void aSuspendedOneNamesTheAppealAndWhatFollowsOfIt() {
        TestCase appealed = findings(3).appeal("P1", "F2", AppealStatus.OPEN, "2026-10-05T10:00:00+08:00", null);
        ExplainedOutcome explained = warnings("each( \"quarter\" )").load().explain(appealed.caseFile());
        String id = "OFFLINE_TRAINING:tally:warnings:2026-Q4:3";

        assertThat(explained.outcome().decisions())
                .filteredOn(decision -> decision.id().equals(id))
                .allSatisfy(decision -> assertThat(decision.status()).isEqualTo(DecisionStatus.SUSPENDED))
                .hasSize(1);
        Proof proof = explained.proof(id).orElseThrow();
        assertThat(proof.openAppeals()).containsExactly("F2");
        assertThat(proof.effects()).hasSize(2);
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .contains("APPEAL_UPHELD [F2] []", "APPEAL_REJECTED [F2] [OFFLINE_TRAINING FINAL]");
    }

    @Test
    void onlySuchAProofHasTheFieldInJson() {
        ExplainedOutcome explained =
                warnings("each( \"quarter\" )").load().explain(findings(3).caseFile());

        assertThat(new JsonWriter().write(explained))
                .containsOnlyOnce("\"tallied\":[\"WARNING:F1\",\"WARNING:F2\",\"WARNING:F3\"]");
    }

    @Test
    @Policy("15")
    void aMissingEscalationSaysWhereTheTallyStands() {
        QaRulesEngine engine = warnings("each( \"quarter\" )").load();
        TestCase two = findings(2).finding("F9", "1", "2027-01-02T10:00:00+08:00");

        List<Missing> missing = engine.whyNot(two.caseFile(), DecisionKind.OFFLINE_TRAINING, "3", null)
                .missing();

        assertThat(missing)
                .extracting(one -> one.text().en())
                .containsExactly(
                        "Tally \"warnings\" stands at 2 in 2026-Q4; rule \"3 escalated: 4\" (escalate/3-4.drl:4) asks for number == 3.",
                        "Tally \"warnings\" stands at 1 in 2027-Q1; rule \"3 escalated: 4\" (escalate/3-4.drl:4) asks for number == 3.");
        assertThat(missing).extracting(Missing::reason).containsOnly(MissingReason.TALLY);
        assertThat(missing).extracting(Missing::because).containsExactly("2", "1");
        assertThat(engine.whyNot(TestCase.ofAgent("A1").caseFile(), DecisionKind.OFFLINE_TRAINING, "3", null)
                        .missing())
                .extracting(one -> one.text().zh())
                .containsExactly("累计“warnings”还没有计入任何处理决定。");
        assertThat(engine.whyNot(findings(3).caseFile(), DecisionKind.OFFLINE_TRAINING, "3", null))
                .satisfies(whyNot -> assertThat(whyNot.missing()).isEmpty())
                .satisfies(whyNot -> assertThat(whyNot.decisionIds()).hasSize(1));
    }

    @Test
    @Policy("13")
    void kindsOfCasesAreThoseThatVerbsGive() {
        QaRulesEngine engine = pack().penalize("1", "occurrence == 2", "decide.points( $o, 1 );")
                .load();

        assertThat(engine.whyNot(findings(1).caseFile(), DecisionKind.POINTS, "1", null)
                        .missing())
                .extracting(Missing::subjectId)
                .containsExactly("F1");
        assertThatThrownBy(() -> engine.whyNot(findings(1).caseFile(), DecisionKind.STAR, "1", null))
                .hasMessage("STAR is decided in settlements, not in cases");
    }

    @Test
    @Policy("13")
    @DisplayName("80 and 50 on one day with 100 a day: the second collects 20")
    void aLimitIsNamedWithTheFinesBefore() {
        QaRulesEngine engine = pack().policy("policy.fineLimit( \"day\", 100 );")
                .penalize("1", "decide.fine( $o, 80 );")
                .penalize("2", "decide.fine( $o, 50 );")
                .load();
        TestCase day = TestCase.ofAgent("A1")
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .finding("F2", "2", "2026-10-01T11:00:00+08:00");

        Proof proof = proof(engine, day, "FINE:F2");

        assertThat(proof.effects().stream().map(ExplainPack::words))
                .containsExactly("LIMIT [FINE:F1] Limit by the day: all fines of 2026-10-01 collect at most 100.00 CNY."
                        + " Earlier fines collected 80.00 CNY of it, 20.00 CNY were left;"
                        + " this fine of 50.00 CNY collects 20.00 CNY.");
        assertThat(proof.whatIfs().stream().map(ExplainPack::words))
                .containsExactly("WITHOUT [F1] [FINE FINAL 50.00 collected 50.00]");
        assertThat(proof(engine, day, "FINE:F1").effects()).isEmpty();
    }

    @Test
    @Policy({"6", "13"})
    @DisplayName("wage 20 % of 500 = 100, day 100, month 90; 80 first: left are 20, 20 and 10, so 50 collect 10")
    void ofWageAndLimitsEachSaysWhatItHasLeft() {
        QaRulesEngine engine = pack().policy("policy.fineLimit( \"day\", 100 );")
                .policy("policy.fineLimit( \"month\", 90 );")
                .policy("policy.deductionCap( 20 );")
                .penalize("1", "decide.fine( $o, 80 );")
                .penalize("2", "decide.fine( $o, 50 );")
                .load();
        TestCase day = TestCase.ofAgent("A1")
                .wage("2026-10", "500.00", "0.00")
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .finding("F2", "2", "2026-10-01T11:00:00+08:00");

        assertThat(proof(engine, day, "FINE:F2").effects().stream().map(ExplainPack::words))
                .containsExactly(
                        "CAP [FINE:F1] The wage of 2026-10 bears 100.00 CNY. Earlier fines collected 80.00 CNY of it,"
                                + " 20.00 CNY were left; a limit of fines leaves less: this fine of 50.00 CNY collects"
                                + " 10.00 CNY.",
                        "LIMIT [FINE:F1] Limit by the day: all fines of 2026-10-01 collect at most 100.00 CNY. Earlier"
                                + " fines collected 80.00 CNY of it, 20.00 CNY were left; the wage or another limit leaves"
                                + " less: this fine of 50.00 CNY collects 10.00 CNY.",
                        "LIMIT [FINE:F1] Limit by the month: all fines of 2026-10 collect at most 90.00 CNY. Earlier"
                                + " fines collected 80.00 CNY of it, 10.00 CNY were left; this fine of 50.00 CNY collects"
                                + " 10.00 CNY.");
    }

    @Test
    @Policy("14")
    @DisplayName(
            "counted together by the month: F2 of another clause counts for F3, F1 of the month before is spent on 1 October")
    void aProofNamesTheEarlierOffencesOfTheGroupAndThePeriod() {
        QaRulesEngine engine = pack().policy("policy.countTogether( \"1\", \"2\" );")
                .policy("policy.repeatWithin( \"month\" );")
                .penalize("1", WARN)
                .penalize("2", WARN)
                .load();
        TestCase group = TestCase.ofAgent("A1")
                .finding("F1", "1", "2026-09-30T10:00:00+08:00")
                .finding("F2", "2", "2026-10-01T10:00:00+08:00")
                .finding("F3", "1", "2026-10-02T10:00:00+08:00");

        Proof proof = proof(engine, group, "WARNING:F3");

        assertThat(proof.counted()).containsExactly("F2");
        assertThat(proof.notCounted().stream().map(ExplainPack::words)).containsExactly("F1 SPENT 2026-10-01");
    }

    @Test
    @Policy("14")
    @DisplayName("ten days without: F1 on the 1st is spent on the 11th, a pending one keeps no chain")
    void aProofNamesTheDayFromWhichTheCountBeganAnew() {
        QaRulesEngine engine = pack().policy("policy.repeatResetsAfterDays( 10 );")
                .penalize("1", WARN)
                .load();
        TestCase chain = TestCase.ofAgent("A1")
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .finding("F2", "1", "2026-10-11T10:00:00+08:00")
                .finding("F3", "1", "2026-10-20T10:00:00+08:00");

        Proof proof = proof(engine, chain, "WARNING:F3");

        assertThat(proof.counted()).containsExactly("F2");
        assertThat(proof.notCounted().stream().map(ExplainPack::words)).containsExactly("F1 SPENT 2026-10-11");
    }

    private TestPack events() {
        return pack().policy("policy.event( \"LATE\" );")
                .policy("policy.number( \"event\", \"minutes\" );")
                .penalize("1", WARN)
                .detect("1", "$e : Event( type == \"LATE\", number( \"minutes\" ) > 15 )", "detect.breach( $e );")
                .reward("4", "$e : Event( type == \"LATE\", number( \"minutes\" ) == 0 )", "award.praise( $e );")
                .reward("5", "$m : Month( offences == 0, calls >= 2 )", "award.commend( $m, 100 );");
    }

    private static CaseFile late(String at, String minutes) {
        return CaseFileBuilder.builder(TestCase.ofAgent("A1").caseFile())
                .events(List.of(Event.builder()
                        .id("X1")
                        .type("LATE")
                        .at(TestCase.at(at))
                        .attributes(Map.of("minutes", new BigDecimal(minutes)))
                        .build()))
                .build();
    }

    @Test
    @Policy("12")
    void aDetectionFromAnEventIsProvedAndMissed() {
        QaRulesEngine engine = events().load();

        Proof proof = engine.explain(late("2026-10-01T09:00:00+08:00", "20"))
                .proof("WARNING:event:X1:1")
                .orElseThrow();
        assertThat(proof.rules()).hasSize(2);
        assertThat(proof.rules().get(1).facts().get(0).conditions().stream().map(ExplainPack::words))
                .containsExactly(
                        "HOLDS type == \"LATE\" type=LATE", "HOLDS number( \"minutes\" ) > 15 number(\"minutes\")=20");
        assertThat(engine.whyNot(late("2026-10-01T09:00:00+08:00", "15"), DecisionKind.WARNING, "1", null)
                        .missing())
                .extracting(Missing::subjectId, Missing::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("event:X1:1", MissingReason.NOT_DETECTED));
    }

    @Test
    @Policy({"12", "16"})
    void awardsForEventsAndMonthsAreMissed() {
        QaRulesEngine engine = events().load();

        assertThat(engine.whyNot(late("2026-10-01T09:00:00+08:00", "3"), DecisionKind.PRAISE, "4", null)
                        .missing())
                .extracting(Missing::subjectId, Missing::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("event:X1:4", MissingReason.CONDITION));
        assertThat(engine.whyNot(late("2028-10-01T09:00:00+08:00", "0"), DecisionKind.PRAISE, "4", null)
                        .missing())
                .extracting(Missing::subjectId, Missing::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("event:X1:4", MissingReason.NOT_COUNTED));
        CaseFile month = TestCase.ofAgent("A1").call(call("C1", "2026-10-01")).caseFile();
        assertThat(engine.whyNot(month, DecisionKind.COMMENDATION, "5", null).missing())
                .extracting(Missing::subjectId, Missing::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("month:2026-10:5", MissingReason.CONDITION));
    }

    @Test
    @Policy("12")
    @DisplayName("on the hotline since 15 October: the call before is asked with the agent as of its day")
    void eachPartOfAHistoryIsAskedOnItsOwn() {
        QaRulesEngine engine = pack().penalize("1", WARN)
                .detect(
                        "1",
                        "$a : Agent( line == \"hotline\" )\n  $c : Call( durationSeconds > 10 )",
                        "detect.breach( $c );")
                .load();
        CaseFile caseFile = CaseFileBuilder.builder(TestCase.ofAgent("A1")
                        .call(call("C1", "2026-10-01"))
                        .call(call("C2", "2026-10-20"))
                        .caseFile())
                .agent(Agent.builder()
                        .id("A1")
                        .line("shop")
                        .history(List.of(HistoryEntry.builder()
                                .from(LocalDate.of(2026, 10, 15))
                                .line("hotline")
                                .build()))
                        .build())
                .build();

        ExplainedOutcome explained = engine.explain(caseFile);

        assertThat(explained.outcome().decisions())
                .extracting(decision -> decision.id())
                .containsExactly("WARNING:call:C2:1");
        assertThat(explained.proof("WARNING:call:C2:1").orElseThrow().rules().get(1).facts().stream()
                        .flatMap(fact -> fact.conditions().stream())
                        .map(ExplainPack::words))
                .containsExactly(
                        "HOLDS line == \"hotline\" line=hotline", "HOLDS durationSeconds > 10 durationSeconds=60");
        assertThat(engine.whyNot(caseFile, DecisionKind.WARNING, "1", "call:C1:1")
                        .missing())
                .extracting(one -> one.text().en())
                .singleElement()
                .asString()
                .contains("asks for line == \"hotline\"");
    }

    private static Call call(String id, String day) {
        return Call.builder()
                .id(id)
                .startedAt(TestCase.at(day + "T09:00:00+08:00"))
                .durationSeconds(60L)
                .build();
    }

    private static Proof proof(QaRulesEngine engine, TestCase testCase, String decisionId) {
        return engine.explain(testCase.caseFile()).proof(decisionId).orElseThrow();
    }
}
