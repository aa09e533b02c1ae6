package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.period.PeriodFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack of its own scheme makes of a period. */
@Policy("17")
class SettleSchemeTest {
    @TempDir
    private Path directory;

    @Test
    void a_pack_measures_ratings_recommendation_and_what_the_sender_gives() {
        // convenience falls back on csat: (3 + 5) / 2 = 4; nps: 1 promoter, 1 detractor, 1 neither of 3 answers: 0.
        SchemePack pack = new SchemePack(directory)
                .policy(
                        "policy.indicator( \"sales\" ).pointsLinear( \"convenience\", 1, 5 ).pointsLinear( \"nps\", -100, 100 ).pointsLinear( \"sales\", 0, 10 );")
                .policy(
                        "policy.weight( \"any\", \"convenience\", 50 ).weight( \"any\", \"nps\", 25 ).weight( \"any\", \"sales\", 25 );")
                .policy("policy.index( \"service\", \"convenience\", \"nps\" );");
        MemberSettlement member = only(pack.settle("""
                {"agent": {"id": "A1"}, "indicators": {"sales": 12.5},
                 "surveys": [{"id": "U1", "csat": 5, "convenience": 3, "nps": 9},
                             {"id": "U2", "csat": 5, "nps": 6}, {"id": "U3", "csat": 4, "convenience": 4, "nps": 8}]}"""));

        assertThat(member.metrics().keySet()).containsExactly("convenience", "nps", "sales", "callsPerHour");
        assertThat(member.metrics().get("convenience")).isEqualTo("4.00");
        assertThat(member.metrics().get("nps")).isEqualTo("0.00");
        assertThat(member.metrics().get("sales")).isEqualTo("12.50");
        // service (50 x 75 + 25 x 50) / 75 = 66.67; composite with sales clipped to 100: (3750 + 1250 + 2500) / 100 =
        // 75.
        assertThat(member.indices())
                .containsOnly(org.assertj.core.api.Assertions.entry("service", new BigDecimal("66.67")));
        assertThat(member.composite()).isEqualTo("75.00");
        assertThat(member.satisfactionIndex()).isNull();
        assertThat(member.tier()).isEqualTo("NOT_RANKED");
    }

