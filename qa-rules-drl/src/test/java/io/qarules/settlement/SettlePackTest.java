package io.qarules.settlement;

import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.qarules.RuleFailureException;
import io.qarules.RulePackException;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.period.PeriodFileReading;
import io.qarules.standard.Standard;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule author can change in a pack for settlements, and what it does not load with. */
class SettlePackTest {
    private static final List<String> METRICS =
            List.of("resolution", "attitude", "speed", "fcr", "aht", "script", "empathy");
    private static final String ECOMMERCE = "15, 15, 10, 25, 15, 10, 10";
    private static final String COMPLAINT = "20, 15, 5, 30, 15, 5, 10";

    @TempDir
    private Path directory;

    @BeforeEach
    void copyTheStandardPack() {
        StandardPack.CSAT_LINKAGE.copyTo(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20, 15, 5, 30, 15, 5, 11; 101",
                "20, 15, 5, 30, 15, 5, 9; 99",
                "20, 15, 5, 30, 15, 5, 10.01; 100.01",
                "0, 0, 0, 0, 0, 0, 0; 0",
            })
    void weights_that_do_not_sum_to_100_do_not_load(String weights, String sum) {
        weigh("complaint", COMPLAINT, weights);

        assertThat(diagnostics())
                .singleElement()
                .asString()
                .contains("policy/weights.drl:28:10:", "line complaint", sum, "100");
    }

    @Test
    void weights_in_tenths_sum_to_100_exactly() {
        weigh("complaint", COMPLAINT, "20.1, 15.2, 5.3, 30.1, 15.1, 5.1, 9.1");

        assertThat(load().describeSettlement().warnings()).isEmpty();
    }

    @Test
    void a_negative_weight_does_not_load() {
        weigh("complaint", COMPLAINT, "20, 15, 5, 30, 15, 25, -10");

        assertThat(diagnostics()).singleElement().asString().contains("policy/weights.drl:34:8:", "empathy");
    }

    @Test
    void weights_said_twice_for_a_line_do_not_load() {
        addPolicy("weights-again.drl", "weights: hotline again", "policy.weight( \"hotline\", \"aht\", 15 );");

        assertThat(diagnostics())
                .singleElement()
                .asString()
                .contains("the weight of aht in line hotline")
                .contains("weights: hotline", "policy/weights.drl")
                .contains("weights: hotline again", "policy/weights-again.drl");
    }

    @Test
    void other_lines_like_an_unknown_line_do_not_load() {
        edit("policy/weights.drl", "otherLinesLike( \"ecommerce\" )", "otherLinesLike( \"e-commerce\" )");

        assertThat(diagnostics())
                .singleElement()
                .asString()
                .contains("e-commerce", "complaint", "ecommerce", "hotline")
                .contains("policy/weights.drl:58:10:");
    }

    @Test
    void what_every_pack_must_say_is_asked_for() {
        edit("policy/pack.drl", "policy.zone( \"Asia/Shanghai\" );", "policy.setting( \"zone\", 8 );");

        assertThat(diagnostics()).singleElement().asString().contains("policy.zone( \"Asia/Shanghai\" )");
    }

    @Test
    void a_pack_for_cases_settles_no_periods_and_the_other_way_round() {
        assertThatThrownBy(() -> QaRulesEngine.builder()
                        .settlementDirectory(StandardPack.TELESALES.directory())
                        .build())
                .asInstanceOf(throwable(RulePackException.class))
                .satisfies(e -> assertThat(e.diagnostics())
                        .singleElement()
                        .asString()
                        .contains("policy/6.1.2-acknowledgement.drl: ", "settles no periods", "SettlementBook"))
                .hasMessageContaining("telesales");
        assertThatThrownBy(() -> QaRulesEngine.builder().directory(directory).build())
                .asInstanceOf(throwable(RulePackException.class))
                .satisfies(e -> assertThat(e.diagnostics())
                        .singleElement()
                        .asString()
                        .contains("policy/6.2.4-fund.drl: ", "evaluates no cases", "PolicyBook"))
                .hasMessageContaining("csat-linkage");
    }

