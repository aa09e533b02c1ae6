package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.citation.Policy;
import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.json.ProblemFileReader;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.Missing;
import io.qarules.outcome.OfficeKind;
import io.qarules.outcome.OfficeWhyNot;
import io.qarules.plan.PlanFileReading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: why the office decides nothing, by the standard pack")
class OfficeWhyNotTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();

    private final OfficeJson file = new OfficeJson();

    @Test
    @DisplayName("three months to the day are not fewer than three; who is new is named as decided")
    void quota() {
        file.planned("A1", "2026-08-02", null);
        file.planned("A2", "2026-08-03", null);

        OfficeWhyNot whyNot = OFFICE.whyNot(plan(), OfficeKind.QUOTA, "quota-new-staff", null);

        assertThat(whyNot.decisionIds()).containsExactly("QUOTA:A2");
        assertThat(whyNot.missing()).extracting(Missing::subjectId).containsExactly("A1");
        ConditionTrace failed = failed(whyNot);
        assertThat(failed.text()).isEqualTo("months < 3");
        assertThat(failed.values()).containsExactly(new ActualValue("months", "3"));
        assertThat(OfficeJson.misfits(new JsonWriter().write(whyNot))).isEmpty();
    }

    @Test
    @DisplayName("an agent is asked about by its id, also where it has a colon, which its decision writes %3A")
    void aColon() {
        file.planned("A:1", null, null);

        OfficeWhyNot whyNot = OFFICE.whyNot(plan(), OfficeKind.QUOTA, "quota-everybody", "A:1");

        assertThat(whyNot.decisionIds()).containsExactly("QUOTA:A%3A1");
        assertThat(OFFICE.explainPlan(plan()).proofs().get(0).decisionId()).isEqualTo("QUOTA:A%3A1");
    }

    @Test
    @DisplayName("no call about new products: nothing is reserved, and clause 7.3 never gives a quota")
    void focus() {
        file.planned("A1", null, null);

        assertThat(failed(OFFICE.whyNot(plan(), OfficeKind.FOCUS, "7.3", "A1")).values())
                .containsExactly(new ActualValue("callsOf(\"NEW_PRODUCT\")", "0"));
        OfficeWhyNot never = OFFICE.whyNot(plan(), OfficeKind.QUOTA, "7.3", "A1");
        assertThat(never.missing()).isEmpty();
        assertThat(never.text().en())
                .isEqualTo("Clause 7.3 (focus of inspection) never gives a quota; its rules give a reserved part.");
    }

    @Test
    @DisplayName("five points are not more than five: the value that failed is shown")
    void talk() {
        for (int call = 1; call <= 5; call++) {
            file.judged("Q1", "C" + call, 80, null);
            file.judged("Q2", "C" + call, 80, null);
            file.judged("Q3", "C" + call, 85, null);
        }

        OfficeWhyNot whyNot = OFFICE.whyNot(
                new CalibrationFileReader(true).read(file.calibration()),
                OfficeKind.CALIBRATION_TALK,
                "calibration-talk",
                "Q3");

        assertThat(whyNot.decisionIds()).isEmpty();
        assertThat(failed(whyNot).text()).isEqualTo("bias > 5");
        assertThat(failed(whyNot).values()).containsExactly(new ActualValue("bias", "5"));
        assertThat(whyNot.text().zh()).isEqualTo("第calibration-talk条（校准谈话）没有给出校准谈话。可能涉及的有1项，原因如下：");
    }

    @Test
    @DisplayName("three of sixteen are 18.75 %, and not a fifth")
    void trainingNeed() {
        for (int i = 1; i <= 16; i++) {
            file.member("A" + i, "T1");
        }
        for (int i = 1; i <= 3; i++) {
            file.offence("A" + i, "7", 3);
        }

        OfficeWhyNot whyNot = OFFICE.whyNot(
                new ProblemFileReader(true).read(file.problems()),
                OfficeKind.TRAINING_NEED,
                "problem-common",
                "7:web:T1");

        assertThat(failed(whyNot).text()).isEqualTo("share >= 20");
        assertThat(failed(whyNot).values()).containsExactly(new ActualValue("share", "18.75"));
    }

    @Test
    @DisplayName("what cannot be asked is refused with what can")
    void refused() {
        file.planned("A1", null, null);

        assertThatThrownBy(() -> OFFICE.whyNot(plan(), OfficeKind.FOLLOW_UP, "quota-everybody", null))
                .hasMessage("FOLLOW_UP is not decided on such a file; there is [QUOTA, FOCUS]");
        assertThatThrownBy(() -> OFFICE.whyNot(plan(), OfficeKind.QUOTA, "quota-new-staf", null))
                .hasMessageContaining("Maybe quota-new-staff");
        assertThatThrownBy(() -> OFFICE.whyNot(plan(), OfficeKind.QUOTA, "quota-new-staff", "A2"))
                .hasMessageContaining("Maybe A1");
    }

    private PlanFileReading plan() {
        return new PlanFileReader(true).read(file.plan(7));
    }

    /** Returns what keeps the nearest rule from firing for the only subject without a decision. */
    private static ConditionTrace failed(OfficeWhyNot whyNot) {
        assertThat(whyNot.missing()).hasSize(1);
        return whyNot.missing().get(0).rules().get(0).firstFailed().orElseThrow();
    }
}
