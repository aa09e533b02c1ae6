package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.PatternTrace;
import io.qarules.outcome.WhyNot;
import io.qarules.period.PeriodInput;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why an agent stands where it stands, and why a settlement decides what it decides. */
@Policy("17")
class SettleExplainTest {
    /** Composites 100, 90, 80, 70, 60 of A1 to A5. */
    private static final PeriodInput FIVE = scores(List.of(100, 90, 80, 70, 60));

    @TempDir
    private Path directory;

    /** Of 5: a fifth is place 1 (100), four fifths are place 5 - 1 = 4 (70). Of the others of A3 the first has 100. */
    @Test
    void a_tier_is_proved_by_metrics_points_place_and_cuts() {
        ExplainedSettlement explained = shares().load().explainSettlement(FIVE);

        StandingProof third = explained.standing("A3").orElseThrow();
        assertThat(third.metrics())
                .containsExactly(new MetricProof(
                        "score", new BigDecimal("80.00"), new BigDecimal("80.00"), new BigDecimal("100.00"), 3));
        assertThat(third.rankedBy()).isEqualTo("composite");
        assertThat(third.index()).isEqualTo("80.00");
        assertThat(third.rank()).isEqualTo(3);
        assertThat(third.ranked()).isEqualTo(5);
        assertThat(third.cuts())
                .containsExactly(
                        new TierCut("A", 1, new BigDecimal("100.00")),
                        new TierCut("B", 4, new BigDecimal("70.00")),
                        new TierCut("C", 5, new BigDecimal("60.00")));
        assertThat(third.next()).isEqualTo(new NextTier("A", new BigDecimal("100.00")));
        assertThat(third.text().en())
                .isEqualTo("A3 is B: composite 80.00, place 3 of 5 ranked in the centre."
                        + " A goes down to place 1, which has 100.00. B goes down to place 4, which has 70.00."
                        + " C goes down to place 5, which has 60.00."
                        + " With 100.00 or more, the others as they are, it would be A.");
        assertThat(third.text().zh()).startsWith("A3为B：composite为80.00，全中心5人排名第3。");
        assertThat(explained.standing("A5").orElseThrow().next()).isEqualTo(new NextTier("B", new BigDecimal("70.00")));
        assertThat(explained.standing("A1").orElseThrow().next()).isNull();
        assertThat(explained.settlement()).isEqualTo(shares().load().settle(FIVE));
    }

    /** Of 3 a tenth is nobody: place floor( 3 x 10 / 100 ) = 0. */
    @Test
    void a_tier_that_nobody_is_in_says_so_and_is_no_next_one() {
        StandingProof first = new SchemePack(directory)
                .policy(
                        "policy.indicator( \"score\" ).pointsLinear( \"score\", 0, 100 ).weight( \"any\", \"score\", 100 );")
                .policy("policy.rankBy( \"composite\" ).rankWithin( \"all\" ).tier( \"A\", 10 ).tier( \"B\", 90 );")
                .load()
                .explainSettlement(scores(List.of(30, 20, 10)))
                .standings()
                .get(0);

        assertThat(first.tier()).isEqualTo("B");
        assertThat(first.cuts().get(0)).isEqualTo(new TierCut("A", 0, null));
        assertThat(first.next()).isNull();
        assertThat(first.text().en()).contains("A has nobody among 3.");
    }