    @Test
    void a_rule_that_fails_is_named_with_the_period_and_the_agent() {
        edit("tier/balance-efficiency.drl", "missesBalance( 8, 600 )", "callsKnown * callsKnown % 2 == 0");
        edit("tier/balance-efficiency.drl", "coachEfficiency", "star");

        assertThatThrownBy(() -> load().settle(five()))
                .asInstanceOf(throwable(RuleFailureException.class))
                .satisfies(failure -> {
                    assertThat(failure.agentId()).isEqualTo("A1");
                    assertThat(failure.file()).isIn("tier/tier.top-awards.drl", "tier/balance-efficiency.drl");
                    assertThat(failure.text().zh()).contains("，员工 A1：期间 2026-10：STAR:2026-10:A1 已由规则“");
                })
                .hasMessageContaining(", agent A1: in period 2026-10: STAR:2026-10:A1 was decided by rule \"");
    }

    /** Nobody is trained on a metric that they do not have: a rule that does not ask for one does not load. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier == \"MIDDLE\"",
                "tier == \"MIDDLE\", weakest != \"aht\"",
                "tier == \"MIDDLE\", weakest not in ( \"aht\", \"fcr\" )",
                "( weakest != null || index < 80 )",
                "weakest == null"
            })
    @Policy("17")
    void a_target_of_an_agent_who_may_have_no_weakest_metric_does_not_load(String conditions) {
        middle(conditions);

        assertThat(diagnostics())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("tier/tier.middle-development.drl:")
                        .contains("weakest metric, which $s may not have. Add weakest != null"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weakest == \"aht\"",
                "weakest in ( \"aht\", \"fcr\" ), index < 80",
                "( weakest == \"aht\" || weakest == \"fcr\" )",
                "( index < 80 && weakest != null )",
                "weakestMean > 3"
            })
    @Policy("17")
    void a_condition_that_only_a_known_metric_meets_will_do(String conditions) {
        middle(conditions);

        assertThat(load().settle(five()).members()).hasSize(5);
    }

    private void middle(String conditions) {
        edit("tier/tier.middle-development.drl", "tier == \"MIDDLE\", weakest != null", conditions);
    }

    /** A1 is TOP, A5 is BOTTOM. */
    private static PeriodFileReading five() {
        return PeriodCase.of("""
                members:
                  - {id: A1, index: 95}
                  - {id: A2, index: 90}
                  - {id: A3, index: 85}
                  - {id: A4, index: 80}
                  - {id: A5, index: 75}
                """).periodFile();
    }

    @Test
    void a_word_that_is_none_is_named_with_file_and_line() {
        edit("tier/tier.top-awards.drl", ".promoteFirst(", ".promote(");

        assertThat(diagnostics())
                .singleElement()
                .asString()
                .startsWith("tier/tier.top-awards.drl:")
                .contains("promote");
    }

