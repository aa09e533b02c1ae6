package io.qarules.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.workbench.cases.Verdict.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Cases of periods say indicators, measures, scores, decisions, attributes, teams, the centre and tiers before")
@Policy("17")
class PeriodCasesTest {
    private static final String POLICY = "policy/words.cases.yaml";
    private static final String TIER = "tier/all.cases.yaml";

    @TempDir
    private static Path directory;

    private static QaRulesEngine rules;

    @BeforeAll
    static void load() {
        TestPack.empty(directory).file("policy/words.drl", """
                        package test.policy;

                        import io.qarules.engine.policy.*;

                        global SettlementBook policy;

                        rule "words"
                          @clause("words") @zh("词") @en("words")
                        when
                        then
                          policy.pack( "test", "1" )
                              .zone( "Asia/Shanghai" )
                              .fund( 100 )
                              .indicator( "sales" )
                              .pointsLinear( "sales", 0, 10 )
                              .pointsLinear( "aht", 900, 600 )
                              .pointsLinear( "quality", 0, 100 )
                              .weight( "all", "sales", 50 )
                              .weight( "all", "aht", 25 )
                              .weight( "all", "quality", 25 )
                              .otherLinesLike( "all" )
                              .scoreWeight( "MYSTERY", 2 )
                              .index( "effort", "sales", "aht" )
                              .rankBy( "composite" )
                              .tierFrom( "UP", 50 )
                              .tierFrom( "DOWN", 0 )
                              .flag( "member", "trial" )
                              .word( "agent", "certificate", "JUNIOR", "SENIOR" )
                              .centre( "answerRate" )
                              .centre( "incentives" )
                              .centre( "penalties" );
                        end
                        """).file("tier/all.drl", """
                        package test.tier;

                        import io.qarules.engine.rank.*;
                        import io.qarules.engine.tier.*;

                        global Settle settle;

                        rule "trial"
                          @clause("all") @zh("全部") @en("all")
                        when
                          $s : Standing( flag( "trial" ) == true )
                        then
                          settle.remind( $s );
                        end

                        rule "senior"
                          @clause("all")
                        when
                          $s : Standing( agent.word( "certificate" ) == "SENIOR", value( "fines" ) == 0 )
                        then
                          settle.allowance( $s, 50 );
                        end

                        rule "fined"
                          @clause("all")
                        when
                          $s : Standing( value( "fineAmount" ) >= 100, value( "offences" ) == 2, value( "warnings" ) == 1 )
                        then
                          settle.coefficient( $s, 0.8 );
                        end

                        rule "again"
                          @clause("all")
                        when
                          $s : Standing( tier == "DOWN", streakAtOrBelow( "DOWN" ) >= 2 )
                        then
                          settle.reviewRole( $s );
                        end

                        rule "first"
                          @clause("all")
                        when
                          $s : Standing( rank( "quality" ) == 1 )
                        then
                          settle.award( $s, 80 );
                        end

                        rule "team"
                          @clause("all")
                        when
                          $t : Team( rank == 1 )
                        then
                          settle.teamAward( $t, 30 );
                        end

                        rule "centre"
                          @clause("all")
                        when
                          $c : Centre( value( "answerRate" ) < 99 )
                        then
                          settle.reviewKpi( $c, "answerRate", 99 ).reviewRatio( $c, "incentives", "penalties", 1 );
                        end

                        rule "process"
                          @clause("all")
                        when
                          $m : MetricShare( metric == "aht", shareBelow( 60 ) >= 50 )
                        then
                          settle.reviewProcess( $m );
                        end
                        """);
        rules = QaRulesEngine.builder().settlementDirectory(directory).build();
    }

    /** effort of A1: (50 x 80 + 25 x 100) / 75 = 86.67; composite (4000 + 2500 + 25 x 70) / 100 = 82.5. */
    @Test
    void indicatorsMeasuresAndScoresMakeTheIndices() {
        passes(POLICY, """
                - case: measured
                  members:
                    - {id: A1, indicators: {sales: 8}, measures: {aht: 600}, scores: [{score: 90, kind: REGULAR}, {score: 60, kind: MYSTERY}]}
                    - {id: A2, scores: [{evaluationId: E7, score: "49.99"}]}
                  metrics: [A1 sales 8, A1 aht 600, A1 quality 70, A1 effort 86.67, A1 composite 82.5, A2 sales -, A2 effort -]
                  indices: [A1 - 82.50, A2 - 49.99]
                  tiers: [A1 UP, A2 DOWN]
                """);
    }

    /** effort of A1 as above; A2 has neither sales nor calls, so that the quality of 50 is all of its composite. */
    @Test
    void anIndexIsExpectedByItsName() {
        passes(POLICY, """
                - case: by name
                  members:
                    - {id: A1, indicators: {sales: 8}, measures: {aht: 600}, scores: [{score: 70}]}
                    - {id: A2, scores: [{score: 50}]}
                  indices: [A1 effort 86.67, A2 effort -, A2 composite 50, A1 composite 82.5]
                """);
        passes(POLICY, """
                - case: beside the pair of values
                  members: [{id: A2, scores: [{score: 50}]}]
                  indices: [A2 - 50, A2 effort -]
                """);
    }

    @Test
    void ofAnIndexThatACaseNamesEachAgentIsListed() {
        Verdict verdict = run(POLICY, """
                - case: one of two
                  members:
                    - {id: A1, indicators: {sales: 8}}
                    - {id: A2, indicators: {sales: 5}}
                  indices: [A1 effort 90]
                """);

        assertThat(verdict.status()).isEqualTo(Status.FAILED);
        assertThat(verdict.differing()).singleElement().satisfies(indices -> assertThat(indices.rows())
                .containsExactly(
                        new LineComparison.Row("A1 effort 90", "A1 effort 80.00", false),
                        new LineComparison.Row(null, "A2 effort 50.00", false)));
    }

