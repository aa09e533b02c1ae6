package io.qarules.examples.flinkmonthend.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.MemberPart;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Outcome;
import io.qarules.period.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("several case files of an agent give what PeriodMembers makes of them")
class MembersTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Period OCTOBER =
            new Period("2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), true);
    private static final JsonWriter WRITER = new JsonWriter();

    /** The later file has E1 without its finding, and nothing of E2, whose fine stays. */
    @Test
    void theLatestSpeaksForWhatItHas() {
        List<CaseWithOutcome> cases = List.of(
                decided("2026-10-31T23:59:59+08:00", evaluation("E1", "F1"), evaluation("E2", "F2")),
                decided("2026-11-02T00:00:00+08:00", evaluation("E1", null)));

        String joined = Members.ofCases(
                IntStream.range(0, 2).mapToObj(i -> part(cases.get(i), i)).toList());

        assertThat(joined)
                .contains("\"FINE:F2\"")
                .doesNotContain("FINE:F1")
                .isEqualTo(WRITER.writeReport(
                        PeriodMembers.of(OCTOBER, ZONE, cases).get(0)));
    }

    private static AgentPart part(CaseWithOutcome decided, int line) {
        MemberPart part = PeriodMembers.part(OCTOBER, ZONE, decided);
        return AgentPart.given(
                part.agentId(),
                part.asOf(),
                "part-00.ndjson",
                line,
                WRITER.writeReport(part.member()),
                Origins.of(part),
                Members.fines(part.member()));
    }

    private static String evaluation(String id, String finding) {
        String findings = finding == null ? "" : "{\"id\":\"%s\",\"clause\":\"6.3.2.4\"}".formatted(finding);
        return """
                {"id":"%s","evaluatorId":"Q","kind":"REGULAR","status":"SUBMITTED",\
                "submittedAt":"2026-10-08T08:00:00+08:00","findings":[%s]}""".formatted(id, findings);
    }

    private static CaseWithOutcome decided(String asOf, String... evaluations) {
        CaseFile file = new CaseFileReader()
                .read("{\"agent\":{\"id\":\"A1\"},\"asOf\":\"%s\",\"evaluations\":[%s]}"
                        .formatted(asOf, String.join(",", evaluations)))
                .caseFile();
        Outcome outcome = QaRulesEngine.standard().evaluate(file);
        return new CaseWithOutcome(file, outcome);
    }
}
