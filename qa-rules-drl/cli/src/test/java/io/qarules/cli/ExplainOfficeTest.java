package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.citation.Policy;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Policy("19")
@DisplayName("POLICY 19: explain proves the decisions on files of the inspection office")
class ExplainOfficeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    @DisplayName("of a plan: the rule that gave the quota, what it read, what the others gave, and the strata")
    void plan() {
        CliRun run = explain("plan", "--agent", "A18", "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Plan of 2026-W45 by inspection-office 1.0.0. Quotas: 1

                QUOTA:A18  agent A18: a quota of 4, 4 drawn, 4 planned
                  quota-new-staff: of new staff more
                  quota-new-staff: four a week  (sample/quota-new-staff.drl:9)
                    SampledAgent A18
                      ✓ months < 3   months = 1
                  7.3 new products: one call  (sample/7.3-new-products.drl:9)
                    SampledAgent A18
                      ✓ callsOf( "NEW_PRODUCT" ) >= 1   callsOf("NEW_PRODUCT") = 1
                  quota-everybody: two a week  (sample/quota-everybody.drl:9)
                    SampledAgent A18
                      ✓ $a : SampledAgent()
                  Of 2 rules that give a quota, the largest counts: 4 by quota-new-staff: four a week. \
                Of 1 reserved place 1 is filled. \
                3 places are shared out over 4 calls in proportion to their kinds, by largest remainder.
                  rule                          kind of call  calls  counts
                  quota-new-staff: four a week           all      4       ✓
                  quota-everybody: two a week            all      2
                  7.3 new products: one call     NEW_PRODUCT      1       ✓
                  kind of call  calls  reserved  filled   share  places  drawn
                  NEW_PRODUCT       1         1       1  0.0000       0      1
                  SALES             2         0       0  1.5000       2      2
                  SERVICE           2         0       0  1.5000       1      1
                """);
    }

    @Test
    @DisplayName("of a calibration: the deviations of who is called in, in Chinese as well")
    void calibration() {
        CliRun run = explain("calibration", "--decision", "CALIBRATION_TALK:Q3", "--lang", "zh");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("CALIBRATION_TALK:Q3  质检员 Q3 的评分平均比同一通话的中位数高 8.60 分，共 5 通\n")
                .contains(
                        "  calibration-talk: 校准谈话\n",
                        "✓ bias > 5   bias = 8.6\n",
                        "与中位数之差在 5 通通话上合计 43.00 分，平均 8.60 分。95% 置信区间为 6.18 至 11.02。",
                        "  C1    92.00   82.00  10.00\n");
    }

    @Test
    @DisplayName("of problems: why a problem is common, and what was compared of a training")
    void problems() {
        CliRun run = explain("problems", "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "TRAINING_NEED:6.3.1.3:ecommerce:T2  3 of 8 agents (37.50 %)",
                        "  problem-common: three agents and a fifth of the group  (problem/problem-common.drl:9)\n",
                        "      ✓ share >= 20   share = 37.5\n",
                        "UNDER_CONTROL:6.3.1.2:ecommerce:T1:2026-11-02  Of 10 agents",
                        "In the 32 days before it 7 with an offence and 3 without, in the 29 days from it on 1 and 9.");
    }

    @ParameterizedTest
    @CsvSource({"plan, plan, proofs", "calibration, calibrate, proofs", "problems, problems, proofs"})
    @DisplayName("as JSON it is what the command gives, with the proofs")
    void json(String name, String command, String field) throws Exception {
        JsonNode explained = explain(name, "--format", "json").results().get(0);
        JsonNode result = CliRun.of(command, path(name)).results().get(0);

        assertThat(explained.get(field)).isNotEmpty();
        result.fieldNames()
                .forEachRemaining(each -> assertThat(explained.get(each)).isEqualTo(result.get(each)));
    }

    @Test
    @DisplayName("one decision as JSON is the decision and its proof")
    void oneDecision() throws Exception {
        JsonNode proved = MAPPER.readTree(
                explain("problems", "--decision", "UNDER_CONTROL:6.3.1.2:ecommerce:T1:2026-11-02", "--format", "json")
                        .out());

        assertThat(proved.at("/decision/status").asText()).isEqualTo("UNDER_CONTROL");
        assertThat(proved.at("/proof/rule").asText()).isEqualTo("training-under-control: fewer, hardly by chance");
        assertThat(proved.at("/proof/table/p").asText()).isEqualTo("0.019767");
    }

    @Test
    @DisplayName("why not: the nearest rule, and the value that failed")
    void whyNot() throws Exception {
        CliRun run = explain("calibration", "--why-not", "calibration_talk calibration-talk Q1", "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Clause calibration-talk (calibration talk) did not give a calibration talk.")
                .contains("      ✓ calls >= 5   calls = 5\n      ✗ bias > 5   bias = -1.6\n");
        JsonNode json = explain("plan", "--why-not", "QUOTA quota-weak-agents", "--format", "json")
                .results()
                .get(0);
        assertThat(json.get("decisionIds")).hasSize(1);
        assertThat(json.at("/decisionIds/0").asText()).isEqualTo("QUOTA:A21");
        CliRun one = explain("plan", "--agent", "A17", "--why-not", "QUOTA quota-weak-agents", "--lang", "en");
        assertThat(one.out()).contains("It could concern 1;", "✗ score < 60   score = 86.5\n");
        CliRun unknown = explain("plan", "--why-not", "QUOTAS quota-weak-agents", "--lang", "zh");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("没有叫 QUOTAS 的处理决定。是不是 QUOTA");
    }

    @Test
    @DisplayName("what there is not is said with what there is, and ends with 2")
    void unknown() {
        CliRun decision = explain("calibration", "--decision", "CALIBRATION_TALK:Q4", "--lang", "en");
        assertThat(decision.exit()).isEqualTo(2);
        assertThat(decision.err()).contains("there is no decision CALIBRATION_TALK:Q4. Maybe CALIBRATION_TALK:Q3");
        CliRun agent = explain("plan", "--agent", "A19", "--lang", "en");
        assertThat(agent.exit()).isEqualTo(2);
        assertThat(agent.err()).contains("the plan has no agent A19. Maybe A1");
        CliRun notForIt = explain("problems", "--agent", "A1", "--lang", "en");
        assertThat(notForIt.exit()).isEqualTo(2);
        assertThat(notForIt.err()).contains("--agent is for period files and plan files");
        CliRun pack = explain("plan", "--rules", "telesales", "--lang", "en");
        assertThat(pack.exit()).isEqualTo(2);
        assertThat(pack.err()).contains("plans no inspections");
    }

    @Test
    @DisplayName("a file that is refused ends with 1, and what is wrong with another stands behind its decisions")
    void brokenFiles() {
        CliRun refused = CliRun.fed("{\"inspectors\": []}", "explain", "-", "--lang", "en");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("/period/id");
        CliRun partly = CliRun.fed("""
                {"period": {"id": "W", "from": "2026-11-02", "to": "2026-11-08"}, "seed": 1, "calls": [],
                 "agents": [{"id": "A1", "score": "188"}], "inspectors": []}""", "explain", "-", "--lang", "en");
        assertThat(partly.exit()).isZero();
        assertThat(partly.out()).contains("QUOTA:A1", "Problems in the file:\n  INVALID_VALUE /agents/0/score: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seed\": 1 | Plan of W",
                "\"seed\": 1, \"agents\": [] | Plan of W",
                "\"agents\": [] | Problems of W",
                "\"trainings\": [] | Problems of W",
                "\"previousPeriod\": {\"id\": \"V\", \"from\": \"2026-10-26\", \"to\": \"2026-11-01\"} | Problems of W",
                "\"evaluation\": [] | Calibration of W"
            })
    @DisplayName("a file of the office is known by any field that no other kind of file has, misspelt or not")
    void known(String fields, String head) {
        CliRun run = CliRun.fed(
                "{\"period\": {\"id\": \"W\", \"from\": \"2026-11-02\", \"to\": \"2026-11-08\"}, " + fields + "}",
                "explain",
                "-",
                "--lang",
                "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().findFirst().orElseThrow()).contains(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"fund\": 100", "\"member\": []", "\"members\": [], \"seed\": 1", "\"note\": \"x\""})
    @DisplayName("where nothing tells, or a field of a period file does, it stays a period file")
    void periodFiles(String fields) {
        CliRun run = CliRun.fed("{\"period\": {\"id\": \"W\"}, " + fields + "}", "explain", "-", "--lang", "en");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("Plan of", "Calibration of", "Problems of");
    }

    @Test
    @DisplayName("a pack of one's own: who is not spoken of is named")
    void ownPack(@TempDir Path pack) {
        WrittenPack.rule(
                pack,
                "policy",
                "OfficeBook policy",
                "pack",
                "",
                "policy.pack( \"own\", \"1.0.0\" ).zone( \"Asia/Shanghai\" );");
        WrittenPack.rule(pack, "sample", "Plan plan", "new", "$a : SampledAgent( months < 3 )", "plan.quota( $a, 3 );");
        CliRun run = explain("plan", "--rules", pack, "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("by own 1.0.0. Quotas: 1", "No rule speaks of A17, A21, of whom nothing is heard");
    }

    @Test
    @DisplayName("what is reserved decides where it is more than any quota, and no quota counts then")
    void reservationDecides(@TempDir Path pack) throws Exception {
        // A18 has 3 calls of SALES and 2 of SERVICE: of the 4 and 2 reserved 3 and 2 are there, the 1 NEW_PRODUCT is
        // next
        WrittenPack.rule(
                pack,
                "policy",
                "OfficeBook policy",
                "pack",
                "",
                "policy.pack( \"own\", \"1.0.0\" ).zone( \"Asia/Shanghai\" );");
        WrittenPack.rule(pack, "sample", "Plan plan", "four", "$a : SampledAgent()", "plan.quota( $a, 4 );");
        WrittenPack.rule(
                pack,
                "sample",
                "Plan plan",
                "sales",
                "$a : SampledAgent()",
                "plan.focus( $a, \"type\", \"SALES\", 4 );");
        WrittenPack.rule(
                pack,
                "sample",
                "Plan plan",
                "service",
                "$a : SampledAgent()",
                "plan.focus( $a, \"type\", \"SERVICE\", 2 );");

        CliRun run = explain("plan", "--rules", pack, "--agent", "A18", "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "QUOTA:A18  agent A18: a quota of 6, 6 drawn, 6 planned\n",
                        "  Falls short (TOO_FEW_OF_KIND): Agent A18 has 1 call of kind SALES fewer than the 4 reserved\n",
                        "What is reserved decides: together 6, more than the 4 that rule ",
                        "Of 6 reserved places 5 are filled. 1 place is shared out over 1 call in proportion");
        assertThat(run.out().lines().filter(line -> line.endsWith("\u2713")))
                .hasSize(2)
                .noneMatch(line -> line.contains("all"));
        JsonNode sample = CliRun.of("plan", "--rules", pack, "../../examples/plan.json")
                .results()
                .get(0)
                .at("/samples/1");
        assertThat(sample.get("agentId").asText()).isEqualTo("A18");
        assertThat(sample.get("quota").asInt()).isEqualTo(6);
        assertThat(sample.get("rule").asText()).isEqualTo("sales the rule"); // 4 of the 6: the largest part
    }

    @Test
    @DisplayName("without a quota the rule that reserves the most is named, and not one that it outbids")
    void reservationAlone(@TempDir Path pack) throws Exception {
        WrittenPack.rule(
                pack,
                "policy",
                "OfficeBook policy",
                "pack",
                "",
                "policy.pack( \"own\", \"1.0.0\" ).zone( \"Asia/Shanghai\" );");
        for (int calls = 1; calls <= 2; calls++) {
            WrittenPack.rule(
                    pack,
                    "sample",
                    "Plan plan",
                    "sales-" + calls,
                    "$a : SampledAgent()",
                    "plan.focus( $a, \"type\", \"SALES\", %d );".formatted(calls));
        }

        JsonNode sample = CliRun.of("plan", "--rules", pack, "../../examples/plan.json")
                .results()
                .get(0)
                .at("/samples/1");

        assertThat(sample.get("quota").asInt()).isEqualTo(2);
        assertThat(sample.get("rule").asText()).isEqualTo("sales-2 the rule");
    }

    @Test
    @DisplayName("of a plan: how many of the calls are planned, and what falls short, with the reason")
    void shortfalls() {
        // Q1 hears one call a day, and not T2: of the 2 calls of A1 one is planned, of the one of A2 none
        CliRun run = CliRun.fed("""
                {"period": {"id": "W", "from": "2026-11-02", "to": "2026-11-08"}, "seed": 1,
                 "agents": [{"id": "A1", "team": "T1"}, {"id": "A2", "team": "T2"}, {"id": "A3", "team": "T1"}],
                 "inspectors": [{"id": "Q1", "capacityPerDay": 1, "teams": ["T2"], "days": ["2026-11-02"]},
                                {"id": "Q2", "capacityPerDay": 1, "teams": ["T1", "T2"], "days": ["2026-11-02"]}],
                 "calls": [
                  {"id": "C1", "agentId": "A1", "startedAt": "2026-10-27T10:00:00+08:00", "durationSeconds": 60},
                  {"id": "C2", "agentId": "A1", "startedAt": "2026-10-27T10:00:00+08:00", "durationSeconds": 60},
                  {"id": "C3", "agentId": "A2", "startedAt": "2026-10-27T10:00:00+08:00", "durationSeconds": 60}]}""", "explain", "-", "--lang", "en");

        assertThat(run.out())
                .contains(
                        "agent A1: a quota of 2, 2 drawn, 1 planned\n  Falls short (NO_CAPACITY): 1 call of agent A1 cannot be heard:",
                        "agent A2: a quota of 2, 1 drawn, 0 planned\n"
                                + "  Falls short (TOO_FEW_CALLS): Agent A2 has 1 call fewer than the quota of 2\n"
                                + "  Falls short (NOBODY_MAY_HEAR): 1 call of agent A2 cannot be heard:",
                        "agent A3: a quota of 2, 0 drawn, 0 planned\n"
                                + "  Falls short (TOO_FEW_CALLS): Agent A3 has 2 calls fewer than the quota of 2\n",
                        "\nFalls short (IDLE_INSPECTOR): Inspector Q2 is on duty on 2026-11-02 and has no call\n");
    }

    private static CliRun explain(String name, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = "explain";
        arguments[1] = path(name);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CliRun.of(arguments);
    }

    private static String path(String name) {
        return OfficeExample.path(name);
    }
}
