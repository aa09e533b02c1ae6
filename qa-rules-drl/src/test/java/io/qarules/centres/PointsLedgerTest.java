package io.qarules.centres;

import static io.qarules.engine.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example of a regulation of one's own, the pack {@code points-ledger}, worked out by hand. */
class PointsLedgerTest {
    private static final QaRulesEngine LEDGER =
            QaRulesEngine.builder().resources("qa-rules/points-ledger").build();

    /** 1, 2 and 2, then 6 points: the sixth and no twelfth. Three warnings; of 250 on one day 200. */
    @Test
    @Policy({"13", "15", "18"})
    @Clause({"2.1", "2.2", "2.3", "2.4", "3.2", "3.3", "3.4"})
    void aQuarterOfOneAgent() {
        Outcome outcome = LEDGER.evaluate(supervised()
                .finding("F1", "2.1", "2026-10-08T09:00:00+08:00")
                .finding("F2", "2.2", "2026-10-15T10:00:00+08:00")
                .finding("F3", "2.2", "2026-10-29T10:00:00+08:00")
                .finding("F4", "2.3", "2026-11-12T14:00:00+08:00")
                .finding("F5", "2.4", "2026-11-12T16:00:00+08:00")
                .asOf("2026-12-31T23:59:59+08:00")
                .caseFile());

        assertThat(outcome)
                .decides(
                        "POINTS:F1 #1 FINAL 1 points",
                        "WARNING:F2 #1 FINAL",
                        "POINTS:F2 #1 FINAL 2 points",
                        "WARNING:F3 #2 FINAL",
                        "POINTS:F3 #2 FINAL 2 points",
                        "WARNING:F4 #1 FINAL",
                        "FINE:F4 #1 FINAL 50.00 collected 50.00",
                        "OFFLINE_TRAINING:tally:warnings:2026-Q4:3 #3 FINAL",
                        "FINE:F5 #1 FINAL 200.00 collected 150.00",
                        "FINE:F5:SUPERVISOR #1 FINAL 20.00 collected - on S1",
                        "POINTS:F5 #1 FINAL 6 points",
                        "TRAINING:tally:points:2026:6 #6 FINAL")
                .hasProblems();
        assertThat(outcome.decisions())
                .filteredOn(decision -> decision.subjectId().equals("F5"))
                .extracting(Decision::audience)
                .containsExactly(Audience.SUPERVISOR, Audience.DIRECTOR, Audience.SUPERVISOR);
    }

    @Test
    @Policy({"12", "18"})
    void newStaffAreSparedForNinetyDays() {
        assertThat(LEDGER.evaluate(TestCase.ofAgent("A1")
                        .agent(known -> known.hiredOn(LocalDate.parse("2026-07-07")))
                        .finding("F1", "2.1", "2026-10-04T23:59:59+08:00")
                        .finding("F2", "2.1", "2026-10-05T00:00:00+08:00")
                        .caseFile()))
                .leadsTo("F1: REMINDER", "F2: POINTS 1");
    }

    /** The training hangs on the second of three warnings, and the points of it on the same appeal. */
    @Test
    @Policy({"2.11", "15", "18"})
    void anOpenAppealHoldsUpWhatHangsOnIt() {
        assertThat(LEDGER.evaluate(supervised()
                        .finding("F1", "2.2", "2026-10-08T09:00:00+08:00")
                        .finding("F2", "2.2", "2026-10-09T09:00:00+08:00")
                        .finding("F3", "2.2", "2026-10-10T09:00:00+08:00")
                        .appeal("P1", "F2", AppealStatus.OPEN, "2026-10-12T09:00:00+08:00", null)
                        .caseFile()))
                .leadsTo(
                        "F1: WARNING + POINTS 2",
                        "F2: WARNING SUSPENDED + POINTS 2 SUSPENDED",
                        "F3: WARNING + POINTS 2",
                        "tally:warnings:2026-Q4:3: OFFLINE_TRAINING SUSPENDED",
                        "tally:points:2026:6: TRAINING SUSPENDED");
    }

    private static TestCase supervised() {
        return TestCase.ofAgent("A1").agent(known -> known.supervisorId("S1"));
    }
}
