package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.ProblemFileReader;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.OfficeKind;
import io.qarules.problem.AgentGroup;
import io.qarules.problem.ExplainedReview;
import io.qarules.problem.FisherTable;
import io.qarules.problem.OffenceShare;
import io.qarules.problem.ProblemProof;
import io.qarules.problem.TrainingProof;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: why a problem is common, and why a training helped, by the standard pack")
class ProblemProofTest {
    private static final InspectionOffice OFFICE = InspectionOffice.standard();

    private final OfficeJson file = new OfficeJson();

    @Test
    @DisplayName("three of fifteen are a fifth, common; three of sixteen are not, individual")
    void commonAndNearMiss() {
        members("T1", 15);
        members("T2", 16);
        List.of("T1", "T2").forEach(team -> {
            for (int i = 1; i <= 3; i++) {
                file.offence(team + "-" + i, "7", 3);
            }
        });

        ExplainedReview explained = explained();

        assertThat(explained.proofs())
                .extracting(ProblemProof::decisionId)
                .containsExactly("TRAINING_NEED:7:web:T1", "INDIVIDUAL_PROBLEM:7:web:T2");
        ProblemProof common = explained.proofs().get(0);
        assertThat(common.clause()).isEqualTo("problem-common");
        assertThat(common.title().en()).isEqualTo("common problem");
        assertThat(common.file()).isEqualTo("problem/problem-common.drl");
        assertThat(common.line()).isEqualTo(9);
        assertThat(values(common)).containsExactly(new ActualValue("offenders", "3"), new ActualValue("share", "20"));
        assertThat(common.share())
                .isEqualTo(new OffenceShare(
                        "7",
                        new AgentGroup("web", "T1"),
                        15,
                        List.of("T1-1", "T1-2", "T1-3"),
                        new BigDecimal("20.00"),
                        null,
                        null));
        assertThat(common.text().en()).isEqualTo("3 ÷ 15 = 20.00 %.");
        ProblemProof individual = explained.proofs().get(1);
        assertThat(individual.rule()).isEqualTo("problem-individual: less than a fifth of the group");
        assertThat(values(individual))
                .containsExactly(new ActualValue("offenders", "3"), new ActualValue("share", "18.75"));
        assertThat(OfficeJson.misfits(new JsonWriter().write(explained))).isEmpty();
        assertThat(OfficeJson.misfits(
                        new JsonWriter().write(explained.review().decisions().get(0), common)))
                .isEmpty();
    }

    @Test
    @DisplayName("seven of ten before and one after: p = 0.019767 is below 0.05, under control")
    void underControl() {
        members("T1", 10);
        offend(7, 1);
        file.training("7", "T1", 10);

        TrainingProof proof = explained().trainingProofs().get(0);

        // 10 over 7 times 10 over 1, and 10 over 8 times 10 over 0, twice, of 20 over 8:
        // 120 × 10 ÷ 125,970; p = 2 × (1,200 + 45) ÷ 125,970
        assertThat(proof.decisionId()).isEqualTo("UNDER_CONTROL:7:web:T1:2026-11-10");
        assertThat(proof.clause()).isEqualTo("training-under-control");
        assertThat(proof.table())
                .isEqualTo(new FisherTable(7, 3, 1, 9, new BigDecimal("0.009526"), new BigDecimal("0.019767")));
        assertThat(proof.rules().get(0).facts().get(0).conditions())
                .extracting(ConditionTrace::text)
                .containsExactly("fell == true", "p < 0.05");
        assertThat(proof.text().zh()).startsWith("培训前 9 天违规 7 人、未违规 3 人，培训当日起 21 天违规 1 人、未违规 9 人。");
        assertThat(proof.text().en())
                .startsWith(
                        "In the 9 days before it 7 with an offence and 3 without, in the 21 days from it on 1 and 9.");
    }

