package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.generators.Periods;
import io.qarules.generators.Reached;
import io.qarules.outcome.DecisionKind;
import io.qarules.period.PeriodFile;
import io.qarules.standard.Standard;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** The pack {@code csat-linkage} gives what POLICY 9 says, whatever words it is written in; the fund is tested elsewhere. */
@Policy({"9", "11"})
@StatisticsReport(onFailureOnly = true)
class PlainSettlementTest {
    private static final List<DecisionKind> KINDS = List.of(
            DecisionKind.BONUS,
            DecisionKind.PROMOTION_PRIORITY,
            DecisionKind.STAR,
            DecisionKind.TRAINING,
            DecisionKind.MENTORING,
            DecisionKind.TARGET,
            DecisionKind.WRITTEN_WARNING,
            DecisionKind.OFFLINE_TRAINING,
            DecisionKind.EFFICIENCY_COACHING,
            DecisionKind.SURVEY_REVIEW);

    @Property(tries = 60, seed = "17")
    void every_field_of_every_agent(@ForAll(supplier = Periods.class) PeriodFile period) {
        Settlement settlement = Standard.RULES.settle(period);

        assertThat(settlement.members().stream().map(PlainSettlementTest::line))
                .containsExactlyElementsOf(new PlainSettlement(period).lines());
        List<DecisionKind> given = settlement.members().stream()
                .flatMap(member -> member.decisions().stream())
                .map(SettlementDecision::kind)
                .toList();
        Reached.eachAtLeast(5, KINDS, given);
        Reached.atLeast(0.5, "ROLE_REVIEW", given.contains(DecisionKind.ROLE_REVIEW));
        Reached.atLeast(10, "ratings on another scale", period.csatScale() != null);
    }

    private static String line(MemberSettlement member) {
        String metrics =
                member.metrics().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
        return "%s %d %s %s %s %s %s %s"
                .formatted(
                        member.agentId(),
                        member.countedSurveys(),
                        metrics,
                        member.satisfactionIndex(),
                        member.composite(),
                        member.tier(),
                        member.onTarget(),
                        member.decisions().stream()
                                .map(PlainSettlementTest::line)
                                .toList());
    }

    private static String line(SettlementDecision decision) {
        return Stream.of(
                        decision.id(),
                        decision.kind() == DecisionKind.BONUS && decision.amount() != null
                                ? decision.min() + " " + decision.max()
                                : "",
                        decision.metric() == null ? "" : decision.metric() + " " + decision.target(),
                        decision.mentorId() == null ? "" : "by " + decision.mentorId(),
                        decision.deadline() == null ? "" : "until " + decision.deadline(),
                        decision.status().toString())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