    /** Undeclared: of the member shfit, of its agent level, the indicators answerRat and scor, the measure ath. */
    @Test
    @Policy({"10", "12", "17"})
    void what_nobody_declares_is_named_by_strict() {
        String period = """
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "indicators": {"answerRat": 98, "answerRate": 99},
                 "members": [{"agent": {"id": "A1", "attributes": {"level": "NEW"}}, "attributes": {"shfit": true, "shift": true},
                   "indicators": {"scor": 1, "score": 80}, "measures": {"ath": 300, "aht": 400}}]}""";
        var rules = SchemePack.ofScore(directory)
                .policy("policy.flag( \"member\", \"shift\" ).centre( \"answerRate\" );")
                .tier("c", "$c : Centre( value( \"answerRate\" ) < 90 )", "settle.reviewKpi( $c, \"answerRate\", 99 );")
                .tier("p", "$s : Standing( flag( \"shift\" ) == true, composite > 99 )", "settle.praise( $s );")
                .load();

        assertThat(rules.settle(new PeriodFileReader().read(period)).problems()).isEmpty();
        Settlement strictly = rules.settle(new PeriodFileReader(true).read(period));
        assertThat(strictly.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE /indicators/answerRat",
                        "INVALID_VALUE /members/0/agent/attributes/level",
                        "INVALID_VALUE /members/0/attributes/shfit",
                        "INVALID_VALUE /members/0/indicators/scor",
                        "INVALID_VALUE /members/0/measures/ath");
        assertThat(strictly.problems())
                .filteredOn(problem -> problem.path().equals("/members/0/indicators/scor"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("the pack declares no indicator scor. Maybe \"score\""));
        assertThat(strictly.members().get(0).composite()).isEqualTo("80.00");
        assertThat(new JsonWriter()
                        .write(rules.settle(
                                        new PeriodFileReader(true),
                                        new ByteArrayInputStream(period.getBytes(StandardCharsets.UTF_8)))
                                .whole()))
                .isEqualTo(new JsonWriter().write(strictly));
    }

    /** Of several bounds the one with the highest value reached; below all 0. */
    @ParameterizedTest
    @CsvSource({"94.99, 0.00", "80, 0.00", "95, 60.00", "97.99, 60.00", "98, 100.00", "120, 100.00"})
    void points_from_a_value_on(String score, String points) {
        SchemePack pack = new SchemePack(directory)
                .policy(
                        "policy.indicator( \"score\" ).pointsFrom( \"score\", 98, 100 ).pointsFrom( \"score\", 95, 60 ).weight( \"any\", \"score\", 100 );");

        assertThat(only(pack.settle(score("A1", score))).composite()).isEqualTo(points);
    }

    /** The indicator is the sender's number, the surveys are counted. */
    @Test
    @Policy({"9", "17"})
    void an_indicator_may_be_called_as_the_surveys_are() {
        SchemePack pack = new SchemePack(directory)
                .policy(
                        "policy.indicator( \"surveys\" ).pointsLinear( \"surveys\", 0, 10 ).weight( \"any\", \"surveys\", 100 );");
        MemberSettlement member = only(pack.settle("""
                {"agent": {"id": "A1"}, "indicators": {"surveys": 3.5}, "surveys": [{"id": "U1", "csat": 5}]}"""));

        assertThat(member.metrics().get("surveys")).isEqualTo("3.50");
        assertThat(member.composite()).isEqualTo("35.00");
        assertThat(member.countedSurveys()).isEqualTo(1);
    }

    @Test
    void no_indicator_is_called_composite() {
        SchemePack pack = SchemePack.ofScore(directory).policy("policy.indicator( \"composite\" );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("composite is measured");
    }

    @Test
    void what_contradicts_itself_does_not_load() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.tier( \"A\", 40 ).tier( \"B\", 50 ).rankBy( \"composite\" );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("sum to 90", "100");
    }

    @Test
    void a_metric_without_points_cannot_be_weighed() {
        SchemePack pack = SchemePack.ofScore(directory).policy("policy.index( \"happy\", \"csat\" );");

        assertThat(pack.diagnostics()).singleElement().asString().contains("csat", "points", "pointsLinear");
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.rankBy( \"composite\" ).tierFrom( \"GOOD\", 80 );")
                .tier("x", "$s : Standing( value( \"scor\" ) > 3, tier == \"GOD\" )", "settle.praise( $s );");

        assertThat(pack.diagnostics())
                .hasSize(2)
                .anyMatch(said -> said.contains("scor\"") && said.contains("\"score\""))
                .anyMatch(said -> said.contains("GOD") && said.contains("GOOD"));
    }

    /** Shares 10/30/40/20 at n = 1 to 40 with ties, against a direct reading of the definition. */
    @Test
    void cuts_of_shares() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy(
                        "policy.rankBy( \"composite\" ).rankWithin( \"all\" ).tier( \"A\", 10 ).tier( \"B\", 30 ).tier( \"C\", 40 ).tier( \"D\", 20 );");
        var rules = pack.load();
        Random random = new Random(17);
        for (int n = 1; n <= 40; n++) {
            List<Integer> scores = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                scores.add(random.nextInt(n % 2 == 0 ? 8 : 100));
            }
            String members = IntStream.range(0, n)
                    .mapToObj(i -> score("A%02d".formatted(i), String.valueOf(scores.get(i))))
                    .collect(Collectors.joining(","));
            Settlement settlement = rules.settle(new PeriodFileReader()
                    .read(
                            "{\"period\": {\"id\": \"2026-10\", \"from\": \"2026-10-01\", \"to\": \"2026-10-31\"}, \"members\": ["
                                    + members + "]}"));

            assertThat(settlement.members().stream().map(MemberSettlement::tier))
                    .as("%d: %s", n, scores)
                    .containsExactlyElementsOf(
                            scores.stream().map(score -> tier(score, scores)).toList());
        }
    }

