package io.qarules.telesales;

import static io.qarules.engine.OutcomeAssert.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.ImprovementGrade;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.NominationType;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a case file to its outcome by the standard pack: each step works on what the step before it left. */
class OrderOfStepsTest {
    private static final String MORNING = "2026-10-05T09:00:00+08:00";
    private static final String NOON = "2026-10-05T12:00:00+08:00";
    private static final String NEXT_DAY = "2026-10-06T09:00:00+08:00";

    /** Fines of 200, of 200 as well, and of 50 that waits; all about one order. The first of the highest stands. */
    @Test
    @Policy({"2.10", "5"})
    @Clause({"overlap", "6.1.2"})
    void whatOverlapsIsAbsorbedBeforeFinesAreSignedFor() {
        TestCase oneAct = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.6", MORNING, finding -> finding.orderId("O1"))
                .finding("F2", "6.3.3.7", NOON, finding -> finding.orderId("O1")
                        .consequences(Set.of(Consequence.REJECTION)))
                .finding("F3", "6.3.1.3", NEXT_DAY, finding -> finding.orderId("O1")
                        .consequences(Set.of(Consequence.CANCELLATION)));

        assertThat(evaluate(oneAct))
                .decides(
                        "FINE:F1 #1 FINAL 200.00 collected 200.00",
                        "ACKNOWLEDGEMENT:F1 #1 FINAL",
                        "FINE:F2 #1 ABSORBED 200.00 collected 0.00 by FINE:F1",
                        "FINE:F3 #1 ABSORBED 50.00 collected 0.00 by FINE:F1");
    }

    /** A fine in force, one that a person has to settle, one that waits for a verification. */
    @Test
    @Policy("2.10")
    @Clause("6.1.2")
    void everyFineInForceIsSignedForAndNoOther() {
        TestCase fines = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.3", MORNING)
                .finding("F2", "6.3.2.5", NOON)
                .finding("F3", "6.3.1.6", NEXT_DAY);

        assertThat(evaluate(fines))
                .leadsTo("F1: FINE 100.00 + ACKNOWLEDGEMENT", "F2: FINE 50.00–100.00 PROPOSED", "F3: FINE PENDING");
    }

    /** A wage of 600 bears 120: the fine of 100 whole, and 20 of the next 50. The award gives back what was collected. */
    @Test
    @Policy({"2.12", "6", "7"})
    @Clause({"deduction-cap", "6.2.1"})
    void anAwardForProgressPaysOfWhatTheCapLetCollect() {
        TestCase capped = TestCase.ofAgent("A1")
                .wage("2026-10", "600.00", "0.00")
                .finding("F1", "6.3.3.3", MORNING)
                .finding("F2", "6.3.3.2", NOON)
                .improvement("I1", "F2", ImprovementGrade.EXTRA, NEXT_DAY);

        assertThat(evaluate(capped))
                .decides(
                        "FINE:F1 #1 FINAL 100.00 collected 100.00",
                        "ACKNOWLEDGEMENT:F1 #1 FINAL",
                        "FINE:F2 #1 FINAL 50.00 collected 20.00",
                        "ACKNOWLEDGEMENT:F2 #1 FINAL",
                        "PROGRESS_AWARD:I1 FINAL 24.00");
    }

    /** The same, while an appeal against the first fine is open: it leaves the cap to the second. */
    @Test
    @Policy({"2.11", "2.12"})
    void appealsComeBeforeTheCap() {
        TestCase appealed = TestCase.ofAgent("A1")
                .wage("2026-10", "600.00", "0.00")
                .finding("F1", "6.3.3.3", MORNING)
                .finding("F2", "6.3.3.2", NOON)
                .appeal("P1", "F1", AppealStatus.OPEN, NEXT_DAY, null)
                .improvement("I1", "F1", ImprovementGrade.FULL, NEXT_DAY)
                .improvement("I2", "F2", ImprovementGrade.FULL, NEXT_DAY);

        assertThat(evaluate(appealed))
                .decides(
                        "FINE:F1 #1 SUSPENDED 100.00 collected 0.00",
                        "ACKNOWLEDGEMENT:F1 #1 SUSPENDED",
                        "FINE:F2 #1 FINAL 50.00 collected 50.00",
                        "ACKNOWLEDGEMENT:F2 #1 FINAL",
                        "PROGRESS_AWARD:I2 FINAL 50.00")
                .excludes("I1 6.2.1 NO_FINE");
    }

