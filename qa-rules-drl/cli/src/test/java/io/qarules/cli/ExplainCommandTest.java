package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain}. */
class ExplainCommandTest {
    private static final String CASE = """
            {"agent": {"id": "A17"}, "asOf": "2026-10-31T23:59:59+08:00",
             "callbacks": [{"id": "B1", "requestedAt": "2026-10-03T10:00:00+08:00", "attempts": 3, "agentPresent": false}],
             "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "submittedAt": "2026-10-04T08:00:00+08:00",
               "findings": [{"id": "F1", "clause": "6.3.1.2", "occurredAt": "2026-10-01T10:00:00+08:00"},
                            {"id": "F2", "clause": "6.3.1.2", "occurredAt": "2026-10-02T10:00:00+08:00"}]}]}
            """;

    /** Indices 100, 95, 90, 85, 80: (r - 1) x 25 of five equal ratings, given as measures. */
    private static final String PERIOD = """
            {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "members": [%s]}
            """.formatted(IntStream.range(0, 5)
            .mapToObj(i -> "{\"agent\": {\"id\": \"A%d\", \"line\": \"ecommerce\"}, \"measures\": {\"surveys\": 9,"
                            .formatted(i + 1)
                    + "\"resolution\": %1$s, \"attitude\": %1$s, \"speed\": %1$s}}"
                            .formatted(BigDecimal.valueOf(50 - 2L * i, 1)))
            .collect(Collectors.joining(",")));

