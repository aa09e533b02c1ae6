package io.qarules.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.qarules.CaseRefusedException;
import io.qarules.RulePackException;
import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PlanFileReader;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.plan.Assignment;
import io.qarules.plan.InspectionPlan;
import io.qarules.plan.PlanFileReading;
import io.qarules.plan.Sample;
import io.qarules.plan.Shortfall;
import io.qarules.plan.ShortfallReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: a plan from JSON to JSON, by the standard pack")
class InspectionOfficeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final InspectionOffice OFFICE = InspectionOffice.standard();
    private static final String WEEK = """
            {"period": {"id": "2026-W45", "from": "2026-11-02", "to": "2026-11-08"}, "seed": 7,
             "agents": [{"id": "A1", "hiredOn": "2026-09-01", "team": "T1", "score": "88.50", "openOffences": 0},
                        {"id": "A2", "hiredOn": "2020-01-01", "team": "T2", "score": 59.99},
                        {"id": "A3", "hiredOn": "2020-01-01", "team": "T2"}],
             "inspectors": [{"id": "Q1", "capacityPerDay": 4, "days": ["2026-11-02", "2026-11-03"]},
                            {"id": "Q2", "capacityPerDay": 4, "teams": ["T1"], "days": ["2026-11-02"]}],
             "calls": [%s]}
            """.formatted(calls("A1", 6) + ", " + calls("A2", 6) + ", " + calls("A3", 1));

    @Test
    @DisplayName("a new agent and a weak one are heard four times, the third twice, of which one call is there")
    void plan() throws IOException {
        InspectionPlan plan = OFFICE.plan(read(WEEK));

        assertThat(plan.policy().id()).isEqualTo("inspection-office");
        assertThat(plan.samples())
                .containsExactly(
                        new Sample("A1", 4, 4, "quota-new-staff: four a week"),
                        new Sample("A2", 4, 4, "quota-weak-agents: four a week"),
                        new Sample("A3", 2, 1, "quota-everybody: two a week"));
        assertThat(plan.assignments())
                .hasSize(9)
                .filteredOn(each -> each.agentId().equals("A1"))
                .allMatch(each -> each.inspectorId().equals("Q1"));
        // Q2 may not hear A1, and hears half of the four calls of A2, and the one of A3
        assertThat(plan.assignments())
                .filteredOn(each -> each.inspectorId().equals("Q2"))
                .hasSize(3);
        assertThat(plan.shortfalls())
                .extracting(Shortfall::reason, Shortfall::agentId, Shortfall::inspectorId, Shortfall::missing)
                .contains(
                        tuple(ShortfallReason.TOO_FEW_CALLS, "A3", null, 1),
                        tuple(ShortfallReason.MORE_THAN_HALF, "A1", "Q1", 2));
        assertThat(plan.problems()).isEmpty();
        assertThat(schema("plan-file").validate(MAPPER.readTree(WEEK))).isEmpty();
        assertThat(schema("plan").validate(MAPPER.readTree(new JsonWriter().write(plan))))
                .isEmpty();
    }

    @Test
    @DisplayName("what is written of a plan file is read again the same, and gives the same bytes")
    void readAndWritten() {
        String written = new JsonWriter().write(read(WEEK).planFile());

        assertThat(read(written)).isEqualTo(read(read(written)));
        assertThat(new JsonWriter().write(OFFICE.plan(read(written))))
                .isEqualTo(new JsonWriter().write(OFFICE.plan(read(WEEK))));
    }

    @Test
    @DisplayName("what is wrong is named at its place, and the rest is planned")
    void problems() {
        String broken = WEEK.replace("\"Q2\", \"capacityPerDay\": 4", "\"Q2\", \"capacityPerDay\": -1")
                .replace("\"score\": \"88.50\"", "\"score\": \"188.50\"")
                .replace("2026-11-02\", \"2026-11-03\"]", "2026-11-02\", \"tomorrow\", \"2026-11-09\"]")
                .replace(
                        "\"calls\": [",
                        "\"calls\": [{\"id\": \"X\", \"agentId\": \"A9\", \"startedAt\": \"2026-10-28T10:00:00+08:00\","
                                + " \"durationSeconds\": 60}, ")
                .replaceFirst(
                        "\\}\\s*$",
                        ", \"heard\": [{\"callId\": \"none\", \"inspectorId\": \"Q1\", \"day\": \"2026-11-02\"},"
                                + " {\"callId\": \"A1-1\", \"inspectorId\": \"Q1\", \"day\": \"2026-12-01\"}]}");

        InspectionPlan plan = OFFICE.plan(read(broken));

        assertThat(plan.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.INVALID_VALUE, "/agents/0/score"),
                        tuple(ProblemCode.INVALID_VALUE, "/inspectors/0/days/1"),
                        tuple(ProblemCode.INVALID_VALUE, "/inspectors/0/days/2"),
                        tuple(ProblemCode.INVALID_VALUE, "/inspectors/1/capacityPerDay"),
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "/calls/0/agentId"),
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "/heard/0/callId"),
                        tuple(ProblemCode.INVALID_VALUE, "/heard/1/day"));
        assertThat(plan.assignments())
                .isNotEmpty()
                .extracting(Assignment::inspectorId)
                .containsOnly("Q1");
    }

    @Test
    @DisplayName("without a seed, or a period that ends, there is no plan")
    void refused() {
        assertThatThrownBy(() -> OFFICE.plan(read("{\"agents\": []}")))
                .isInstanceOfSatisfying(CaseRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly("/period/id", "/period/from", "/period/to", "/seed"));
        assertThatThrownBy(() -> OFFICE.plan(read(WEEK.replace("2026-11-08", "2026-11-01"))))
                .isInstanceOfSatisfying(CaseRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::path)
                        .containsExactly("/period/to"));
        assertThatThrownBy(() ->
                        OFFICE.plan(read(WEEK.replace("\"seed\": 7", "\"seed\": 7, \"replanFrom\": \"2026-12-01\""))))
                .isInstanceOf(CaseRefusedException.class);
    }

    @Test
    @DisplayName("a pack that evaluates cases is none of the office")
    void anotherPack() {
        assertThatThrownBy(() -> InspectionOffice.of(
                        PackSource.resources(InspectionOfficeTest.class.getClassLoader(), "qa-rules/s3-centre")))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("plans no inspections");
    }

    private static PlanFileReading read(PlanFileReading reading) {
        return read(new JsonWriter().write(reading.planFile()));
    }

    private static PlanFileReading read(String json) {
        return new PlanFileReader(true).read(json);
    }

    private static String calls(String agent, int size) {
        StringBuilder calls = new StringBuilder();
        for (int i = 1; i <= size; i++) {
            calls.append(i == 1 ? "" : ", ").append("""
                    {"id": "%s-%d", "agentId": "%s", "startedAt": "2026-10-28T10:00:00+08:00", "type": "%s",
                     "durationSeconds": 300}""".formatted(agent, i, agent, i % 2 == 0 ? "SALES" : "COMPLAINT"));
        }
        return calls.toString();
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream in =
                InspectionOfficeTest.class.getResourceAsStream("/qa-rules/schema/%s.schema.json".formatted(name))) {
            JsonNode json = MAPPER.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json);
        }
    }
}