    /** Satisfaction outside 40 to 50 only warns. */
    @Policy("9")
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "15, 15, 10, 25, 15, 10, 10; ", // 40
                "20, 20, 10, 20, 10, 10, 10; ", // 50
                "15, 15, 9.99, 25.01, 15, 10, 10; 39.99",
                "20, 20, 10.01, 19.99, 10, 10, 10; 50.01",
            })
    void satisfaction_outside_40_to_50_loads_with_a_warning(String weights, String share) {
        weigh("ecommerce", ECOMMERCE, weights);

        List<String> warnings = load().describeSettlement().warnings();
        if (share == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().asString().contains("line ecommerce", share, "40", "50");
        }
    }

    /** A change of any weight by more than 2 points from the pack it replaces warns. */
    @Policy("9")
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20, 15, 5, 28, 15, 7, 10; ", // 2 each
                "20, 15, 5, 27.99, 15, 7, 10.01; fcr", // 2.01
                "20, 15, 5, 27, 15, 8, 10; fcr script",
            })
    void a_weight_that_changes_by_more_than_2_warns(String weights, String metrics) {
        weigh("complaint", COMPLAINT, weights);

        List<String> warnings = replacing().describeSettlement().warnings();
        String[] named = metrics == null ? new String[0] : metrics.split(" ");
        assertThat(warnings).hasSize(named.length);
        for (String metric : named) {
            assertThat(warnings).anyMatch(warning -> warning.contains(metric) && warning.contains("line complaint"));
        }
        assertThat(load().describeSettlement().warnings())
                .as("replaces nothing")
                .isEmpty();
    }

    /** The line falls back on the weights of other lines: resolution 20 to 15, speed 5 to 10, fcr 30 to 25, script 5 to 10. */
    @Test
    void a_line_that_loses_its_own_weights_changes_as_well() {
        edit("policy/weights.drl", """
                rule "weights: complaint"
                  @clause("weights")
                when
                then
                  %s
                end
                """.formatted(weights("complaint", COMPLAINT)), "");

        assertThat(replacing().describeSettlement().warnings())
                .hasSize(4)
                .allMatch(warning -> warning.contains("line complaint"));
    }

    /** In portions of a thousand, all but the first agent would have nobody above them. */
    @Test
    @Policy("9")
    void a_rule_that_joins_agents_sees_all_of_them() {
        StandardPack.write(directory.resolve("tier/tier.best.drl"), """
                package csat.tier;

                import io.qarules.engine.rank.*;
                import io.qarules.engine.tier.*;

                global Settle settle;

                rule "tier.best: nobody has more"
                  @clause("tier.best") @zh("第一名") @en("the first")
                when
                  $s : Standing( index != null, $index : index )
                  not Standing( index > $index )
                then
                  settle.reviewRole( $s );
                end
                """);
        String members = IntStream.rangeClosed(1, 2_400)
                .mapToObj(number -> "  - {id: A%d, ratings: [%d]}%n".formatted(number, number == 1 ? 5 : 3))
                .collect(Collectors.joining());

        Settlement settlement =
                load().settle(PeriodCase.of("members:\n" + members).periodFile());

        assertThat(settlement.members())
                .filteredOn(member -> member.decisions().stream()
                        .anyMatch(decision -> decision.clause().equals("tier.best")))
                .extracting(MemberSettlement::agentId)
                .containsExactly("A1");
    }

    /** Nobody is ranked with so few surveys. 75 / 7.5 is 10 per cent; without surveys there is no index. */
    @Test
    @Policy("13")
    void a_bonus_that_cannot_be_worked_out_is_not_given_and_the_member_is_named() {
        edit("tier/tier.top-awards.drl", "tier == \"TOP\"", "tier == \"NOT_RANKED\"");
        edit("tier/tier.top-awards.drl", "$s, 10, 15", "$s, $s.index() / 7.5, 15");
        Settlement settlement = load().settle(PeriodCase.of("""
                        members:
                          - {id: A3, pay: "100.00"}
                          - {id: A2, ratings: [4], pay: "100.00"}
                          - {id: A2, ratings: [4], pay: "100.00"}
                          - {id: A1, pay: "100.00"}
                        """).periodFile());

        assertThat(settlement)
                .decides(
                        "BONUS A2 10.00 up to 15.00",
                        "PROMOTION_PRIORITY A2",
                        "STAR A2 PROPOSED",
                        "PROMOTION_PRIORITY A1",
                        "STAR A1 PROPOSED",
                        "PROMOTION_PRIORITY A3",
                        "STAR A3 PROPOSED");
        assertThat(settlement.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "AMOUNT_UNKNOWN /members/0", "DUPLICATE_ID /members/2/agent/id", "AMOUNT_UNKNOWN /members/3");
    }

    /** 75 / 7.5 is 10 per cent, below 12; 100 / 7.5 is 13.33 per cent. */
    @Test
    @Policy("13")
    void a_bonus_whose_bounds_come_out_the_wrong_way_round_is_not_given_and_the_member_is_named() {
        edit("tier/tier.top-awards.drl", "tier == \"TOP\"", "tier == \"NOT_RANKED\"");
        edit("tier/tier.top-awards.drl", "$s, 10, 15", "$s, 12, $s.index() / 7.5");
        Settlement settlement = load().settle(PeriodCase.of("""
                        members:
                          - {id: A1, ratings: [4], pay: "100.00"}
                          - {id: A2, ratings: [5], pay: "100.00"}
                        """).periodFile());

        assertThat(settlement)
                .decides(
                        "PROMOTION_PRIORITY A1",
                        "STAR A1 PROPOSED",
                        "BONUS A2 12.00 up to 13.33",
                        "PROMOTION_PRIORITY A2",
                        "STAR A2 PROPOSED");
        assertThat(settlement.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code() + " " + problem.path()).isEqualTo("AMOUNT_UNKNOWN /members/0");
            assertThat(problem.message()).contains("the lower bound is above the upper one");
        });
    }

    @Test
    void a_new_line_is_one_rule() {
        addPolicy(
                "weights-vip.drl",
                "weights: vip",
                "policy.weight( \"vip\", \"resolution\", 40 ).weight( \"vip\", \"fcr\", 60 );");
        // vip: resolution 100 alone makes the index; (40 × 100 + 60 × 50) / 100 = 70.
        assertThat(load().settle(PeriodCase.of("""
                                members:
                                  - {id: A1, line: vip, surveys: [{csat: 3, resolution: 5}], resolved: [true, false], script: 1}
                                """).periodFile())).indices("A1 100.00 70.00");
    }

    @Test
    void the_numbers_of_a_tier_are_the_authors() {
        edit("tier/tier.top-awards.drl", "10, 15", "12.5, 20");
        edit("tier/tier.bottom-warning.drl", "$s, 1", "$s, 2");
        edit("policy/tiers.drl", "\"TOP\", 20", "\"TOP\", 50");
        edit("policy/tiers.drl", "      .tier( \"MIDDLE\", 60 )\n", "");
        edit("policy/tiers.drl", "\"BOTTOM\", 20", "\"BOTTOM\", 50");
        edit("tier/tier.middle-development.drl", "\"MIDDLE\"", "\"BOTTOM\"");
        edit("tier/tier.middle-development.drl", "weakest != null", "weakest == \"aht\"");
        edit("policy/tiers.drl", "minSurveys( 5 )", "minSurveys( 1 )");
        edit("policy/tiers.drl", "minGroup( 5 )", "minGroup( 2 )");
        edit("policy/6.2.4-fund.drl", "1000", "12.34");
        Settlement settlement = load().settle(PeriodCase.of("""
                        members:
                          - {id: A1, ratings: [5], pay: "100.00"}
                          - {id: A2, ratings: [4]}
                        """).periodFile());

        assertThat(settlement)
                .decides(
                        "BONUS A1 12.50 up to 20.00",
                        "PROMOTION_PRIORITY A1",
                        "STAR A1 PROPOSED",
                        "WRITTEN_WARNING A2 until 2026-12-31 PROPOSED",
                        "OFFLINE_TRAINING A2 PROPOSED")
                .fund("closing 12.34");
        assertThat(settlement.policy().digest())
                .isNotEqualTo(Standard.RULES.describeSettlement().policy().digest());
    }

    private void weigh(String line, String from, String to) {
        edit("policy/weights.drl", weights(line, from), weights(line, to));
    }

    /** The statements for a line, whose weights stand in the order of the metrics. */
    private static String weights(String line, String values) {
        String[] weights = values.split(", ");
        return IntStream.range(0, weights.length)
                .mapToObj(i -> ".weight( \"%s\", \"%s\", %s )".formatted(line, METRICS.get(i), weights[i]))
                .collect(Collectors.joining("\n      ", "policy", ";"));
    }

    private QaRulesEngine load() {
        return QaRulesEngine.builder().settlementDirectory(directory).build();
    }

    private QaRulesEngine replacing() {
        return QaRulesEngine.builder()
                .settlementDirectory(directory)
                .replacing(Standard.RULES)
                .build();
    }

    private List<String> diagnostics() {
        try {
            load();
        } catch (RulePackException e) {
            return e.diagnostics();
        }
        throw new AssertionError("the pack loads");
    }

    private void addPolicy(String file, String rule, String statement) {
        StandardPack.write(directory.resolve("policy/" + file), """
                package csat.policy;

                import io.qarules.engine.policy.*;

                global SettlementBook policy;

                rule "%s"
                  @clause("weights")
                when
                then
                  %s
                end
                """.formatted(rule, statement));
    }

    private void edit(String file, String old, String replacement) {
        StandardPack.edit(directory.resolve(file), old, replacement);
    }
}