    @Test
    void anIndexThatThePackDoesNotHaveIsNamedWithTheNearest() {
        assertThat(run(POLICY, """
                - case: misspelt
                  members: [{id: A1, indicators: {sales: 8}}]
                  indices: [A1 efort 80]
                """).text()).contains("the pack has no index efort. Maybe effort");
        assertThat(run(POLICY, """
                - case: no value
                  members: [{id: A1}]
                  indices: [A1 effort high]
                """).text())
                .contains("high is no value of an index, e.g. A1 quality 76.25; - is unknown");
    }

    @Test
    void attributesOfTheMemberAndOfTheAgentAreTold() {
        passes(TIER, """
                - case: attributes
                  members:
                    - {id: A1, attributes: {trial: true}}
                    - {id: A2, attributes: {trial: false}, agent: {attributes: {certificate: SENIOR}}, decisions: []}
                    - {id: A3, agent: {attributes: {certificate: JUNIOR}, line: hotline}, decisions: []}
                    - {id: A4, agent: {attributes: {certificate: SENIOR}}}
                  decisions: [REMINDER A1, ALLOWANCE A2 50]
                """);
    }

    /** Two fines of one subject are one offence with it; the proposed one counts nowhere. */
    @Test
    void decisionsAreInForceAndOfAnOffenceUnlessTheyAreSaidOtherwise() {
        passes(TIER, """
                - case: decisions
                  members:
                    - id: A1
                      pay: "1000.00"
                      decisions: [{kind: FINE, amount: "60.00"}, {kind: WARNING, subjectId: F1}, {kind: FINE, amount: "40.00"}, {kind: FINE, status: PROPOSED, amount: "500.00"}]
                    - {id: A2, pay: "1000.00", decisions: [{kind: FINE, amount: "99.99"}, {kind: WARNING}]}
                  decisions: [PERFORMANCE_PAY A1 800.00 factor 0.80]
                """);
    }

    @Test
    void theTiersBeforeAreATierForEachPeriod() {
        passes(TIER, """
                - case: streak
                  period: {id: 2026-Q4, from: 2026-10-01, to: 2026-12-31}
                  members:
                    - {id: A1, indicators: {sales: 1}, previous: {2026-Q3: DOWN, 2026-Q2: DOWN, 2026-09: false}}
                    - {id: A2, indicators: {sales: 1}, previous: {2026-Q3: DOWN, 2026-Q2: UP}}
                  decisions: [ROLE_REVIEW A1 PROPOSED]
                """);
    }

    /** 100 - 80 = 20, which does not cover the team's 30. */
    @Test
    void teamsHaveDecisionsAndDrawFromTheFund() {
        passes(TIER, """
                - case: teams
                  members:
                    - {id: A1, team: T1, scores: [{score: 90}]}
                    - {id: A2, team: T2, scores: [{score: 80}]}
                  decisions: [AWARD A1 80, "TEAM_AWARD team:T1 30 UNFUNDED"]
                  fund: ["AWARD:2026-10:A1:all A1 80 20", "TEAM_AWARD:2026-10:team:T1 team:T1 30 UNFUNDED 20", closing 20]
                """);
    }

    @Test
    void theCentreHasIndicatorsAndDecisions() {
        passes(TIER, """
                - case: the centre
                  centre: {answerRate: 98.5, incentives: 3, penalties: 4}
                  members:
                    - {id: A1, line: hotline, measures: {aht: 900}}
                  decisions:
                    - KPI_REVIEW centre answerRate 99 reached 98.5
                    - KPI_REVIEW centre incentives/penalties 1 reached 0.75
                    - PROCESS_REVIEW centre hotline aht
                """);
    }

    @Test
    void ofADecisionOfATeamThatIsNotThereTheRulesAreNamed() {
        assertThat(run(TIER, """
                - case: no team
                  members: [{id: A1}]
                  decisions: ["TEAM_AWARD team:T9 30"]
                """).text()).contains("rule \"team\"", "did not fire for team:T9");
    }

    @Test
    void ofADecisionOfTheCentreThatIsNotExpectedTheRuleIsNamed() {
        assertThat(run(TIER, """
                - case: nothing
                  centre: {answerRate: 98.5}
                  decisions: []
                """).text())
                .contains("KPI_REVIEW centre answerRate 99.00 reached 98.50 comes from rule \"centre\"");
    }

    @Test
    void whatThePackDoesNotKnowIsNamedAtItsPlaceInTheCase() {
        assertThat(run(TIER, """
                - case: certificate
                  members: [{id: A1, agent: {attributes: {certificate: MASTER}}}]
                  decisions: []
                """).text())
                .contains("all.cases.yaml:2: certificate is one of the words [JUNIOR, SENIOR]");
        assertThat(run(TIER, """
                - case: centre
                  members: []
                  centre:
                    answerRate: high
                  decisions: []
                """).text()).contains("all.cases.yaml:4: answerRate is");
        assertThat(run(TIER, """
                - case: agent
                  members: [{id: A1, agent: SENIOR}]
                  decisions: []
                """).text()).contains("agent is written { … }, e.g. {attributes: {certificate: SENIOR}}");
    }

    private static void passes(String file, String yaml) {
        Verdict verdict = run(file, yaml);
        assertThat(verdict.status()).as(verdict.text()).isEqualTo(Status.PASSED);
    }

    private static Verdict run(String file, String yaml) {
        return PackCases.of(new TreeMap<>(Map.of(file, yaml.getBytes(StandardCharsets.UTF_8))), true)
                .by(rules)
                .get(0)
                .run();
    }
}
