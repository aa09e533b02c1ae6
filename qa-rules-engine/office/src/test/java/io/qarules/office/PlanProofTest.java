package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import io.qarules.plan.ExplainedPlan;
import io.qarules.plan.QuotaPart;
import io.qarules.plan.Sample;
import io.qarules.plan.SampleProof;
import io.qarules.plan.Stratum;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: why so much of an agent is heard, by the standard pack")
class PlanProofTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private static final String EVERYBODY = "quota-everybody: two a week";
    private static final String NEW_STAFF = "quota-new-staff: four a week";
    private static final String WEAK = "quota-weak-agents: four a week";
    private static final String NEW_PRODUCTS = "7.3 new products: one call";

    private final OfficeJson file = new OfficeJson();

    @Test
    @DisplayName("two months of employment: four calls, one of them reserved, three shared out 1.125 to 1.875")
    void newStaff() {
        file.planned("A1", "2026-09-01", null);
        file.calls("A1", "INQUIRY", 5);
        file.calls("A1", "COMPLAINT", 3);
        file.calls("A1", "NEW_PRODUCT", 1);

        ExplainedPlan explained = explained();
        SampleProof proof = explained.proof("A1").orElseThrow();

        assertThat(explained.plan().samples()).containsExactly(new Sample("A1", 4, 4, NEW_STAFF));
        assertThat(proof.decisionId()).isEqualTo("QUOTA:A1");
        assertThat(proof.clause()).isEqualTo("quota-new-staff");
        assertThat(proof.title()).isEqualTo(new Text("新员工多听", "of new staff more"));
        assertThat(proof.rule()).isEqualTo(NEW_STAFF);
        assertThat(proof.file()).isEqualTo("sample/quota-new-staff.drl");
        assertThat(proof.line()).isEqualTo(9);
        assertThat(proof.rules()).extracting(RuleTrace::rule).containsExactly(NEW_STAFF, NEW_PRODUCTS, EVERYBODY);
        ConditionTrace condition =
                proof.rules().get(0).facts().get(0).conditions().get(0);
        assertThat(condition.text()).isEqualTo("months < 3");
        assertThat(condition.values()).containsExactly(new ActualValue("months", "2"));
        assertThat(proof.parts())
                .containsExactly(
                        new QuotaPart(NEW_STAFF, null, 4, true),
                        new QuotaPart(EVERYBODY, null, 2, false),
                        new QuotaPart(NEW_PRODUCTS, "NEW_PRODUCT", 1, true));
        // beside the reserved call 3 and 5 of 8: 3 × 3 ÷ 8 and 3 × 5 ÷ 8; the third place goes to the remainder 0.875
        assertThat(proof.strata())
                .containsExactly(
                        stratum("COMPLAINT", 3, 0, 0, "1.1250", 1, 1),
                        stratum("INQUIRY", 5, 0, 0, "1.8750", 2, 2),
                        stratum("NEW_PRODUCT", 1, 1, 1, "0.0000", 0, 0));
        assertThat(proof.text().en())
                .isEqualTo("Of 2 rules that give a quota, the largest counts: 4 by quota-new-staff: four a week."
                        + " Of 1 reserved place 1 is filled. 3 places are shared out over 8 calls in proportion to"
                        + " their kinds, by largest remainder.");
        assertThat(proof.text().zh()).startsWith("2 条规则给出抽样数，取最大者：quota-new-staff: four a week 给出 4。预留 1 通");
    }

    @Test
    @DisplayName("three months to the day and a score of 60 are no reasons: two calls, and no trace of the other rules")
    void nearMiss() {
        file.planned("A1", "2026-08-02", "60");
        file.calls("A1", "INQUIRY", 3);

        SampleProof proof = explained().proof("A1").orElseThrow();

        assertThat(proof.parts()).containsExactly(new QuotaPart(EVERYBODY, null, 2, true));
        assertThat(proof.rules()).extracting(RuleTrace::rule).containsExactly(EVERYBODY);
        assertThat(proof.strata()).containsExactly(stratum("INQUIRY", 3, 0, 0, "2.0000", 2, 2));
        assertThat(proof.text().en()).startsWith("Rule quota-everybody: two a week gives a quota of 2. 2 places");
    }

    @Test
    @DisplayName("of two rules with the same number the first by name counts; calls of unknown kind are a stratum")
    void equalNumbers() {
        file.planned("A1", "2026-09-01", "59.99");
        file.calls("A1", null, 1);

        ExplainedPlan explained = explained();
        SampleProof proof = explained.proof("A1").orElseThrow();

        assertThat(proof.parts())
                .containsExactly(
                        new QuotaPart(NEW_STAFF, null, 4, true),
                        new QuotaPart(WEAK, null, 4, false),
                        new QuotaPart(EVERYBODY, null, 2, false));
        // one call is there for four places: one place is shared out
        assertThat(proof.strata()).containsExactly(stratum(null, 1, 0, 0, "1.0000", 1, 1));
        assertThat(OfficeJson.misfits(new JsonWriter().write(explained))).isEmpty();
        assertThat(OfficeJson.misfits(
                        new JsonWriter().write(explained.plan().samples().get(0), proof)))
                .isEmpty();
    }

    @Test
    @DisplayName("who is not asked about has no proof, and the plan is the same")
    void someAgents() {
        file.planned("A1", null, null);
        file.planned("A2", null, null);
        file.calls("A1", "INQUIRY", 3);

        ExplainedPlan explained = OFFICE.explainPlan(new PlanFileReader(true).read(file.plan(7)), "A2"::equals);

        assertThat(explained.proofs()).extracting(SampleProof::agentId).containsExactly("A2");
        assertThat(explained.proof("A1")).isEmpty();
        assertThat(explained.plan()).isEqualTo(OFFICE.plan(new PlanFileReader(true).read(file.plan(7))));
    }

    private ExplainedPlan explained() {
        return OFFICE.explainPlan(new PlanFileReader(true).read(file.plan(7)));
    }

    private static Stratum stratum(
            String kind, int calls, int reserved, int reservedDrawn, String share, int places, int drawn) {
        return new Stratum(kind, calls, reserved, reservedDrawn, new BigDecimal(share), places, drawn);
    }
}