    /** A form that fails is rectified, whatever its finding costs and whatever is given back of that. */
    @Test
    @Policy({"2.12", "8"})
    @Clause("grading")
    void scoresComeLastAndTakeNothingFromTheRest() {
        TestCase failed = TestCase.ofAgent("A1")
                .finding("F1", "6.3.3.2", MORNING)
                .improvement("I1", "F1", ImprovementGrade.HALF, NOON)
                .evaluation("E1", NEXT_DAY, evaluation -> evaluation.sections(List.of(section("59.99"))))
                .evaluation("E2", NEXT_DAY, evaluation -> evaluation.sections(List.of(section("60"))));

        assertThat(evaluate(failed))
                .decides(
                        "FINE:F1 #1 FINAL 50.00 collected 50.00",
                        "ACKNOWLEDGEMENT:F1 #1 FINAL",
                        "PROGRESS_AWARD:I1 FINAL 25.00",
                        "RECTIFICATION:E1 FINAL")
                .scores("E1 59.99 59.99 FAIL", "E2 60.00 60.00 PASS");
    }

    @Test
    @Policy("7")
    @Clause({"6.2.2", "6.2.3"})
    void nominationsArePaidAsTheyAreNominated() {
        TestCase nominated = TestCase.ofAgent("A1")
                .nomination(nomination("N1", NominationType.EXCELLENT_RECORDING, MORNING))
                .nomination(nomination("N2", NominationType.COMMENDATION, NOON));

        assertThat(evaluate(nominated)).decides("RECORDING_AWARD:N1 FINAL 30.00", "COMMENDATION:N2 FINAL 30.00");
    }

    @Test
    @Policy("2.5")
    @Clause("6.1.3")
    void aPermittedTechniqueIsNoOffenceUnlessItHarmedTheImage() {
        TestCase techniques = TestCase.ofAgent("A1")
                .finding("F1", "6.3.2.5", MORNING, finding -> finding.technique(true))
                .finding("F2", "6.3.2.5", NOON, finding -> finding.technique(true)
                        .imageHarmed(true))
                .finding("F3", "6.3.3.3", NEXT_DAY, finding -> finding.technique(true));

        assertThat(evaluate(techniques))
                .leadsTo("F2: FINE 50.00–100.00 PROPOSED", "F3: FINE 100.00 + ACKNOWLEDGEMENT")
                .excludes("F1 6.3.2.5 PERMITTED_TECHNIQUE");
    }

    @Test
    @Policy("6")
    @Clause("fines-allowed")
    void aPackMayTurnFinesIntoPoints(@TempDir Path directory) {
        StandardPack.TELESALES.copyTo(directory);
        StandardPack.edit(directory.resolve("policy/fines-allowed.drl"), "( true )", "( false )");
        TestCase fined = TestCase.ofAgent("A1").finding("F1", "6.3.3.3", MORNING);

        assertThat(QaRulesEngine.builder().directory(directory).build().evaluate(fined.caseFile()))
                .decides("FINE:F1 #1 FINAL 100.00 collected 0.00", "ACKNOWLEDGEMENT:F1 #1 FINAL");
    }

    private static Section section(String points) {
        Question question = Question.builder()
                .id("q1")
                .weight(BigDecimal.ONE)
                .points(new BigDecimal(points))
                .max(new BigDecimal("100"))
                .build();
        return new Section("s1", BigDecimal.ONE, List.of(question));
    }

    private static Nomination nomination(String id, NominationType type, String at) {
        return Nomination.builder()
                .id(id)
                .type(type)
                .by("S1")
                .at(TestCase.at(at))
                .amount(new BigDecimal("30.00"))
                .build();
    }

    private static Outcome evaluate(TestCase testCase) {
        return Standard.RULES.evaluate(testCase.caseFile());
    }
}