    @Test
    void without_a_question_it_lists_the_decisions() throws Exception {
        CliRun run = CliRun.fed(CASE, "explain", "-");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("  FINE:F2") && line.endsWith("a fine of 10.00 CNY."));
    }

    /** Shares 20/60/20 of 5 with 100, 95, 90, 85, 80: TOP goes down to place 1. */
    @Test
    void a_period_is_explained_agent_by_agent() throws Exception {
        CliRun english = CliRun.fed(PERIOD, "explain", "-");
        CliRun chinese = CliRun.fed(PERIOD, "explain", "-", "--agent", "A2", "--lang", "zh");

        assertThat(english.exit()).as(english.err()).isZero();
        assertThat(english.out())
                .startsWith("Period 2026-10, settled by csat-linkage 1.0.0. Members: 5")
                .contains(
                        "A2 is MIDDLE: satisfaction 95.00, place 2 of 5 ranked in line ecommerce."
                                + " TOP goes down to place 1, which has 100.00.",
                        "With 100.00 or more, the others as they are, it would be TOP.",
                        "BONUS:2026-10:A1",
                        "tier == \"TOP\"   tier = TOP");
        assertThat(chinese.exit()).as(chinese.err()).isZero();
        assertThat(chinese.out())
                .contains("A2为MIDDLE：satisfaction为95.00，业务线ecommerce内5人排名第2。")
                .doesNotContain("A1");
    }

    @Test
    void a_decision_of_a_period_is_proved_and_a_missing_one_explained() throws Exception {
        JsonNode json = CliRun.fed(PERIOD, "explain", "-", "--decision", "BONUS:2026-10:A1", "--format", "json")
                .results()
                .get(0);
        CliRun english = CliRun.fed(PERIOD, "explain", "-", "--lang", "en", "--decision", "BONUS:2026-10:A1");
        CliRun unknown = CliRun.fed(PERIOD, "explain", "-", "--decision", "BONUS:2026-10:A2");
        CliRun whyNot = CliRun.fed(PERIOD, "explain", "-", "--why-not", "BONUS tier.top A2");
        CliRun nobody = CliRun.fed(PERIOD, "explain", "-", "--agent", "A22");

        assertThat(json.at("/decision/kind").asText()).isEqualTo("BONUS");
        assertThat(json.at("/proof/owner").asText()).isEqualTo("A1");
        assertThat(json.at("/proof/rules/0/facts/0/id").asText()).isEqualTo("A1");
        assertThat(json.at("/proof/rules/0/amounts/0/values/0/name").asText()).isEqualTo("$s.agent.performancePay");
        assertThat(json.at("/standing/agentId").asText()).isEqualTo("A1");
        assertThat(json.at("/standing/tier").asText()).isEqualTo("TOP");
        assertThat(english.out()).contains("    bonus: 10   $s.agent.performancePay = ", "\nA1 is TOP: satisfaction ");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("Maybe BONUS:2026-10:A1");
        assertThat(whyNot.exit()).as(whyNot.err()).isZero();
        assertThat(whyNot.out()).contains("asks for tier == \"TOP\"; here tier = MIDDLE");
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.err()).contains("no agent A22");
    }

    @Test
    void a_period_as_json_has_standings_and_proofs() throws Exception {
        JsonNode json =
                CliRun.fed(PERIOD, "explain", "-", "--format", "json").results().get(0);

        assertThat(json.at("/period").asText()).isEqualTo("2026-10");
        assertThat(json.at("/standings/4/tier").asText()).isEqualTo("BOTTOM");
        assertThat(json.at("/standings/4/next/tier").asText()).isEqualTo("MIDDLE");
        assertThat(json.at("/standings/4/next/index").asText()).isEqualTo("85.00");
        assertThat(json.at("/proofs").size()).isPositive();
    }

    @Test
    void a_decision_is_proved_in_either_language() throws Exception {
        CliRun english = CliRun.fed(CASE, "explain", "-", "--decision", "FINE:F2");
        CliRun chinese = CliRun.fed(CASE, "explain", "-", "--decision", "FINE:F2", "--lang", "zh");

        assertThat(english.exit()).as(english.err()).isZero();
        assertThat(english.out())
                .contains(
                        "Without F1: Clause 6.3.1.2 (call notes missing), occurrence 1: a spoken warning.",
                        "6.3.1.2 call notes missing: repeat  (penalize/6.3.1.2-call-notes-missing.drl:",
                        "occurrence > 1   occurrence = 2");
        assertThat(chinese.out()).contains("如果没有F1：第6.3.1.2条（沟通信息未填写完整），第1次：给予口头警告。");
    }

    @Test
    void as_json_it_is_the_decision_with_its_proof() throws Exception {
        JsonNode json = CliRun.fed(CASE, "explain", "-", "--decision", "FINE:F2", "--format", "json")
                .results()
                .get(0);

        assertThat(json.at("/decision/amount").asText()).isEqualTo("10.00");
        assertThat(json.at("/proof/counted/0").asText()).isEqualTo("F1");
        assertThat(json.at("/proof/rules/0/facts/0/conditions/1/text").asText()).isEqualTo("occurrence > 1");
        assertThat(json.at("/proof/whatIfs/0/change").asText()).isEqualTo("WITHOUT");
        assertThat(json.at("/proof/whatIfs/0/decisions/0/id").asText()).isEqualTo("WARNING:F2");
    }

    @Test
    void a_handover_is_proved_by_the_wait_for_the_call_back() throws Exception {
        CliRun run = CliRun.fed(CASE, "explain", "-", "--decision", "HANDOVER:callback:B1:6.3.3.10");

        assertThat(run.out()).contains("attempts >= $attempts   attempts = 3, $attempts = 2");
    }

    @Test
    void of_an_escalated_decision_what_was_added_up_is_listed(@TempDir Path pack) throws Exception {
        rule(pack, "policy/pack.drl", "PolicyBook policy", "", "policy.pack( \"test\", \"1\" );");
        rule(pack, "policy/zone.drl", "PolicyBook policy", "", "policy.zone( \"Asia/Shanghai\" );");
        rule(pack, "policy/t.drl", "PolicyBook policy", "", "policy.tally( \"w\" ).of( WARNING ).each( \"year\" );");
        rule(pack, "penalize/6.3.1.2.drl", "Decide decide", "$o : Offence()", "decide.warn( $o );");
        rule(
                pack,
                "escalate/7.drl",
                "Escalate escalate",
                "$t : Tallied( tally == \"w\", number == 2 )",
                "escalate.train( $t );");

        CliRun english = CliRun.fed(CASE, "explain", "-", "--rules", pack, "--decision", "TRAINING:tally:w:2026:2");
        CliRun chinese = CliRun.fed(
                CASE, "explain", "-", "--rules", pack, "--decision", "TRAINING:tally:w:2026:2", "--lang", "zh");

        assertThat(english.out())
                .contains("Added up:\n  WARNING:F1\n  WARNING:F2\n", "Without F1: nothing would be decided.")
                .doesNotContain("Counted before it", "Nothing was counted");
        assertThat(chinese.out()).contains("累计计入：\n  WARNING:F1\n");
        assertThat(CliRun.fed(CASE, "explain", "-", "--rules", pack, "--why-not", "TRAINING 7 tally:w:2026:3")
                        .out())
                .contains("Tally \"w\" stands at 2 in 2026, so 3 is not reached; rule \"7\"")
                .doesNotContain("did give training");
    }

    private static void rule(Path pack, String file, String global, String when, String then) throws Exception {
        String clause = file.replaceAll("^.*/|\\.drl$", "");
        String stage = file.substring(0, file.indexOf('/'));
        Files.createDirectories(pack.resolve(stage));
        Files.writeString(pack.resolve(file), """
                package test;
                import io.qarules.engine.%s.*;
                global %s;
                rule "%s"
                  @clause("%s") @zh("题") @en("title")
                when
                  %s
                then
                  %s
                end
                """.formatted(stage, global, clause, clause, when, then));
    }

    @Test
    void why_not_names_the_condition_that_failed() throws Exception {
        CliRun run = CliRun.fed(CASE, "explain", "-", "--why-not", "fine 6.3.1.2 F1");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("asks for occurrence > 1; here occurrence = 1.");
        assertThat(CliRun.fed(CASE, "explain", "-", "--why-not", "WARNING 6.3.3.10", "--format", "json")
                        .results()
                        .get(0)
                        .at("/missing/0/rules/0/facts/2/conditions/0/answer")
                        .asText())
                .isEqualTo("FAILS");
    }

    @Test
    void a_word_that_is_not_known_is_answered_with_the_nearest() throws Exception {
        refused("the case has no decision FINE:F1; about F1 there is WARNING:F1", "--decision", "FINE:F1");
        refused("no decision FINE:F22. Maybe FINE:F2", "--decision", "FINE:F22");
        refused("no kind of decision called FINES. Maybe FINE", "--why-not", "FINES 6.3.1.2");
        refused("names clause 6.3.1.22. Maybe 6.3.1.2", "--why-not", "FINE 6.3.1.22");
        refused("nothing called F11", "--why-not", "FINE 6.3.1.2 F11");
        refused("name a kind and a clause", "--why-not", "FINE");
        refused("mutually exclusive", "--why-not", "FINE 6.3.1.2", "--decision", "FINE:F2");
    }

    @Test
    void of_several_cases_one_is_named(@TempDir Path folder) throws Exception {
        String line = CASE.replaceAll("\\R\\s*", " ");
        Path file = Files.writeString(
                folder.resolve("cases.ndjson"), line.replace("A17", "A9") + "\nnot json\n" + line + "\n");

        assertThat(CliRun.of("explain", file).err()).contains("several cases", "--case 1");
        assertThat(CliRun.of("explain", file, "--case", "3").out()).startsWith("Agent A17");
        assertThat(CliRun.of("explain", file, "--case", "A17").out()).startsWith("Agent A17");
        CliRun broken = CliRun.of("explain", file, "--case", "2");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("cannot be read as JSON");
        CliRun unknown = CliRun.of("explain", file, "--case", "A18");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("no line and no agent A18. Maybe A17");
    }

    @Test
    void a_refused_case_and_a_missing_file_have_the_status_of_the_contract() throws Exception {
        CliRun refused = CliRun.fed("{\"agent\": {}}", "explain", "-");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("/agent/id");
        CliRun missing = CliRun.of("explain", "nowhere.json");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no file nowhere.json");
        assertThat(CliRun.fed("", "explain", "-").err()).contains("has no case");
        assertThat(CliRun.fed(CASE.substring(0, 150), "explain", "-").err()).contains("cannot be read as JSON");
    }

    @Test
    void the_list_names_the_problems_of_the_case_file() throws Exception {
        CliRun run = CliRun.fed(CASE.replace("6.3.1.2", "6.9.9"), "explain", "-");

        assertThat(run.out())
                .contains("F1  6.9.9  UNKNOWN_CLAUSE", "UNKNOWN_CLAUSE /evaluations/0/findings/0/clause: ");
    }

    private static void refused(String message, String... arguments) throws Exception {
        Object[] all = Stream.concat(Stream.of("explain", "-"), Arrays.stream(arguments))
                .toArray();
        CliRun run = CliRun.fed(CASE, all);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }
}