    /** With the index that is named the agent is in the tier that is named; with a hundredth less it is where it was. */
    @Test
    void the_index_that_is_needed_is_needed_and_enough() {
        QaRulesEngine rules = shares().load();
        Random random = new Random(9);
        int moved = 0;
        for (int n = 2; n <= 14; n++) {
            List<BigDecimal> scores = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                scores.add(BigDecimal.valueOf(random.nextInt(n % 2 == 0 ? 5 : 80) + 1));
            }
            List<StandingProof> standings =
                    rules.explainSettlement(scores(scores)).standings();
            for (int i = 0; i < n; i++) {
                NextTier next = standings.get(i).next();
                if (next != null) {
                    moved++;
                    assertThat(tierOf(rules, scores, i, next.index()))
                            .as("%s, %d", scores, i)
                            .isEqualTo(next.tier());
                    assertThat(tierOf(rules, scores, i, next.index().subtract(new BigDecimal("0.01"))))
                            .as("%s, %d", scores, i)
                            .isEqualTo(standings.get(i).tier());
                }
            }
        }
        assertThat(moved).isGreaterThan(30);
    }

    /** 85.50 is below 90 and reaches 80; 40 is below every band. */
    @Test
    void of_bands_the_next_bound_is_named() {
        ExplainedSettlement explained = SchemePack.ofScore(directory)
                .policy(
                        "policy.rankBy( \"composite\" ).tierFrom( \"A\", 90 ).tierFrom( \"B\", 80 ).tierFrom( \"C\", 50 );")
                .load()
                .explainSettlement(scores(List.of(new BigDecimal("85.5"), new BigDecimal("40"))));

        assertThat(explained.standings().get(0).next()).isEqualTo(new NextTier("A", new BigDecimal("90.00")));
        StandingProof low = explained.standings().get(1);
        assertThat(low.tier()).isEqualTo("NOT_RANKED");
        assertThat(low.next()).isEqualTo(new NextTier("C", new BigDecimal("50.00")));
        assertThat(low.text().en()).startsWith("A2 is not ranked: composite 40.00 is below every tier.");
        assertThat(low.text().zh()).startsWith("A2没有档次：composite为40.00，低于所有档次。");
        assertThat(low.text().en())
                .isEqualTo("A2 is not ranked: composite 40.00 is below every tier."
                        + " A begins at 90.00. B begins at 80.00. C begins at 50.00."
                        + " With 50.00 or more, the others as they are, it would be C.");
    }

    /** A1 has no score, so 2 are left of the 3 that it takes. */
    @Test
    void why_somebody_is_not_ranked_is_said() {
        List<StandingProof> standings = shares().policy("policy.minGroup( 3 );")
                .load()
                .explainSettlement(
                        period("{\"agent\": {\"id\": \"A1\"}}," + score("A2", "50") + "," + score("A3", "60")))
                .standings();

        assertThat(standings)
                .extracting(standing -> standing.text().en())
                .containsExactly(
                        "A1 is not ranked: composite is unknown.",
                        "A2 is not ranked: 2 of the group could be, and it takes 3.",
                        "A3 is not ranked: 2 of the group could be, and it takes 3.");
        assertThat(standings).allSatisfy(standing -> {
            assertThat(standing.rank()).isNull();
            assertThat(standing.cuts()).isEmpty();
            assertThat(standing.next()).isNull();
        });
    }

    @Test
    void a_decision_is_proved_by_its_rule_and_what_its_conditions_read() {
        ExplainedSettlement explained = shares().load().explainSettlement(FIVE);

        SettlementProof proof = explained.proof("A1", "PRAISE:2026-10:A1:top").orElseThrow();
        assertThat(proof.file()).startsWith("tier/top-");
        assertThat(proof.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.firstFailed()).isEmpty();
            assertThat(rule.facts()).singleElement().satisfies(fact -> {
                assertThat(fact.id()).isEqualTo("A1");
                assertThat(fact.conditions())
                        .extracting(condition -> condition.text() + " " + condition.values())
                        .containsExactly(
                                "tier == \"A\" [ActualValue[name=tier, value=A]]",
                                "value( \"score\" ) >= 95 [ActualValue[name=value(\"score\"), value=100]]");
            });
        });
        assertThat(explained.proofs())
                .hasSize(4); // PRAISE of A1, TARGETs of A4 and A5 (below the mean of 80), KPI_REVIEW
        assertThat(explained.proofs())
                .allSatisfy(each -> assertThat(each.rules()).hasSize(1));
        assertThat(explained.proof("centre", "KPI_REVIEW:2026-10:centre:answerRate"))
                .isPresent();
    }

    @Test
    void why_not_names_the_condition_that_fails() {
        QaRulesEngine rules = shares().load();

        WhyNot second = rules.whyNotSettled(FIVE, DecisionKind.PRAISE, "top", "A2");
        assertThat(second.decisionIds()).isEmpty();
        assertThat(second.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.subjectId()).isEqualTo("A2");
            assertThat(missing.text().en()).contains("asks for tier == \"A\"; here tier = B");
        });
        WhyNot all = rules.whyNotSettled(FIVE, DecisionKind.PRAISE, "top", null);
        assertThat(all.decisionIds()).containsExactly("PRAISE:2026-10:A1:top");
        assertThat(all.missing()).extracting(Missing::subjectId).containsExactlyInAnyOrder("A2", "A3", "A4", "A5");
    }

    /** What a condition asks of what nobody said is unknown, in the words of the language. */
    @Test
    void why_not_says_that_a_value_is_unknown() {
        WhyNot whyNot = SchemePack.ofScore(directory)
                .tier("praise", "$s : Standing( value( \"fcr\" ) > 0.5 )", "settle.praise( $s );")
                .load()
                .whyNotSettled(scores(List.of(50)), DecisionKind.PRAISE, "praise", null);

        assertThat(whyNot.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.text().en()).contains("= unknown").doesNotContain("null");
            assertThat(missing.text().zh()).contains("= 未知").doesNotContain("null");
        });
    }

    /** One of three has under 60 points: a third of the agents, of which two places are written. */
    @Test
    void why_not_writes_a_share_to_two_places() {
        WhyNot whyNot = SchemePack.ofScore(directory)
                .tier("process", "$m : MetricShare( shareBelow( 60 ) >= 40 )", "settle.reviewProcess( $m );")
                .load()
                .whyNotSettled(
                        period(Stream.of(50, 70, 90).map("""
                                        {"agent": {"id": "A%1$d", "line": "hotline"}, "indicators": {"score": %1$d}}"""::formatted).collect(Collectors.joining(","))),
                        DecisionKind.PROCESS_REVIEW,
                        "process",
                        null);

        assertThat(whyNot.missing()).singleElement().satisfies(missing -> assertThat(
                        missing.text().en())
                .contains("asks for shareBelow( 60 ) >= 40; here shareBelow(60) = 33.33"));
    }

    /** 90 - 90 is not above 0, so A2 gets no award although the rule fires. */
    @Test
    @Policy("13")
    void why_not_names_an_amount_that_cannot_be_given() {
        WhyNot whyNot = shares().tier(
                        "zero", "$s : Standing( index == 90 )", "settle.award( $s, $s.value( \"score\" ) - 90 );")
                .load()
                .whyNotSettled(FIVE, DecisionKind.AWARD, "zero", null);

        assertThat(whyNot.missing())
                .filteredOn(missing -> missing.reason() == MissingReason.AMOUNT_UNKNOWN)
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.subjectId()).isEqualTo("A2");
                    assertThat(missing.text().en())
                            .contains(
                                    "works out the amount $s.value( \"score\" ) - 90, which is 0 here ($s.value(\"score\") = 90)");
                    assertThat(missing.text().zh()).contains("这里的结果是 0（$s.value(\"score\") = 90）");
                });
        assertThat(whyNot.missing()).hasSize(5);
    }

    /** The centre's number of calls is unknown, so that there is no ratio to review. */
    @Test
    void why_not_says_where_there_is_nothing_to_give() {
        WhyNot whyNot = shares().policy("policy.centre( \"calls\" );")
                .tier("ratio", "$c : Centre()", "settle.reviewRatio( $c, \"answerRate\", \"calls\", 1 );")
                .load()
                .whyNotSettled(FIVE, DecisionKind.KPI_REVIEW, "ratio", "centre:answerRate/calls");

        assertThat(whyNot.missing())
                .extracting(Missing::subjectId, Missing::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("centre", MissingReason.NOTHING_TO_GIVE));
    }

    /** 0.755 of 1000 is 755: the factor is exact in the proof. 60 / 5 is 12. */
    @Test
    @Policy("13")
    void a_proof_names_what_an_amount_was_worked_out_from() {
        ExplainedSettlement explained = SchemePack.ofScore(directory)
                .tier("pay", "$s : Standing( composite == 60 )", "settle.coefficient( $s, 0.755 );")
                .tier(
                        "skill",
                        "$s : Standing( composite == 60 )",
                        "settle.allowance( $s, $s.value( \"score\" ) / 5.0 );")
                .load()
                .explainSettlement(period(
                        "{\"agent\": {\"id\": \"A1\", \"performancePay\": 1000}, \"indicators\": {\"score\": 60}}"));

        assertThat(explained
                        .proof("A1", "PERFORMANCE_PAY:2026-10:A1")
                        .orElseThrow()
                        .rules()
                        .get(0)
                        .amounts())
                .containsExactly(new AmountTrace(
                        "coefficient", "0.755", List.of(new ActualValue("$s.agent.performancePay", "1000")), "0.755"));
        assertThat(explained
                        .proof("A1", "ALLOWANCE:2026-10:A1:skill")
                        .orElseThrow()
                        .rules()
                        .get(0)
                        .amounts())
                .containsExactly(new AmountTrace(
                        "allowance",
                        "$s.value( \"score\" ) / 5.0",
                        List.of(new ActualValue("$s.value(\"score\")", "60")),
                        "12"));
    }

    /** Of A1 to A5 only A1 is praised; the centre's 98 is below 99. */
    @Test
    void why_not_takes_the_subjects_that_a_settlement_writes() {
        QaRulesEngine rules = shares().tier(
                        "work", "$s : Standing( points( \"score\" ) < 65 )", "settle.train( $s, \"score\" );")
                .load();

        assertThat(rules.whyNotSettled(FIVE, DecisionKind.PRAISE, "top", "2026-10:A1:top")
                        .decisionIds())
                .containsExactly("PRAISE:2026-10:A1:top");
        assertThat(missing(rules, DecisionKind.PRAISE, "top", "2026-10:A2:top")).containsExactly("A2");
        assertThat(missing(rules, DecisionKind.PRAISE, "top", "2026-10:A2")).containsExactly("A2");
        assertThat(missing(rules, DecisionKind.TRAINING, "work", "2026-10:A4:score"))
                .containsExactly("A4");
        assertThat(rules.whyNotSettled(FIVE, DecisionKind.TRAINING, "work", "2026-10:A5:score")
                        .decisionIds())
                .containsExactly("TRAINING:2026-10:A5:score");
        for (String named : List.of("centre", "centre:answerRate", "2026-10:centre:answerRate")) {
            assertThat(rules.whyNotSettled(FIVE, DecisionKind.KPI_REVIEW, "kpi", named)
                            .decisionIds())
                    .as(named)
                    .containsExactly("KPI_REVIEW:2026-10:centre:answerRate");
        }
        assertThatThrownBy(() -> rules.whyNotSettled(FIVE, DecisionKind.TRAINING, "work", "2026-10:A4:scores"))
                .hasMessageContaining("2026-10:A4:score");
    }

    /** One of three has under 60, a third; the teams' means are 60 and 80. */
    @Test
    void why_not_takes_teams_lines_and_metrics() {
        QaRulesEngine rules = SchemePack.ofScore(directory)
                .tier("process", "$m : MetricShare( shareBelow( 60 ) >= 40 )", "settle.reviewProcess( $m );")
                .tier("team", "$t : Team( meanIndex >= 90 )", "settle.teamAward( $t, 100 );")
                .load();
        PeriodInput teams = period(Stream.of("50, T1", "70, T1", "80, T2")
                .map(each -> each.split(", "))
                .map(each -> """
                        {"agent": {"id": "A%1$s", "line": "hotline", "team": "%2$s"}, "indicators": {"score": %1$s}}""".formatted((Object[]) each))
                .collect(Collectors.joining(",")));

        for (String named : List.of("centre:hotline:score", "2026-10:centre:hotline:score", "centre")) {
            assertThat(rules.whyNotSettled(teams, DecisionKind.PROCESS_REVIEW, "process", named)
                            .missing())
                    .as(named)
                    .extracting(Missing::subjectId)
                    .containsExactly("centre:hotline:score");
        }
        for (String named : List.of("team:T2", "2026-10:team:T2")) {
            assertThat(rules.whyNotSettled(teams, DecisionKind.TEAM_AWARD, "team", named)
                            .missing())
                    .as(named)
                    .extracting(Missing::subjectId)
                    .containsExactly("team:T2");
        }
    }

    private static List<String> missing(QaRulesEngine rules, DecisionKind kind, String clause, String subject) {
        return rules.whyNotSettled(FIVE, kind, clause, subject).missing().stream()
                .map(Missing::subjectId)
                .toList();
    }

    @Test
    void a_question_that_cannot_be_answered_is_refused_with_the_nearest_word() {
        QaRulesEngine rules = shares().load();

        assertThatThrownBy(() -> rules.whyNotSettled(FIVE, DecisionKind.FINE, "top", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FINE is decided in cases, not in settlements");
        assertThatThrownBy(() -> rules.whyNotSettled(FIVE, DecisionKind.PRAISE, "tpo", null))
                .hasMessageContaining("Maybe top");
        assertThatThrownBy(() -> rules.whyNotSettled(FIVE, DecisionKind.PRAISE, "top", "A11"))
                .hasMessageContaining("nobody called A11");
    }

    /** The standard pack: index 100, 95, 90, 85, 80; k = 1. A2 needs the 100 of A1; SURVEY_REVIEW is proved, too. */
    @Test
    @Policy("9")
    void the_standard_pack_is_explained_in_the_same_way() {
        ExplainedSettlement explained = Standard.RULES.explainSettlement(period(IntStream.range(0, 5)
                .mapToObj(i -> """
                                {"agent": {"id": "A%1$d", "line": "hotline"}, "measures": {"surveys": 9, "resolution": %2$s,
                                 "attitude": %2$s, "speed": %2$s}, "surveys": [{"id": "U1", "csat": 1}]}""".formatted(i + 1, BigDecimal.valueOf(50 - 2L * i, 1)))
                .collect(Collectors.joining(","))));

        assertThat(explained.standing("A2").orElseThrow().next())
                .isEqualTo(new NextTier("TOP", new BigDecimal("100.00")));
        assertThat(explained
                        .proof("A5", "SURVEY_REVIEW:U1")
                        .orElseThrow()
                        .rules()
                        .get(0)
                        .facts())
                .extracting(PatternTrace::id)
                .containsExactly("A5:U1");
        assertThat(explained.proof("A1", "BONUS:2026-10:A1").orElseThrow().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.firstFailed()).isEmpty());
    }

    private SchemePack shares() {
        return SchemePack.ofScore(directory)
                .policy(
                        "policy.rankBy( \"composite\" ).rankWithin( \"all\" ).tier( \"A\", 20 ).tier( \"B\", 60 ).tier( \"C\", 20 ).centre( \"answerRate\" );")
                .tier("top", "$s : Standing( tier == \"A\", value( \"score\" ) >= 95 )", "settle.praise( $s );")
                .tier("target", "$s : Standing( weakest != null )", "settle.target( $s );")
                .tier(
                        "kpi",
                        "$c : Centre( value( \"answerRate\" ) < 99 )",
                        "settle.reviewKpi( $c, \"answerRate\", 99 );");
    }

    private static String tierOf(QaRulesEngine rules, List<BigDecimal> scores, int agent, BigDecimal score) {
        List<BigDecimal> changed = new ArrayList<>(scores);
        changed.set(agent, score);
        return rules.settle(scores(changed)).members().get(agent).tier();
    }

    private static PeriodInput scores(List<? extends Number> scores) {
        return period(IntStream.range(0, scores.size())
                .mapToObj(i -> score(
                        i < 9 ? "A" + (i + 1) : "B" + (char) ('a' + i),
                        scores.get(i).toString()))
                .collect(Collectors.joining(",")));
    }

    private static String score(String id, String score) {
        return "{\"agent\": {\"id\": \"%s\"}, \"indicators\": {\"score\": %s}}".formatted(id, score);
    }

    private static PeriodInput period(String members) {
        return new PeriodFileReader().read("""
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true},
                 "indicators": {"answerRate": 98}, "members": [%s]}""".formatted(members));
    }
}
