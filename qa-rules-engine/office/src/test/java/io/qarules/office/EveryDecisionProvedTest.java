package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.qarules.calibration.CalibrationProof;
import io.qarules.calibration.CallDeviation;
import io.qarules.calibration.ExplainedCalibration;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CalibrationFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.json.ProblemFileReader;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.ConditionAnswer;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.RuleProof;
import io.qarules.outcome.RuleTrace;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.QuotaPart;
import io.qarules.plan.Sample;
import io.qarules.plan.SampleProof;
import io.qarules.plan.Stratum;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.ProblemDecision;
import io.qarules.problem.TrainingEffect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Policy("19")
@Label("POLICY 19: every decision of the office has one proof, whose conditions are true of the values shown")
class EveryDecisionProvedTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private static final JsonWriter WRITER = new JsonWriter();

    @Property(tries = 15)
    @Label("of a plan: each sample, and its strata add up to what is drawn")
    void plans(@ForAll long seed) {
        String json = plan(new Random(seed));

        ExplainedPlan explained = OFFICE.explainPlan(new PlanFileReader(true).read(json));

        assertThat(explained.plan()).isEqualTo(OFFICE.plan(new PlanFileReader(true).read(json)));
        assertThat(explained.proofs())
                .extracting(SampleProof::agentId, SampleProof::rule)
                .containsExactlyElementsOf(explained.plan().samples().stream()
                        .map(sample -> tuple(sample.agentId(), sample.rule()))
                        .toList());
        for (SampleProof proof : explained.proofs()) {
            Sample sample = explained.plan().samples().stream()
                    .filter(one -> one.agentId().equals(proof.agentId()))
                    .findFirst()
                    .orElseThrow();
            holds(proof);
            assertThat(proof.parts().get(0)).isEqualTo(new QuotaPart(sample.rule(), null, sample.quota(), true));
            assertThat(sum(proof, true) + sum(proof, false)).isEqualTo(sample.drawn());
            assertThat(proof.strata()).allSatisfy(stratum -> assertThat(stratum.share()
                            .subtract(BigDecimal.valueOf(stratum.places()))
                            .abs())
                    .isLessThan(BigDecimal.ONE));
            assertThat(proof.strata()).allMatch(stratum -> stratum.drawn() == stratum.places());
        }
        assertThat(OfficeJson.misfits(WRITER.write(explained))).isEmpty();
    }

    @Property(tries = 15)
    @Label("of a calibration: each who is called in, and the mean of the deviations is the bias")
    void calibrations(@ForAll long seed) {
        String json = calibration(new Random(seed));

        ExplainedCalibration explained = OFFICE.explainCalibration(new CalibrationFileReader(true).read(json));

        assertThat(explained.calibration()).isEqualTo(OFFICE.calibrate(new CalibrationFileReader(true).read(json)));
        assertThat(explained.proofs()).hasSameSizeAs(explained.calibration().decisions());
        for (int i = 0; i < explained.proofs().size(); i++) {
            CalibrationProof proof = explained.proofs().get(i);
            holds(proof);
            assertThat(proof.rule())
                    .isEqualTo(explained.calibration().decisions().get(i).rule());
            if (proof.inspector() == null) {
                BigDecimal ratio = Objects.requireNonNull(proof.alpha()).observed();
                assertThat(BigDecimal.ONE.subtract(ratio.divide(proof.alpha().expected(), 12, RoundingMode.HALF_UP)))
                        .isCloseTo(proof.alpha().alpha(), within(new BigDecimal("0.00001")));
            } else {
                BigDecimal sum = proof.deviations().stream()
                        .map(CallDeviation::deviation)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.divide(BigDecimal.valueOf(proof.deviations().size()), 2, RoundingMode.HALF_UP))
                        .isEqualByComparingTo(proof.inspector().bias());
            }
        }
        assertThat(OfficeJson.misfits(WRITER.write(explained))).isEmpty();
    }

    @Property(tries = 15)
    @Label("of problems: each decision, and each training that has a status")
    void problems(@ForAll long seed) {
        String json = problems(new Random(seed));

        ExplainedReview explained = OFFICE.explainProblems(new ProblemFileReader(true).read(json));

        assertThat(explained.review()).isEqualTo(OFFICE.problems(new ProblemFileReader(true).read(json)));
        assertThat(explained.proofs())
                .extracting(RuleProof::rule)
                .containsExactlyElementsOf(explained.review().decisions().stream()
                        .map(ProblemDecision::rule)
                        .toList());
        assertThat(explained.trainingProofs())
                .extracting(RuleProof::rule)
                .containsExactlyElementsOf(explained.review().trainings().stream()
                        .map(TrainingEffect::rule)
                        .toList());
        explained.proofs().forEach(EveryDecisionProvedTest::holds);
        explained.trainingProofs().forEach(EveryDecisionProvedTest::holds);
        assertThat(OfficeJson.misfits(WRITER.write(explained))).isEmpty();
    }

    /** The rule that decided comes first, and each condition is said to hold and does of the value shown. */
    private static void holds(RuleProof proof) {
        assertThat(proof.rules().get(0).rule()).isEqualTo(proof.rule());
        assertThat(proof.rules().get(0).line()).isEqualTo(proof.line());
        for (RuleTrace rule : proof.rules()) {
            assertThat(rule.facts()).isNotEmpty();
            rule.facts().forEach(fact -> assertThat(fact.conditions())
                    .isNotEmpty()
                    .allMatch(condition -> condition.answer() == ConditionAnswer.HOLDS)
                    .allSatisfy(condition -> assertThat(isTrue(condition))
                            .as("%s of %s", condition.text(), condition.values())
                            .isTrue()));
        }
    }

    /** Reads the condition of the standard pack anew: what is shown, an operator, a number or a word. */
    private static boolean isTrue(ConditionTrace condition) {
        List<ActualValue> values = condition.values();
        if (values.isEmpty()) {
            return condition.text().endsWith("SampledAgent()");
        }
        String[] words = condition.text().split(" ");
        String operator = words[words.length - 2];
        String bound = words[words.length - 1];
        String value = values.get(0).value();
        if (operator.equals("==")) {
            return bound.equals(String.valueOf(value));
        }
        int compared = new BigDecimal(value).compareTo(new BigDecimal(bound));
        return switch (operator) {
            case "<" -> compared < 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            default -> throw new IllegalArgumentException(condition.text());
        };
    }

    private static int sum(SampleProof proof, boolean reserved) {
        return proof.strata().stream()
                .mapToInt(reserved ? Stratum::reservedDrawn : Stratum::drawn)
                .sum();
    }

    private static String plan(Random random) {
        OfficeJson file = new OfficeJson();
        int agents = 1 + random.nextInt(6);
        for (int i = 0; i < agents; i++) {
            String id = "A" + i;
            file.planned(
                    id,
                    random.nextInt(4) == 0
                            ? null
                            : "2026-%02d-%02d".formatted(7 + random.nextInt(4), 1 + random.nextInt(3)),
                    random.nextInt(4) == 0 ? null : String.valueOf(58 + random.nextInt(4)));
            for (String kind : new String[] {"SALES", "NEW_PRODUCT", null, "COMPLAINT"}) {
                file.calls(id, kind, random.nextInt(4));
            }
        }
        return file.plan(random.nextLong());
    }

    private static String calibration(Random random) {
        OfficeJson file = new OfficeJson();
        int calls = 2 + random.nextInt(6);
        int generous = random.nextInt(13);
        for (int call = 0; call < calls; call++) {
            int score = 40 + random.nextInt(40);
            for (int inspector = 0; inspector < 4; inspector++) {
                if (random.nextInt(8) > 0) {
                    file.judged(
                            "Q" + inspector,
                            "C" + call,
                            score + random.nextInt(9) + (inspector == 0 ? generous : 0),
                            random.nextBoolean() ? "6.3.1.2" : null);
                }
            }
        }
        return file.calibration();
    }

    private static String problems(Random random) {
        OfficeJson file = new OfficeJson();
        for (String team : new String[] {"T1", null}) {
            int agents = 3 + random.nextInt(18);
            for (int i = 0; i < agents; i++) {
                String id = "%s-%d".formatted(team, i);
                file.member(id, team);
                if (random.nextInt(3) == 0) {
                    file.offence(id, random.nextBoolean() ? "7" : "8", 1 + random.nextInt(28));
                }
            }
            file.training("7", team, 1 + random.nextInt(28));
        }
        return file.problems();
    }
}