    /** The cut down to B of 10 is at place 4, down to C of 10 at place 10 - 2 = 8; of 4: A 0, B 1, C 4 - 0, so D has nobody. */
    @Test
    void small_groups_have_nobody_in_some_tiers() {
        assertThat(tier(4, List.of(4, 3, 2, 1))).isEqualTo("B");
        assertThat(tier(1, List.of(4, 3, 2, 1))).isEqualTo("C");
        assertThat(tier(3, List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))).isEqualTo("C");
        assertThat(tier(2, List.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))).isEqualTo("D");
    }

    /** The definition, word by word. */
    private static String tier(int score, List<Integer> scores) {
        List<Integer> fromBest =
                scores.stream().sorted(Comparator.reverseOrder()).toList();
        int n = fromBest.size();
        int[] down = {10, 40, 80, 100};
        for (int i = 0; i < down.length; i++) {
            int s = down[i];
            int p = s <= 50 ? n * s / 100 : n - n * (100 - s) / 100;
            if (p > 0 && score >= fromBest.get(p - 1)) {
                return "ABCD".substring(i, i + 1);
            }
        }
        throw new AssertionError(scores.toString());
    }

    @Test
    void bands_need_no_group_and_below_all_nobody_is_ranked() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.rankBy( \"composite\" );")
                .policy("policy.tierFrom( \"B\", 80 );")
                .policy("policy.tierFrom( \"A\", 90 );");

        assertThat(tiers(pack.settle(String.join(
                        ",",
                        score("A1", "89.994"),
                        score("A2", "89.995"),
                        score("A3", "80"),
                        score("A4", "79.99"),
                        score("A5", "null")))))
                .containsExactly("A1 B", "A2 A", "A3 B", "A4 NOT_RANKED", "A5 NOT_RANKED");
    }

    /** Members without a team are a group of their own. */
    @Policy("17")
    @Test
    void ranking_within_teams() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy(
                        "policy.rankBy( \"composite\" ).rankWithin( \"team\" ).tier( \"UP\", 50 ).tier( \"DOWN\", 50 ).minGroup( 2 );");

        assertThat(tiers(pack.settle(String.join(
                        ",",
                        team("A1", "T1", 10),
                        team("A2", "T1", 20),
                        team("A3", "T2", 90),
                        team("A4", null, 5),
                        team("A5", null, 6)))))
                .containsExactly("A1 DOWN", "A2 UP", "A3 NOT_RANKED", "A4 DOWN", "A5 UP");
    }

    @Test
    void rules_read_values_points_ranks_and_attributes() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.pointsLinear( \"fcr\", 0, 1 ).flag( \"member\", \"trial\" );")
                .policy("policy.word( \"agent\", \"certificate\", \"JUNIOR\", \"SENIOR\" );")
                .tier("best", "$s : Standing( rank( \"fcr\" ) == 1, callsKnown >= 2 )", "settle.praise( $s );")
                .tier(
                        "half",
                        "$s : Standing( value( \"fcr\" ) == 0.5, points( \"fcr\" ) == 50 )",
                        "settle.remind( $s );")
                .tier(
                        "senior",
                        "$s : Standing( agent.word( \"certificate\" ) == \"SENIOR\", flag( \"trial\" ) != true )",
                        "settle.allowance( $s, 300 );")
                .tier("trial", "$s : Standing( member.flag( \"trial\" ) == true )", "settle.train( $s, \"fcr\" );");
        Settlement settlement = pack.settle("""
                {"agent": {"id": "A1", "attributes": {"certificate": "SENIOR"}}, "calls": [%1$s, %2$s]},
                {"agent": {"id": "A2", "attributes": {"certificate": "SENIOR"}}, "attributes": {"trial": true}, "calls": [%1$s, %2$s]},
                {"agent": {"id": "A3", "attributes": {"certificate": "MASTER"}}, "calls": [%2$s]}""".formatted(call("C1", true), call("C2", false)));

        // Rank 1 by points is shared by A1 and A2; A3 is third. The mean over all who meet minSurveys: (0.5 + 0.5 + 0)
        // / 3.
        assertThat(decided(settlement))
                .containsExactly(
                        "PRAISE:2026-10:A1:best",
                        "REMINDER:2026-10:A1:half",
                        "ALLOWANCE:2026-10:A1:senior 300.00",
                        "PRAISE:2026-10:A2:best",
                        "REMINDER:2026-10:A2:half",
                        "TRAINING:2026-10:A2:fcr fcr 0.33");
        assertThat(settlement.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("INVALID_VALUE /members/2/agent/attributes/certificate");
    }

    @Test
    void a_metric_that_nobody_has_ranks_nobody_and_is_nobodys_weakest() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.pointsLinear( \"empathy\", 1, 5 );")
                .tier("ranked", "$s : Standing( rank( \"empathy\" ) >= 1 )", "settle.praise( $s );")
                .tier("weak", "$s : Standing( weakest != null )", "settle.train( $s ).target( $s );");

        assertThat(decided(pack.settle(score("A1", "40") + "," + score("A2", "60"))))
                .containsExactly("TRAINING:2026-10:A1 score 50.00", "TARGET:2026-10:A1 score 50.00");
    }

    /** The streak breaks at a gap and at a better tier; the period's own kind of id counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-Q4; 2026-Q3 D, 2026-Q2 D; 2",
                "2026-Q4; 2026-Q3 D, 2026-Q1 D; 1",
                "2026-Q4; 2026-Q2 D; 0",
                "2026-Q4; 2026-Q3 C, 2026-Q2 D; 0",
                "2026-Q1; 2025-Q4 D, 2025-Q3 D; 2",
                "2026-01; 2025-12 D; 1",
                "2026-H1; 2025-H2 D; 1",
                "2026; 2025 D, 2024 E; 2",
                "2026; 2025 X; 0",
                "2026-W40; 2026-W39 D; 0",
            })
    void the_streak_counts_periods_directly_before(String period, String previous, int streak) {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy(
                        "policy.rankBy( \"composite\" ).tierFrom( \"C\", 50 ).tierFrom( \"D\", 20 ).tierFrom( \"E\", 0 );")
                .tier(
                        "low",
                        "$s : Standing( streakAtOrBelow( \"D\" ) == %d )".formatted(streak),
                        "settle.reviewRole( $s );");
        String given = java.util.Arrays.stream(previous.split(", "))
                .map(each -> "{\"period\": \"%s\", \"tier\": \"%s\", \"index\": \"30.00\"}"
                        .formatted(each.split(" ")[0], each.split(" ")[1]))
                .collect(Collectors.joining(","));

        assertThat(decided(
                        pack.settle(period, "", "{\"agent\": {\"id\": \"A1\"}, \"previous\": [%s]}".formatted(given))))
                .containsExactly("ROLE_REVIEW:%s:A1".formatted(period));
    }

    /** 1.205 is shown as 1.21, and 1000.01 x 1.205 = 1205.01205. */
    @Test
    void performance_pay_has_a_factor() {
        SchemePack pack = SchemePack.ofScore(directory)
                .tier("good", "$s : Standing( composite >= 50 )", "settle.coefficient( $s, 1.205 );")
                .tier("bad", "$s : Standing( composite < 50 )", "settle.coefficient( $s, 0 );");
        Settlement settlement = pack.settle("""
                {"agent": {"id": "A1", "performancePay": "1000.01"}, "indicators": {"score": 50}},
                {"agent": {"id": "A2"}, "indicators": {"score": 50}},
                {"agent": {"id": "A3", "performancePay": "1000.01"}, "indicators": {"score": 49}}""");

        assertThat(settlement.members().stream().flatMap(member -> member.decisions().stream()))
                .extracting(decision -> decision.id() + " " + decision.factor() + " " + decision.amount())
                .containsExactly(
                        "PERFORMANCE_PAY:2026-10:A1 1.21 1205.01",
                        "PERFORMANCE_PAY:2026-10:A2 1.21 null",
                        "PERFORMANCE_PAY:2026-10:A3 0.00 0.00");
    }

    /** The members' own award, then AWARDs by clause and agent, then TEAM_AWARDs: 100 - 30 = 70 - 40 = 30, 40 > 30, 25 left 5. */
    @Test
    void the_fund_pays_awards_then_team_awards() {
        SchemePack pack = SchemePack.ofScore(directory)
                .tier("b", "$s : Standing( value( \"score\" ) >= 1 )", "settle.award( $s, 40 );")
                .tier("a", "$t : Team( members >= 1 )", "settle.teamAward( $t, 25 );");
        Settlement settlement = pack.settle(
                "2026-10", "\"fund\": \"100.00\",", String.join(",", team("A2", "T1", 5), team("A1", "T1", 6), """
                {"agent": {"id": "A3"}, "awards": [{"id": "N1", "at": "2026-10-30T00:00:00Z", "amount": "30.00"}]}"""));

        assertThat(settlement.fund().entries())
                .extracting(entry -> "%s %s %s %s %s %s"
                        .formatted(
                                entry.awardId(),
                                entry.agentId(),
                                entry.group(),
                                entry.amount(),
                                entry.status(),
                                entry.balance()))
                .containsExactly(
                        "N1 A3 null 30.00 FINAL 70.00",
                        "AWARD:2026-10:A1:b A1 null 40.00 FINAL 30.00",
                        "AWARD:2026-10:A2:b A2 null 40.00 UNFUNDED 30.00",
                        "TEAM_AWARD:2026-10:team:T1 null team:T1 25.00 FINAL 5.00");
        assertThat(settlement.members().get(1).decisions().get(0).status()).hasToString("UNFUNDED");
        assertThat(settlement.groups()).singleElement().satisfies(group -> {
            assertThat(group.group()).isEqualTo("team:T1");
            assertThat(group.decisions()).singleElement().satisfies(decision -> assertThat(decision.clause())
                    .isEqualTo("a"));
        });
        assertThat(new JsonWriter().write(settlement))
                .contains("{\"awardId\":\"TEAM_AWARD:2026-10:team:T1\",\"group\":\"team:T1\",\"amount\":\"25.00\"")
                .contains("\"groups\":[{\"group\":\"team:T1\",\"decisions\":[");
    }

    /** T1: (80 + 60) / 2 = 70, T2: 70, T3: 50; equals share the better place, so T3 is third. */
    @Test
    void teams_have_a_mean_and_a_rank() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.rankBy( \"composite\" );")
                .tier("first", "$t : Team( rank == 1, ranked >= 1, meanIndex == 70 )", "settle.teamAward( $t, 1 );")
                .tier("third", "$t : Team( rank == 3, meanIndex < 70 )", "settle.teamAward( $t, 2 );");

        assertThat(pack.settle(
                                "2026-10",
                                "\"fund\": \"9\",",
                                String.join(
                                        ",",
                                        team("A1", "T1", 80),
                                        team("A2", "T1", 60),
                                        team("A3", "T2", 70),
                                        team("A4", "T3", 50)))
                        .groups())
                .extracting(
                        group -> group.group() + " " + group.decisions().get(0).amount())
                .containsExactly("team:T1 1.00", "team:T2 1.00", "team:T3 2.00");
    }

    @Test
    void a_pack_that_measures_nothing_weighs_nothing() {
        SchemePack pack = new SchemePack(directory)
                .policy("policy.centre( \"answerRate\" );")
                .tier(
                        "rate",
                        "$c : Centre( value( \"answerRate\" ) < 99 )",
                        "settle.reviewKpi( $c, \"answerRate\", 99 );");
        Settlement settlement =
                pack.settle("2026-10", "\"indicators\": {\"answerRate\": 98.5},", "{\"agent\": {\"id\": \"A1\"}}");

        assertThat(settlement.members()).singleElement().satisfies(member -> assertThat(member.composite())
                .isNull());
        assertThat(settlement.groups()).hasSize(1);
    }

    @Test
    void a_pack_with_a_metric_or_with_tiers_needs_weights(@TempDir Path other) {
        assertThat(new SchemePack(directory)
                        .policy("policy.indicator( \"score\" );")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("line \"any\"", "has no weights");
        assertThat(new SchemePack(other)
                        .policy("policy.rankBy( \"composite\" ).tierFrom( \"A\", 0 );")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("line \"any\"", "has no weights");
    }

    /** 12 / 5 = 2.4; of points 40, 59, 60 two of three are below 60. */
    @Test
    void the_centre_has_indicators_and_lines_have_shares() {
        SchemePack pack = SchemePack.ofScore(directory)
                .policy("policy.centre( \"answerRate\" ).centre( \"incentives\" ).centre( \"penalties\" );")
                .tier(
                        "rate",
                        "$c : Centre( value( \"answerRate\" ) < 99 )",
                        "settle.reviewKpi( $c, \"answerRate\", 99 );")
                .tier("ratio", "$c : Centre()", "settle.reviewRatio( $c, \"incentives\", \"penalties\", 1 );")
                .tier("process", "$m : MetricShare( shareBelow( 60 ) >= 30 )", "settle.reviewProcess( $m );");
        Settlement settlement = pack.settle(
                "2026-10",
                "\"indicators\": {\"answerRate\": 98.5, \"incentives\": 12, \"penalties\": 5, \"other\": \"x\"},",
                String.join(",", line("A1", 40), line("A2", 59), line("A3", 60)));

        assertThat(settlement.problems()).isEmpty();
        assertThat(settlement.groups()).singleElement().satisfies(group -> {
            assertThat(group.group()).isEqualTo("centre");
            assertThat(group.decisions())
                    .extracting(decision -> "%s %s %s %s"
                            .formatted(decision.id(), decision.metric(), decision.value(), decision.target()))
                    .containsExactly(
                            "PROCESS_REVIEW:2026-10:centre:hotline:score score null null",
                            "KPI_REVIEW:2026-10:centre:answerRate answerRate 98.50 99.00",
                            "KPI_REVIEW:2026-10:centre:incentives/penalties incentives/penalties 2.40 1.00");
        });
        assertThat(pack.settle(
                                "2026-10",
                                "\"indicators\": {\"answerRate\": 99, \"incentives\": 12, \"penalties\": 0},",
                                line("A1", 90))
                        .groups())
                .isEmpty();
    }

    /** (80 + 2 x 50) / 3 = 60; only what is in force and the agent's own counts, and a tally's subject is no offence. */
    @Test
    void quality_and_what_was_decided_are_metrics() {
        SchemePack pack = new SchemePack(directory)
                .policy(
                        "policy.scoreWeight( \"MYSTERY\", 2 ).pointsLinear( \"quality\", 0, 100 ).pointsLinear( \"offences\", 5, 0 ).weight( \"any\", \"quality\", 60 ).weight( \"any\", \"offences\", 40 );")
                .policy(
                        "policy.pointsLinear( \"fineAmount\", 100, 0 ).pointsLinear( \"fines\", 9, 0 ).pointsLinear( \"warnings\", 9, 0 ).pointsLinear( \"largestFine\", 50, 0 );");
        String decision =
                "{\"id\": \"%s:%s\", \"kind\": \"%s\", \"subjectId\": \"%s\", \"status\": \"%s\", \"amount\": %s, \"occurrence\": %s, \"liable\": %s}";
        MemberSettlement member = pack.settle("""
                {"agent": {"id": "A1"},
                 "scores": [{"evaluationId": "E1", "score": "80.00", "kind": "REGULAR"}, {"evaluationId": "E2", "score": 50, "kind": "MYSTERY"}, {"evaluationId": "E3", "score": null}],
                 "decisions": [%s]},
                {"agent": {"id": "A2"}, "decisions": []}, {"agent": {"id": "A3"}}""".formatted(String.join(
                        ",",
                        decision.formatted("FINE", "F1", "FINE", "F1", "FINAL", "\"20.50\"", "1", "null"),
                        decision.formatted("WARNING", "F1", "WARNING", "F1", "FINAL", "null", "1", "null"),
                        decision.formatted("FINE", "F2", "FINE", "F2", "PROPOSED", "\"50.00\"", "2", "null"),
                        decision.formatted("FINE", "F1", "FINE", "F1:S", "FINAL", "\"70.00\"", "1", "\"S1\"")
                                .replace("FINE:F1", "FINE:F1:SUPERVISOR"),
                        decision.formatted(
                                "FINE",
                                "tally:w:2026-10:3",
                                "FINE",
                                "tally:w:2026-10:3",
                                "FINAL",
                                "\"10.00\"",
                                "3",
                                "null"))))
                .members()
                .get(0);

        assertThat(member.metrics())
                .containsEntry("quality", new BigDecimal("60.00"))
                .containsEntry("offences", new BigDecimal("1.00"))
                .containsEntry("fines", new BigDecimal("2.00"))
                .containsEntry("fineAmount", new BigDecimal("30.50"))
                .containsEntry("largestFine", new BigDecimal("20.50"))
                .containsEntry("warnings", new BigDecimal("1.00"));
        // 0.6 x 60 + 0.4 x 80 = 68.
        assertThat(member.composite()).isEqualTo("68.00");
        Settlement others =
                pack.settle("{\"agent\": {\"id\": \"A2\"}, \"decisions\": []}, {\"agent\": {\"id\": \"A3\"}}");
        assertThat(others.members().get(0).metrics())
                .containsEntry("fines", new BigDecimal("0.00"))
                .containsEntry("largestFine", new BigDecimal("0.00"));
        assertThat(others.members().get(1).metrics())
                .containsEntry("fines", null)
                .containsEntry("largestFine", null);
    }

    /**
     * POLICY 17 and 20: A1's fine of an unknown amount makes the amounts unknown, and is one. A2's second decision is
     * left out as broken, so it is not known what else was decided; a second one of A3's with the same id is left out,
     * too, and known. POLICY 1: 199.996 is 200.00 and 10.006 is 10.01, before they are added.
     */
    @Test
    void a_fine_that_cannot_be_read_is_not_none() {
        SchemePack pack = new SchemePack(directory)
                .policy("policy.pointsLinear( \"fines\", 9, 0 ).weight( \"any\", \"fines\", 100 );")
                .policy(
                        "policy.pointsLinear( \"fineAmount\", 100, 0 ).pointsLinear( \"largestFine\", 50, 0 ).pointsLinear( \"offences\", 9, 0 ).pointsLinear( \"warnings\", 9, 0 );");
        Settlement settlement = pack.settle("""
                {"agent": {"id": "A1"}, "decisions": [
                  {"id": "FINE:F1", "kind": "FINE", "subjectId": "F1", "status": "FINAL", "amount": "three hundred"},
                  {"id": "FINE:F2", "kind": "FINE", "subjectId": "F2", "status": "FINAL", "amount": "20.00"}]},
                {"agent": {"id": "A2"}, "decisions": [
                  {"id": "FINE:F1", "kind": "FINE", "subjectId": "F1", "status": "FINAL", "amount": "20.00"},
                  {"id": "FINE:F2", "kind": "FINE", "status": "FINAL", "amount": "300.00"}]},
                {"agent": {"id": "A3"}, "decisions": [
                  {"id": "FINE:F1", "kind": "FINE", "subjectId": "F1", "status": "FINAL", "amount": "199.996"},
                  {"id": "FINE:F1", "kind": "FINE", "subjectId": "F1", "status": "FINAL", "amount": "20.00"},
                  {"id": "FINE:F2", "kind": "FINE", "subjectId": "F2", "status": "FINAL", "amount": "10.006"},
                  {"id": "FINE:F3", "kind": "FINE", "subjectId": "F3", "status": "FINAL", "amount": "10.006"}]}
                """);

        assertThat(settlement.members())
                .extracting(MemberSettlement::metrics)
                .satisfiesExactly(
                        unknownAmount -> assertThat(unknownAmount)
                                .containsEntry("fines", new BigDecimal("2.00"))
                                .containsEntry("fineAmount", null)
                                .containsEntry("largestFine", null),
                        unknown -> assertThat(unknown)
                                .containsEntry("fines", null)
                                .containsEntry("fineAmount", null)
                                .containsEntry("largestFine", null)
                                .containsEntry("offences", null)
                                .containsEntry("warnings", null),
                        rounded -> assertThat(rounded)
                                .containsEntry("fines", new BigDecimal("3.00"))
                                .containsEntry("fineAmount", new BigDecimal("220.02"))
                                .containsEntry("largestFine", new BigDecimal("200.00")));
    }

    /** POLICY 9 says when ratings and long calls count, 17 that metrics are over counted surveys and as section 9 has them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ''; 3.50; 600.00; 2
            .reviewSurveysUpTo( 0 ).longCallExcused( 1500, 4 ); 2.67; 900.00; 3""")
    void low_ratings_and_long_calls_count_as_section_9_has_it_unless_a_pack_says_otherwise(
            String said, String csat, String aht, int counted) {
        SchemePack pack = new SchemePack(directory)
                .policy(
                        "policy.pointsLinear( \"csat\", 1, 5 ).pointsLinear( \"aht\", 900, 600 ).weight( \"any\", \"csat\", 50 ).weight( \"any\", \"aht\", 50 )"
                                + said + ".rankBy( \"composite\" ).tierFrom( \"ALL\", 0 );");
        // (5 + 2) / 2 and 600; or (5 + 1 + 2) / 3 and (1200 + 600) / 2.
        MemberSettlement member = pack.settle("""
                {"agent": {"id": "A1"},
                 "surveys": [{"id": "U1", "csat": 5, "callId": "C1"}, {"id": "U2", "csat": 1}, {"id": "U3", "csat": 2, "review": "GENUINE"}],
                 "calls": [{"id": "C1", "startedAt": "2026-10-03T09:12:58+08:00", "talkSeconds": 1200},
                           {"id": "C2", "startedAt": "2026-10-03T10:12:58+08:00", "talkSeconds": 600}]}""").members().get(0);
        assertThat(member.metrics())
                .containsEntry("csat", new BigDecimal(csat))
                .containsEntry("aht", new BigDecimal(aht));
        assertThat(member.countedSurveys()).isEqualTo(counted);
    }

    @Test
    void given_measures_take_the_place_of_calls_and_surveys() {
        SchemePack pack = new SchemePack(directory)
                .policy(
                        "policy.pointsLinear( \"csat\", 1, 5 ).pointsLinear( \"aht\", 900, 600 ).weight( \"any\", \"csat\", 50 ).weight( \"any\", \"aht\", 50 ).minSurveys( 3 ).rankBy( \"composite\" ).tierFrom( \"ALL\", 0 );");
        Settlement settlement = pack.settle("""
                {"agent": {"id": "A1"}, "measures": {"csat": 4, "surveys": 31}, "surveys": [{"id": "U1", "csat": 1}],
                 "calls": [{"id": "C1", "startedAt": "2026-10-03T09:12:58+08:00", "talkSeconds": 700}]},
                {"agent": {"id": "A2"}, "measures": {"aht": -1, "csat": 5.01, "surveys": 2.5, "nps": "high", "other": "x"}}""");

        MemberSettlement member = settlement.members().get(0);
        assertThat(member.countedSurveys()).isEqualTo(31);
        assertThat(member.tier()).isEqualTo("ALL");
        assertThat(member.metrics())
                .containsEntry("csat", new BigDecimal("4.00"))
                .containsEntry("aht", new BigDecimal("700.00"));
        assertThat(settlement.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "INVALID_VALUE /members/1/measures/aht",
                        "INVALID_VALUE /members/1/measures/csat",
                        "INVALID_VALUE /members/1/measures/nps",
                        "INVALID_VALUE /members/1/measures/surveys");
    }

    @Test
    void bad_input_is_named() {
        Settlement settlement = SchemePack.ofScore(directory)
                .policy("policy.centre( \"rate\" );")
                .settle("2026-10", "\"indicators\": {\"rate\": \"99\"},", """
                {"agent": {"id": "A1"}, "indicators": {"score": "high"}, "previous": [{"tier": "A"}, {"period": "2026-09"}, {"period": "2026-09"}],
                 "scores": [{"score": 101, "evaluationId": "E1"}, {"score": 1}, {"evaluationId": "E1"}],
                 "decisions": [{"id": "FINE:F1", "kind": "FEE", "subjectId": "F1", "status": "FINAL"}, {"id": "FINE:F2", "kind": "FINE", "subjectId": "F2", "status": "FINAL", "amount": -1}]}""");

        assertThat(settlement.problems())
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "INVALID_VALUE /indicators/rate",
                        "INVALID_VALUE /members/0/decisions/0/kind",
                        "INVALID_VALUE /members/0/decisions/1/amount",
                        "INVALID_VALUE /members/0/indicators/score",
                        "MISSING_FIELD /members/0/previous/0/period",
                        "DUPLICATE_ID /members/0/previous/2/period",
                        "INVALID_VALUE /members/0/scores/0/score",
                        "MISSING_FIELD /members/0/scores/1/evaluationId",
                        "DUPLICATE_ID /members/0/scores/2/evaluationId");
    }

    @Test
    void a_period_file_is_read_as_it_is_written() {
        String json = """
                {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31", "closed": true}, "indicators": {"rate": 99.5},
                 "members": [{"agent": {"id": "A1"}, "indicators": {"score": 1.5}, "measures": {"aht": 412.5}, "attributes": {"trial": true},
                  "scores": [{"evaluationId": "E1", "score": "80.00", "kind": "MYSTERY"}], "previous": [{"period": "2026-Q3", "tier": "D", "index": "63.10"}],
                  "decisions": [{"id": "FINE:F1", "kind": "FINE", "subjectId": "F1", "status": "FINAL", "amount": "20.00", "occurrence": 1, "points": 3, "reason": {"zh": "a", "en": "b"}}]}]}""";
        PeriodFile file = new PeriodFileReader(true).read(json).periodFile();

        assertThat(new PeriodFileReader(true).read(json).problems()).isEmpty();
        assertThat(new PeriodFileReader(true).read(new JsonWriter().write(file)).periodFile())
                .isEqualTo(file);
    }

    private static MemberSettlement only(Settlement settlement) {
        assertThat(settlement.problems()).isEmpty();
        return settlement.members().get(0);
    }

    private static List<String> tiers(Settlement settlement) {
        return settlement.members().stream()
                .map(member -> member.agentId() + " " + member.tier())
                .toList();
    }

    private static List<String> decided(Settlement settlement) {
        return settlement.members().stream()
                .flatMap(member -> member.decisions().stream())
                .map(decision -> decision.id()
                        + (decision.metric() == null ? "" : " " + decision.metric())
                        + (decision.target() == null ? "" : " " + decision.target())
                        + (decision.amount() == null ? "" : " " + decision.amount()))
                .toList();
    }

    private static String score(String id, String score) {
        return "{\"agent\": {\"id\": \"%s\"}, \"indicators\": {\"score\": %s}}".formatted(id, score);
    }

    private static String team(String id, String team, int score) {
        return "{\"agent\": {\"id\": \"%s\", \"team\": %s}, \"indicators\": {\"score\": %d}}"
                .formatted(id, team == null ? "null" : "\"" + team + "\"", score);
    }

    private static String line(String id, int score) {
        return "{\"agent\": {\"id\": \"%s\", \"line\": \"hotline\"}, \"indicators\": {\"score\": %d}}"
                .formatted(id, score);
    }

    private static String call(String id, boolean resolved) {
        return "{\"id\": \"%s\", \"startedAt\": \"2026-10-03T09:12:58+08:00\", \"firstContactResolved\": %s}"
                .formatted(id, resolved);
    }
}
