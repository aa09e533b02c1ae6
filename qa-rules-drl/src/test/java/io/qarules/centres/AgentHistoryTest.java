package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static io.qarules.engine.TestCase.at;

import io.qarules.casefile.Call;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.HistoryEntryBuilder;
import io.qarules.citation.Policy;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A raise or a transfer never rewrites last year's fines. */
@Policy("12")
class AgentHistoryTest {
    private static final String BEFORE = "2026-02-28T23:59:59+08:00";
    private static final String SINCE = "2026-03-01T00:00:00+08:00";
    private static final String LATER = "2026-06-01T00:00:00+08:00";

    @TempDir
    private Path directory;

    private TestPack pack;

    @BeforeEach
    void empty() {
        pack = TestPack.minimal(directory);
    }

    /** 5 % of 2000 before the raise, of 3000 since, and of 2000 again where an entry says nothing of the pay. */
    @Test
    void aRaiseHoldsFromItsDay() {
        pack.penalize("7.1", "decide.finePercentOfPay( $o, 5 ).onSupervisor().warn( $o );");

        assertThat(evaluate(agent(
                                entry("2026-06-01").supervisorId("S3").build(),
                                entry("2026-03-01")
                                        .performancePay(new BigDecimal("3000.00"))
                                        .supervisorId("S2")
                                        .build())
                        .finding("F1", "7.1", BEFORE)
                        .finding("F2", "7.1", SINCE)
                        .finding("F3", "7.1", LATER)))
                .decides(
                        "WARNING:F1:SUPERVISOR #1 FINAL on S1",
                        "FINE:F1 #1 FINAL 100.00 collected 100.00",
                        "WARNING:F2:SUPERVISOR #2 FINAL on S2",
                        "FINE:F2 #2 FINAL 150.00 collected 150.00",
                        "WARNING:F3:SUPERVISOR #3 FINAL on S3",
                        "FINE:F3 #3 FINAL 100.00 collected 100.00");
    }

    /** The day is that of the offence, not of its evaluation. */
    @Test
    void aTransferHoldsFromItsDay() {
        pack.penalize("7.1", "agent.team == \"T1\", agent.line == \"hotline\"", "decide.remind( $o );")
                .penalize("7.1", "agent.team == \"T2\", agent.line == \"hotline\"", "decide.warn( $o );");

        assertThat(evaluate(agent(entry("2026-03-01").team("T2").build())
                        .finding(
                                "F1",
                                "7.1",
                                BEFORE,
                                finding -> finding,
                                evaluation -> evaluation.submittedAt(at(LATER)))
                        .finding("F2", "7.1", SINCE)))
                .leadsTo("F1: REMINDER", "F2: WARNING");
    }

    /** The level is dated, the mentor is not: name by name. */
    @Test
    void attributesOfAnEntryGoOverTheAgentsOwnNameByName() {
        pack.policy("policy.word( \"agent\", \"level\", \"NEW\", \"OLD\" );")
                .policy("policy.flag( \"agent\", \"mentor\" );")
                .penalize(
                        "7.1",
                        "agent.word( \"level\" ) == \"NEW\", agent.flag( \"mentor\" ) == true",
                        "decide.remind( $o );")
                .penalize(
                        "7.1",
                        "agent.word( \"level\" ) == \"OLD\", agent.flag( \"mentor\" ) == true",
                        "decide.warn( $o );");

        assertThat(evaluate(agent(
                                entry("2026-03-01")
                                        .attributes(Map.of("level", "OLD"))
                                        .build(),
                                entry("2026-06-01")
                                        .attributes(Map.of("level", "SENIOR"))
                                        .build())
                        .finding("F1", "7.1", BEFORE)
                        .finding("F2", "7.1", SINCE)
                        .finding("F3", "7.1", LATER)))
                .leadsTo("F1: REMINDER", "F2: WARNING", "F3: REMINDER")
                .hasProblems("INVALID_VALUE /agent/history/1/attributes/level");
    }

