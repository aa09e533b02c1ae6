package io.qarules.office.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.CaseRefusedException;
import io.qarules.calibration.CalibratedInspector;
import io.qarules.calibration.Calibration;
import io.qarules.calibration.CalibrationDecision;
import io.qarules.calibration.CalibrationFileReading;
import io.qarules.calibration.CalibrationKind;
import io.qarules.calibration.InspectorAgreement;
import io.qarules.calibration.Judgement;
import io.qarules.calibration.UndefinedAgreement;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.office.InspectionOffice;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: whether inspectors agree")
class CalibrationTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private final List<String> evaluations = new ArrayList<>();

    @Test
    @DisplayName("Q1 gives ten points more than two others over five calls: medians, bias, alpha, a talk and a session")
    void aGenerousInspector() {
        int[] scores = {80, 72, 64, 85, 78};
        IntStream.range(0, 5).forEach(i -> {
            add("Q1", "C" + i, scores[i] + 10, i < 2 ? "6.3.1.2" : "");
            add("Q2", "C" + i, scores[i], i < 1 ? "6.3.1.2" : "");
            add("Q3", "C" + i, scores[i], i < 1 ? "6.3.1.2" : "");
        });

        Calibration calibration = calibrate();

        assertThat(calibration.calls()).hasSize(5);
        assertThat(calibration.calls().get(0).median()).isEqualByComparingTo("80");
        assertThat(calibration.calls().get(0).judgements())
                .extracting(Judgement::inspectorId, Judgement::deviation)
                .containsExactly(
                        tuple("Q1", new BigDecimal("10.00")),
                        tuple("Q2", new BigDecimal("0.00")),
                        tuple("Q3", new BigDecimal("0.00")));
        assertThat(calibration.inspectors())
                .containsExactly(
                        inspector("Q1", 5, "10.00", "10.00", "10.00", "10.00"),
                        inspector("Q2", 5, "0.00", "0.00", "0.00", "0.00"),
                        inspector("Q3", 5, "0.00", "0.00", "0.00", "0.00"));
        // by the matrix of coincidences in exact fractions, outside this library: 0.581740 and 15 ÷ 22
        assertThat(calibration.agreements())
                .containsExactly(
                        new InspectorAgreement(null, null, new BigDecimal("0.5817"), null, 5, 15),
                        new InspectorAgreement(null, "s", new BigDecimal("0.5817"), null, 5, 15),
                        new InspectorAgreement("6.3.1.2", null, new BigDecimal("0.6818"), null, 5, 15));
        assertThat(calibration.decisions())
                .extracting(CalibrationDecision::kind, CalibrationDecision::inspectorId, CalibrationDecision::clause)
                .containsExactly(
                        tuple(CalibrationKind.CALIBRATION_TALK, "Q1", "calibration-talk"),
                        tuple(CalibrationKind.CALIBRATION_SESSION, null, "calibration-session"));
        assertThat(calibration.decisions().get(0).reason().en())
                .isEqualTo(
                        "Inspector Q1 scores 10.00 points above the median of the same calls, on average over 5 calls");
        assertThat(calibration.problems()).isEmpty();
    }

    @Test
    @DisplayName("a median of two is their mean: 70 and 81 are 5.5 from 75.5")
    void twoInspectors() {
        add("Q1", "C1", 70, "");
        add("Q2", "C1", 81, "");

        Calibration calibration = calibrate();

        assertThat(calibration.calls().get(0).median()).isEqualByComparingTo("75.5");
        assertThat(calibration.inspectors())
                .extracting(CalibratedInspector::bias, CalibratedInspector::deviation)
                .containsExactly(
                        tuple(new BigDecimal("-5.50"), new BigDecimal("5.50")),
                        tuple(new BigDecimal("5.50"), new BigDecimal("5.50")));
        assertThat(calibration.decisions())
                .as("one call is fewer than five for a talk; alpha 0 is below 0.667")
                .extracting(CalibrationDecision::kind)
                .containsExactly(CalibrationKind.CALIBRATION_SESSION);
    }

    @Test
    @DisplayName("one inspector alone, no scores, all the same: null with the reason")
    void undefined() {
        add("Q1", "C1", 70, "5.1.1");
        Calibration alone = calibrate();
        assertThat(alone.calls()).isEmpty();
        assertThat(alone.agreements())
                .containsExactly(new InspectorAgreement(null, null, null, UndefinedAgreement.NO_PAIRS, 0, 0));
        assertThat(alone.decisions()).isEmpty();

        evaluations.clear();
        add("Q1", "C1", null, "5.1.1");
        add("Q2", "C1", null, "5.1.1");
        Calibration unscored = calibrate();
        assertThat(unscored.calls().get(0).median()).isNull();
        assertThat(unscored.inspectors())
                .containsExactly(
                        inspector("Q1", 0, null, null, null, null), inspector("Q2", 0, null, null, null, null));
        assertThat(unscored.agreements())
                .containsExactly(
                        new InspectorAgreement(null, null, null, UndefinedAgreement.NO_PAIRS, 0, 0),
                        new InspectorAgreement("5.1.1", null, null, UndefinedAgreement.NO_VARIATION, 1, 1));

        evaluations.clear();
        add("Q1", "C1", 80, "");
        add("Q2", "C1", 80, "");
        assertThat(calibrate().agreements())
                .containsExactly(
                        new InspectorAgreement(null, null, null, UndefinedAgreement.NO_VARIATION, 1, 1),
                        new InspectorAgreement(null, "s", null, UndefinedAgreement.NO_VARIATION, 1, 1));
        assertThat(new JsonWriter().write(calibrate())).doesNotContain("NaN");
    }

    @Test
    @DisplayName("of one inspector's evaluations of a call the greatest revision counts, whatever the order")
    void revisions() {
        add("Q1", "C1", 60, "");
        evaluations.add(evaluation("E-Q1-C1", "Q1", "C1", "CALIBRATION", "SUBMITTED", 90, "")
                .replace("\"id\"", "\"revision\": 1, \"id\""));
        add("Q2", "C1", 80, "");
        Collections.shuffle(evaluations, new Random(3));

        assertThat(calibrate().calls().get(0).judgements())
                .extracting(Judgement::score)
                .containsExactly(new BigDecimal("90.00"), new BigDecimal("80.00"));
    }

    @Test
    @DisplayName(
            "equal in id, revision and date: the first stays, whoever judged; of one inspector and call the last counts")
    void duplicates() {
        evaluations.add(evaluation("E1", "Q1", "C1", "CALIBRATION", "SUBMITTED", 80, ""));
        evaluations.add(evaluation("E1", "Q2", "C1", "CALIBRATION", "SUBMITTED", 60, ""));
        evaluations.add(evaluation("E2", "Q3", "C1", "CALIBRATION", "SUBMITTED", 70, ""));
        evaluations.add(evaluation("E2", "Q3", "C1", "CALIBRATION", "SUBMITTED", 10, ""));
        evaluations.add(evaluation("E3", "Q4", "C1", "CALIBRATION", "SUBMITTED", 50, ""));
        evaluations.add(evaluation("E4", "Q4", "C1", "CALIBRATION", "SUBMITTED", 90, ""));

        Calibration calibration = calibrate();

        assertThat(calibration.calls().get(0).judgements())
                .extracting(Judgement::inspectorId, Judgement::evaluationId, Judgement::score)
                .containsExactly(
                        tuple("Q1", "E1", new BigDecimal("80.00")),
                        tuple("Q3", "E2", new BigDecimal("70.00")),
                        tuple("Q4", "E4", new BigDecimal("90.00")));
        assertThat(calibration.problems())
                .extracting(Problem::code, Problem::path, Problem::value)
                .containsExactly(
                        tuple(ProblemCode.DUPLICATE_ID, "/evaluations/1/id", "E1"),
                        tuple(ProblemCode.DUPLICATE_ID, "/evaluations/3/id", "E2"),
                        tuple(ProblemCode.DUPLICATE_ID, "/evaluations/4/callId", "C1"));
    }

    @Test
    @DisplayName("a revision by another inspector takes the place of the one before it, without a problem")
    void aRevisionByAnotherInspector() {
        evaluations.add(evaluation("E1", "Q1", "C1", "CALIBRATION", "SUBMITTED", 80, ""));
        evaluations.add(
                evaluation("E1", "Q2", "C1", "CALIBRATION", "SUBMITTED", 60, "").replace("T08", "T09"));
        add("Q3", "C1", 70, "");

        Calibration calibration = calibrate();

        assertThat(calibration.calls().get(0).judgements())
                .extracting(Judgement::inspectorId)
                .containsExactly("Q2", "Q3");
        assertThat(calibration.problems()).isEmpty();
    }

    @Test
    @DisplayName("deviations of 5, 5, 5, 5 and 5.02: a bias of 5.004 is beyond 5 points, and is said to be")
    void aBiasJustBeyondTheBound() {
        for (int i = 0; i < 5; i++) {
            add("Q1", "C" + i, 85, "");
            add("Q2", "C" + i, 80, "");
            add("Q3", "C" + i, 80, "");
        }
        evaluations.set(12, evaluations.get(12).replace("\"points\": 85", "\"points\": 85.02"));

        Calibration calibration = calibrate();

        assertThat(calibration.inspectors().get(0).bias()).isEqualTo("5.00");
        assertThat(calibration.decisions().get(0).reason().en())
                .isEqualTo(
                        "Inspector Q1 scores 5.004 points above the median of the same calls, on average over 5 calls");
    }

    @Test
    @DisplayName("a draft has no submittedAt yet: it is told that it is a draft, and no more")
    void aDraft() {
        evaluations.add(evaluation("E1", "Q1", "C1", "CALIBRATION", "DRAFT", 80, "")
                .replace("\"submittedAt\": \"2026-10-04T08:00:00+08:00\", ", ""));

        assertThat(calibrate().problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple(ProblemCode.INVALID_VALUE, "/evaluations/0/status"));
    }

    @Test
    @DisplayName("other kinds, drafts and what cannot be read are named and left out")
    void leftOut() {
        add("Q1", "C1", 80, "");
        evaluations.add(evaluation("E2", "Q2", "C1", "REGULAR", "SUBMITTED", 80, ""));
        evaluations.add(evaluation("E3", "Q2", "C1", "CALIBRATION", "DRAFT", 80, ""));
        evaluations.add(evaluation("E4", "Q2", "", "CALIBRATION", "SUBMITTED", 80, ""));

        Calibration calibration = calibrate();

        assertThat(calibration.calls()).isEmpty();
        assertThat(calibration.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(
                        tuple(ProblemCode.INVALID_VALUE, "/evaluations/1/kind"),
                        tuple(ProblemCode.INVALID_VALUE, "/evaluations/2/status"),
                        tuple(ProblemCode.INVALID_VALUE, "/evaluations/3/callId"));
        assertThatThrownBy(() -> OFFICE.calibrate(read("{\"evaluations\": []}")))
                .isInstanceOf(CaseRefusedException.class);
    }

    @Test
    @DisplayName("deviations of 1, 3 and 5 points: bias 3, standard deviation 2, t of 2 degrees 4.302653: 3 ± 4.97")
    void theIntervalOfABias() {
        for (int off : new int[] {1, 3, 5}) {
            add("Q1", "C" + off, 80 + off, "");
            add("Q2", "C" + off, 80, "");
            add("Q3", "C" + off, 80, "");
        }

        // 4.302653 × 2 ÷ √3 = 4.968276
        assertThat(calibrate().inspectors())
                .containsExactly(
                        inspector("Q1", 3, "3.00", "-1.97", "7.97", "3.00"),
                        inspector("Q2", 3, "0.00", "0.00", "0.00", "0.00"),
                        inspector("Q3", 3, "0.00", "0.00", "0.00", "0.00"));
    }

    @Test
    @DisplayName("a section on which all agree beside one on which they do not; rules are told of the whole form alone")
    void sections() {
        for (int i = 0; i < 2; i++) {
            for (String inspector : List.of("Q1", "Q2")) {
                boolean generous = inspector.equals("Q1");
                evaluations.add(evaluation(
                                "E%s%d".formatted(inspector, i),
                                inspector,
                                "C" + i,
                                "CALIBRATION",
                                "SUBMITTED",
                                null,
                                "")
                        .replace(
                                "\"sections\": []",
                                "\"sections\": [%s, %s]"
                                        .formatted(
                                                section("tone", generous ? 90 : 70), section("facts", 60 + 20 * i))));
            }
        }

        Calibration calibration = calibrate();

        // tone: 400 + 400 within calls; of the six pairs of its four values four are 400 apart: 1 − 800 ÷ (1,600 ÷ 3)
        assertThat(calibration.agreements())
                .extracting(InspectorAgreement::section, InspectorAgreement::alpha)
                .contains(tuple("facts", new BigDecimal("1.0000")), tuple("tone", new BigDecimal("-0.5000")));
        assertThat(calibration.decisions())
                .extracting(CalibrationDecision::kind)
                .containsExactly(CalibrationKind.CALIBRATION_SESSION);
    }

    private static String section(String id, int points) {
        return "{\"id\": \"%s\", \"weight\": 1, \"questions\": [{\"id\": \"q\", \"weight\": 1, \"points\": %d, \"max\": 100}]}"
                .formatted(id, points);
    }

    private static CalibratedInspector inspector(
            String id, int calls, String bias, String low, String high, String deviation) {
        return new CalibratedInspector(id, calls, decimal(bias), decimal(low), decimal(high), decimal(deviation));
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private void add(String inspector, String call, Integer score, String clause) {
        evaluations.add(evaluation(
                "E-%s-%s".formatted(inspector, call), inspector, call, "CALIBRATION", "SUBMITTED", score, clause));
    }

    private static String evaluation(
            String id, String inspector, String call, String kind, String status, Integer score, String clause) {
        String form = score == null
                ? "[]"
                : "[{\"id\": \"s\", \"weight\": 1, \"questions\": [{\"id\": \"q\", \"weight\": 1, \"points\": %d, \"max\": 100}]}]"
                        .formatted(score);
        String findings = clause.isEmpty() ? "[]" : "[{\"id\": \"F-%s\", \"clause\": \"%s\"}]".formatted(id, clause);
        return "{\"id\": \"%s\", \"callId\": \"%s\", \"evaluatorId\": \"%s\", \"kind\": \"%s\", \"status\": \"%s\", \"submittedAt\": \"2026-10-04T08:00:00+08:00\", \"sections\": %s, \"findings\": %s}"
                .formatted(id, call, inspector, kind, status, form, findings);
    }

    private Calibration calibrate() {
        return OFFICE.calibrate(read("{\"period\": {\"id\": \"2026-10\"}, \"evaluations\": [%s]}"
                .formatted(String.join(", ", evaluations))));
    }

    private static CalibrationFileReading read(String json) {
        return new CalibrationFileReader(true).read(json);
    }
}
