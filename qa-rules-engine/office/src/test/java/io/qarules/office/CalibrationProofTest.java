package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.calibration.AlphaProof;
import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.CallDeviation;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.ConditionTrace;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: why inspectors are called in, by the standard pack")
class CalibrationProofTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();

    private final OfficeJson file = new OfficeJson();

    @Test
    @DisplayName("five deviations that sum to 26 are 5.2 on average: a talk; all scores have alpha 1 − 18.13 ÷ 12.99")
    void talkAndSession() {
        judge(5, 5, 5, 5, 6);

        ExplainedCalibration explained = explained();

        assertThat(explained.proofs())
                .extracting(CalibrationProof::decisionId)
                .containsExactly("CALIBRATION_TALK:Q3", "CALIBRATION_SESSION:calibration-session");
        CalibrationProof talk = explained.proofs().get(0);
        assertThat(talk.title().zh()).isEqualTo("校准谈话");
        assertThat(talk.rule()).isEqualTo("calibration-talk: too generous");
        assertThat(talk.file()).isEqualTo("calibrate/calibration-talk.drl");
        assertThat(talk.line()).isEqualTo(9);
        assertThat(talk.rules().get(0).facts().get(0).id()).isEqualTo("Q3");
        assertThat(talk.rules().get(0).facts().get(0).conditions())
                .flatExtracting(ConditionTrace::values)
                .containsExactly(new ActualValue("calls", "5"), new ActualValue("bias", "5.2"));
        assertThat(talk.deviations())
                .hasSize(5)
                .startsWith(new CallDeviation("C1", decimal("85.00"), decimal("80.00"), decimal("5.00")))
                .endsWith(new CallDeviation("C5", decimal("86.00"), decimal("80.00"), decimal("6.00")));
        // the variance is 0.8 ÷ 4, of the mean 0.04; t of 97.5 % with 4 degrees of freedom is 2.776445
        assertThat(talk.inspector())
                .isEqualTo(new CalibratedInspector(
                        "Q3", 5, decimal("5.20"), decimal("4.64"), decimal("5.76"), decimal("5.20")));
        assertThat(talk.alpha()).isNull();
        assertThat(talk.text().en())
                .isEqualTo("The deviations from the medians sum to 26.00 over 5 calls: 5.20 on average."
                        + " The 95 % interval is 4.64 to 5.76.");
        // within a call two of three pairs differ, by 5 or 6: 2 ÷ 3 × (4 × 25 + 36) ÷ 5 = 272 ÷ 15. Of the 105 pairs of
        // ten 80, four 85 and one 86: (40 × 25 + 10 × 36 + 4 × 1) ÷ 105 = 1,364 ÷ 105
        CalibrationProof session = explained.proofs().get(1);
        assertThat(session.alpha())
                .isEqualTo(new AlphaProof(
                        null, 5, 15, 15, decimal("18.133333"), decimal("12.990476"), decimal("-0.395894")));
        assertThat(session.inspector()).isNull();
        assertThat(session.deviations()).isEmpty();
        assertThat(session.text().zh()).contains("系数 = 1 − 18.133333 ÷ 12.990476 = -0.395894");
        assertThat(OfficeJson.misfits(new JsonWriter().write(explained))).isEmpty();
        assertThat(OfficeJson.misfits(new JsonWriter()
                        .write(explained.calibration().decisions().get(0), talk)))
                .isEmpty();
        assertThat(OfficeJson.misfits(new JsonWriter()
                        .write(explained.calibration().decisions().get(1), session)))
                .isEmpty();
    }

    @Test
    @DisplayName("five points on average, and not more, are no reason for a talk: there is nothing to prove")
    void nearMiss() {
        judge(5, 5, 5, 5, 5);

        assertThat(explained().proofs())
                .extracting(CalibrationProof::decisionId)
                .containsExactly("CALIBRATION_SESSION:calibration-session");
    }

    @Test
    @DisplayName("four calls are too few, however far off")
    void fourCalls() {
        judge(20, 20, 20, 20);

        assertThat(explained().proofs())
                .extracting(CalibrationProof::decisionId)
                .containsExactly("CALIBRATION_SESSION:calibration-session");
    }

    /** Two inspectors give 80 each time, and a third so much more. */
    private void judge(int... more) {
        for (int i = 0; i < more.length; i++) {
            file.judged("Q1", "C" + (i + 1), 80, null);
            file.judged("Q2", "C" + (i + 1), 80, null);
            file.judged("Q3", "C" + (i + 1), 80 + more[i], null);
        }
    }

    private ExplainedCalibration explained() {
        return OFFICE.explainCalibration(new CalibrationFileReader(true).read(file.calibration()));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