    /** On the hotline private calls are breaches; the agent came to it on 1 March. */
    @Test
    void detectionReadsTheAgentOfTheDayOfTheCall() {
        pack.policy("policy.event( \"LATE\" );")
                .penalize("7.1", "decide.warn( $o );")
                .penalize("7.2", "decide.remind( $o );")
                .detect("7.1", "Agent( team == \"T2\" ) $c : Call( personal == true )", "detect.breach( $c );")
                .detect("7.2", "Agent( team == \"T2\" ) $e : Event( type == \"LATE\" )", "detect.breach( $e );");

        assertThat(evaluate(agent(entry("2026-03-01").team("T2").build())
                        .call(personal("C1", BEFORE))
                        .call(personal("C2", SINCE))
                        .event("X1", "LATE", BEFORE)
                        .event("X2", "LATE", SINCE)))
                .leadsTo("call:C2:7.1: WARNING", "event:X2:7.2: REMINDER");
    }

    /** An award for February reads its last day, though it is dated 1 March. */
    @Test
    @Policy("16")
    void aMonthsAwardReadsTheAgentOfItsLastDay() {
        pack.reward("6.2.3", "Agent( team == \"T1\" ) $m : Month( calls > 0 )", "award.commend( $m, 100 );")
                .reward("6.2.4", "Agent( team == \"T2\" ) $m : Month( calls > 0 )", "award.commend( $m, 200 );");

        assertThat(evaluate(agent(entry("2026-03-01").team("T2").build())
                        .call(personal("C1", BEFORE))
                        .call(personal("C2", SINCE))))
                .leadsTo("month:2026-02:6.2.3: COMMENDATION 100.00", "month:2026-03:6.2.4: COMMENDATION 200.00");
    }

    @Test
    void anAwardForAnEventReadsTheAgentOfItsDay() {
        pack.policy("policy.event( \"LETTER\" );")
                .reward(
                        "6.2.3",
                        "Agent( team == \"T2\" ) $e : Event( type == \"LETTER\" )",
                        "award.commend( $e, 50 );");

        assertThat(evaluate(agent(entry("2026-03-01").team("T2").build())
                        .event("X1", "LETTER", BEFORE)
                        .event("X2", "LETTER", SINCE)))
                .leadsTo("event:X2:6.2.3: COMMENDATION 50.00");
    }

    /** Of a day said twice the first entry stays; a broken pay is as left out; an entry without a day is left out. */
    @Test
    void whatIsBrokenOfAnEntryIsNamedAndLeftOut() {
        pack.penalize("7.1", "decide.finePercentOfPay( $o, 5 ).onSupervisor().warn( $o );");

        assertThat(evaluate(agent(
                                entry("2026-03-01")
                                        .performancePay(new BigDecimal("-1"))
                                        .supervisorId("S2")
                                        .build(),
                                entry("2026-03-01").supervisorId("S3").build(),
                                HistoryEntry.builder().supervisorId("S4").build())
                        .finding("F1", "7.1", SINCE)))
                .leadsTo("F1: WARNING on S2 + FINE 100.00")
                .hasProblems(
                        "INVALID_VALUE /agent/history/0/performancePay",
                        "DUPLICATE_ID /agent/history/1/from",
                        "MISSING_FIELD /agent/history/2/from");
    }

    private Outcome evaluate(TestCase caseFile) {
        return pack.load().evaluate(caseFile.caseFile());
    }

    /** On team T1 of the hotline under S1, with a pay of 2000, a new mentor. */
    private static TestCase agent(HistoryEntry... history) {
        List<HistoryEntry> entries = Arrays.asList(history);
        return TestCase.ofAgent("A1").agent(known -> known.supervisorId("S1")
                .team("T1")
                .line("hotline")
                .performancePay(new BigDecimal("2000.00"))
                .attributes(Map.of("level", "NEW", "mentor", true))
                .history(entries));
    }

    private static HistoryEntryBuilder entry(String from) {
        return HistoryEntry.builder().from(LocalDate.parse(from));
    }

    private static Call personal(String id, String startedAt) {
        return Call.builder().id(id).startedAt(at(startedAt)).personal(true).build();
    }
}