    @Test
    @DisplayName("six of ten before and one after: p = 0.057276 is not below 0.05, followed up")
    void nearMiss() {
        members("T1", 10);
        offend(6, 1);
        file.training("7", "T1", 10);

        ExplainedReview explained = explained();
        TrainingProof proof = explained.trainingProofs().get(0);

        // of 20 over 7 = 77,520: 210 × 10 for this table, 120 × 1 for the one beyond, and both twice
        assertThat(proof.decisionId()).isEqualTo("FOLLOW_UP:7:web:T1:2026-11-10");
        assertThat(proof.rule()).isEqualTo("training-follow-up: maybe by chance");
        assertThat(proof.table())
                .isEqualTo(new FisherTable(6, 4, 1, 9, new BigDecimal("0.027090"), new BigDecimal("0.057276")));
        assertThat(OfficeJson.misfits(
                        new JsonWriter().write(explained.review().trainings().get(0), proof)))
                .isEmpty();
    }

    @Test
    @DisplayName("twenty of twenty before and none after: p is not 0, and does not read so")
    void aVerySmallProbability() {
        members("T1", 20);
        offend(20, 0);
        file.training("7", "T1", 10);

        ExplainedReview explained = explained();
        TrainingProof proof = explained.trainingProofs().get(0);

        // 1 of 40 over 20 = 137,846,528,820 for this table, as much for the opposite: p = 0.0000000000145…
        assertThat(proof.table())
                .isEqualTo(new FisherTable(20, 0, 0, 20, new BigDecimal("0.000000"), new BigDecimal("0.000000")));
        assertThat(proof.text().en()).contains("the probability < 0.000001; p < 0.000001 is the sum");
        assertThat(proof.text().zh()).contains("概率为 < 0.000001；p < 0.000001 是");
        assertThat(explained.review().trainings().get(0).reason().zh()).endsWith("（p < 0.000001）");
        assertThat(proof.rules().get(0).facts().get(0).conditions().get(1).values())
                .containsExactly(new ActualValue("p", "0.00000000001"));
    }

    @Test
    @DisplayName("nothing is known before a training on the first day: followed up, without a table")
    void unknownBefore() {
        members("T1", 10);
        offend(0, 1);
        file.training("7", "T1", 1);

        ExplainedReview explained = explained();
        TrainingProof proof = explained.trainingProofs().get(0);

        assertThat(proof.rule()).isEqualTo("training-follow-up: no fewer");
        assertThat(proof.table()).isNull();
        assertThat(proof.text().en())
                .isEqualTo("Before and after cannot be compared: known are 0 days before it and 30 days from it on.");
        assertThat(OfficeJson.misfits(new JsonWriter().write(explained))).isEmpty();
    }

    @Test
    @DisplayName("names with colons never make two decisions of one name")
    void namesWithColons() {
        List.of("a", "web:a", "5%3A").forEach(team -> members(team, 3));
        file.offence("a-1", "7:web", 3); // clause 7:web, line web, team a
        file.offence("web:a-1", "7", 3); // clause 7, line web, team web:a
        file.offence("5%3A-1", "7", 3);

        ExplainedReview explained = explained();

        assertThat(explained.proofs())
                .extracting(ProblemProof::decisionId)
                .containsExactly(
                        "INDIVIDUAL_PROBLEM:7:web:5%253A",
                        "INDIVIDUAL_PROBLEM:7:web:web%3Aa", "INDIVIDUAL_PROBLEM:7%3Aweb:web:a");
        assertThat(OFFICE.whyNot(
                                new ProblemFileReader(true).read(file.problems()),
                                OfficeKind.INDIVIDUAL_PROBLEM,
                                "problem-individual",
                                "7:web:web%3Aa")
                        .decisionIds())
                .containsExactly("INDIVIDUAL_PROBLEM:7:web:web%3Aa");
    }

    private void members(String team, int size) {
        for (int i = 1; i <= size; i++) {
            file.member(team + "-" + i, team);
        }
    }

    /** So many of ten have an offence before the tenth day, and so many others, from the last on, after it. */
    private void offend(int before, int after) {
        for (int i = 1; i <= before; i++) {
            file.offence("T1-" + i, "7", 2);
        }
        for (int i = 0; i < after; i++) {
            file.offence("T1-" + (10 - i), "7", 20);
        }
    }

    private static List<ActualValue> values(ProblemProof proof) {
        return proof.rules().get(0).facts().get(0).conditions().stream()
                .flatMap(condition -> condition.values().stream())
                .toList();
    }

    private ExplainedReview explained() {
        return OFFICE.explainProblems(new ProblemFileReader(true).read(file.problems()));
    }
}
