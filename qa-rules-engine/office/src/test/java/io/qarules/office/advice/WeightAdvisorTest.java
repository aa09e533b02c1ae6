package io.qarules.office.advice;

import static io.qarules.office.advice.TwoDrivers.driver;
import static io.qarules.office.advice.TwoDrivers.drivers;
import static io.qarules.office.advice.TwoDrivers.month;
import static io.qarules.office.advice.TwoDrivers.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.CaseRefusedException;
import io.qarules.RulePackException;
import io.qarules.citation.Policy;
import io.qarules.drivers.AdviceEnd;
import io.qarules.drivers.AdvisedWeight;
import io.qarules.drivers.AffectedMember;
import io.qarules.drivers.Drivers;
import io.qarules.drivers.DriversRefusal;
import io.qarules.drivers.DriversRefusalReason;
import io.qarules.drivers.WeightAdvice;
import io.qarules.drivers.WeightChange;
import io.qarules.drivers.WeightStep;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.source.PackSource;
import io.qarules.office.UnknownLineException;
import io.qarules.office.WeightAdvisor;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Policy("19")
@DisplayName("POLICY 19: an advice on weights, in small steps, each tried on the last period")
class WeightAdvisorTest {
    /**
     * Half of the 40 units of skill and pace follow skill, which gets 10 + 20 = 30, pace keeps 10; care has more than its
     * share and stays (WeightTargetsTest). Of 2 points a month that takes five months. A month moves an agent's composite
     * by 0.02 × (skill − pace):
     *
     * <p>A1, today 0.4 × 80 + 0.2 × (80 + 60 + 90) = 78, by +0.6: 78.6, 79.2, 79.8, 80.4 (GOOD), 81.<br>
     * A2, today 0.4 × 75 + 0.2 × (80 + 80 + 50) = 72, by −0.6: 71.4, 70.8, 70.2, 69.6 (POOR), 69.<br>
     * A3, today 0.4 × 70 + 0.2 × (70 + 78 + 76) = 72.8, by −0.04. A4, today 0.4 × 75 + 0.2 × (80 + 62 + 64) = 71.2, by
     * +0.04.
     *
     * <p>The means are skill (90 + 50 + 76 + 64) ÷ 4 = 70 and pace (60 + 80 + 78 + 62) ÷ 4 = 70. A4 is 6 below in skill and
     * 8 in pace: weakest is pace at 20 × 6 and 20 × 8, and at 22 × 6 = 132 and 18 × 8 = 144; from month 2 on skill, at 24 ×
     * 6 = 144 and 16 × 8 = 128. A1 is below in pace alone, A2 in skill alone, A3 in esteem (5 at 40) and care (7.5 at 20).
     */
    @Test
    @DisplayName("five months by hand: weights, composites, who changes tier, whose decisions change")
    void steps() {
        WeightAdvice advice = advise(pack(), drivers());

        assertThat(advice.policy().id()).isEqualTo("two-drivers");
        assertThat(advice.line()).isEqualTo("all");
        assertThat(advice.period()).isEqualTo("2026-10");
        assertThat(advice.end()).isEqualTo(AdviceEnd.TARGET_REACHED);
        assertThat(advice.weights())
                .extracting(AdvisedWeight::metric, AdvisedWeight::weight, AdvisedWeight::target, AdvisedWeight::place)
                .containsExactly(
                        tuple("care", number("20"), number("20"), "policy/weights.drl:18"),
                        tuple("esteem", number("40"), number("40"), "policy/weights.drl:18"),
                        tuple("pace", number("20"), number("10"), "policy/weights.drl:18"),
                        tuple("skill", number("20"), number("30"), "policy/weights.drl:19"));
        assertThat(advice.steps()).extracting(WeightStep::month).containsExactly(1, 2, 3, 4, 5);
        assertThat(advice.steps().get(0).weights()).containsExactly(change("pace", 20, 18), change("skill", 20, 22));
        assertThat(advice.steps().get(4).weights()).containsExactly(change("pace", 12, 10), change("skill", 28, 30));
        assertThat(composites(advice.steps().get(0).effect().members()))
                .containsExactly("A1 78.00 78.60", "A2 72.00 71.40", "A3 72.80 72.76", "A4 71.20 71.24");
        assertThat(composites(advice.steps().get(4).effect().members()))
                .containsExactly("A1 80.40 81.00", "A2 69.60 69.00", "A3 72.64 72.60", "A4 71.36 71.40");
        assertThat(advice.steps().stream().map(step -> step.effect().tiers())).containsExactly(0, 0, 0, 2, 0);
        assertThat(tiers(advice.steps().get(3).effect().members()))
                .containsExactly("A1 PASS GOOD", "A2 PASS POOR", "A3 PASS PASS", "A4 PASS PASS");
        assertThat(advice.steps().stream().map(step -> decisions(step.effect().members())))
                .containsExactly(
                        List.of(),
                        List.of("A4 TRAINING pace → TRAINING skill"),
                        List.of(),
                        List.of("A1 TRAINING pace → –", "A1 – → PRAISE", "A2 TRAINING skill → –"),
                        List.of());
        assertThat(composites(advice.effect().members()))
                .containsExactly("A1 78.00 81.00", "A2 72.00 69.00", "A3 72.80 72.60", "A4 71.20 71.40");
        assertThat(advice.effect().tiers()).isEqualTo(2);
        assertThat(decisions(advice.effect().members()))
                .containsExactly(
                        "A1 TRAINING pace → –",
                        "A1 – → PRAISE",
                        "A2 TRAINING skill → –",
                        "A4 TRAINING pace → TRAINING skill");
        assertThat(advice.effect().groups()).isEmpty();
        assertThat(advice.notes())
                .extracting(Text::en)
                .containsExactly(
                        "pace 20 → 10, skill 20 → 30: a pack says a range for the weight of satisfaction alone, so that"
                                + " none is checked for these. Compare each step with the ranges of your regulation before you take it");
        assertThat(advice.problems()).isEmpty();
    }

    @Test
    @DisplayName("what is written is read again the same, fits its schema, and does not hang on any order")
    void bytes() throws Exception {
        Drivers advised = drivers().with(advise(pack(), drivers()));
        String json = new JsonWriter().write(advised);

        assertThat(new OutcomeReader().read(json, Drivers.class)).isEqualTo(advised);
        assertThat(TwoDrivers.schema().validate(new ObjectMapper().readTree(json)))
                .isEmpty();
        Drivers turned = drivers(
                "0.5", driver("pace", "0", "0.9"), driver("care", "0.1", "0.01"), driver("skill", "0.3", "0.001"));
        assertThat(WeightAdvisor.of(pack(), "all", month("A4", "A2", "A1", "A3"))
                        .advise(turned))
                .isEqualTo(advised.advice());
        assertThat(new JsonWriter().write(drivers())).doesNotContain("advice");
    }

    @Test
    @DisplayName("a pack that warns from 3 points on may move 3 a month; one that warns from 0.5 on, half a point")
    void change() {
        assertThat(advise(warningFrom("3"), drivers()).steps().stream()
                        .map(step -> step.weights().get(1).after()))
                .containsExactly(number("23"), number("26"), number("29"), number("30"));

        WeightAdvice slow = advise(warningFrom("0.5"), drivers());
        assertThat(slow.end()).isEqualTo(AdviceEnd.MOST_MONTHS);
        assertThat(slow.steps()).hasSize(12);
        assertThat(slow.steps().get(0).weights())
                .containsExactly(
                        new WeightChange("pace", number("20"), number("19.5")),
                        new WeightChange("skill", number("20"), number("20.5")));
        assertThat(slow.steps().get(11).weights().get(1).after()).isEqualTo(number("26"));
        assertThat(slow.reason().en())
                .startsWith("after 12 months with changes of at most 0.5 points each the weights are on their way");
    }

    @Test
    @DisplayName("each end without a step: why, and the weights stay")
    void ends() {
        WeightAdvisor advisor = WeightAdvisor.of(pack(), null, month());
        ends(advisor, drivers(null), AdviceEnd.NO_REGRESSION, "nothing is known of what goes with satisfaction");
        ends(
                advisor,
                drivers("0.5", driver("skill", "-0.3", "0.001"), driver("pace", "0.3", "0.05")),
                AdviceEnd.NOTHING_ASKS,
                "no metric that line all weighs");
        ends(
                advisor,
                drivers("0.5", driver("esteem", "0.3", "0")),
                AdviceEnd.NOTHING_ASKS,
                "no metric that line all weighs");
        ends(advisor, drivers("0.5", driver("skill", "0.3", "0.001")), AdviceEnd.NOTHING_YIELDS, "every metric");
        // 1 % of 60 units: 19.8 + 0.6 of skill, 19.8 of the others, rounded 20, 20, 20
        ends(
                advisor,
                drivers("0.01", driver("skill", "0.3", "0"), driver("care", "0", "1"), driver("pace", "0", "1")),
                AdviceEnd.AT_TARGET,
                "the weights are what the drivers ask for");
    }

    @Test
    @DisplayName("a refused regression: its reason is the advice's")
    void refusedRegression() {
        Drivers none = drivers(null);
        Drivers refused = new Drivers(
                none.index(),
                none.periods(),
                5,
                0,
                null,
                List.of(),
                new DriversRefusal(DriversRefusalReason.TOO_FEW_ROWS, List.of(), new Text("行数不足", "too few rows")),
                List.of(),
                none.backTest(),
                List.of(),
                null);

        assertThat(advise(pack(), refused).reason())
                .isEqualTo(
                        new Text("什么与满意度相关尚不清楚：行数不足", "nothing is known of what goes with satisfaction: too few rows"));
    }

    @Test
    @DisplayName("a pack that allows no change, or does not write a weight as one number: the target without steps")
    void stuck() {
        WeightAdvice still = advise(warningFrom("0"), drivers());
        assertThat(still.end()).isEqualTo(AdviceEnd.NO_CHANGE_ALLOWED);
        assertThat(still.steps()).isEmpty();
        assertThat(still.effect()).isNull();
        assertThat(still.weights().get(3).target()).isEqualTo(number("30"));

        WeightAdvice sum = advise(pack("\"skill\", 20", "\"skill\", 10 + 10"), drivers());
        assertThat(sum.end()).isEqualTo(AdviceEnd.NOT_WRITTEN_AS_A_NUMBER);
        assertThat(sum.steps()).isEmpty();
        assertThat(sum.weights().get(3).place()).isNull();
        assertThat(sum.reason().en()).contains("the weight of skill as one number");
    }

    @Test
    @DisplayName("csat-linkage ranks by satisfaction: no tier moves and the advice says why, but composites do")
    void rankedBySatisfaction() {
        PackSource csat = PackSource.resources(getClass().getClassLoader(), "qa-rules/csat-linkage");
        WeightAdvice advice = WeightAdvisor.of(csat, "ecommerce", new PeriodFileReader().read("""
                        {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "members": [
                          {"agent": {"id": "A1", "line": "ecommerce"}, "scriptCompliance": 0.5, "empathy": 3,
                           "measures": {"resolution": 4, "attitude": 4, "speed": 4, "fcr": 1, "aht": 750, "surveys": 9}},
                          {"agent": {"id": "A2", "line": "hotline"}, "scriptCompliance": 0.5,
                           "measures": {"resolution": 4, "fcr": 1, "surveys": 9}}]}"""))
                .advise(drivers("0.1", driver("fcr", "0.3", "0"), driver("script", "0", "1"), driver("nps", "1", "0")));

        // of 35 units 3.5 follow fcr: 22.5 + 3.5 = 26, script 9; 75 × 40 + 100 × 25 + 50 × 35 = 7250, and with 26 and 9
        // of
        // fcr and script 50 more: 72.50 and 73.00; the hotline keeps its weights
        assertThat(advice.steps()).hasSize(1);
        assertThat(advice.effect().tiers()).isZero();
        assertThat(composites(advice.effect().members())).containsExactly("A1 72.50 73.00");
        assertThat(advice.notes())
                .extracting(Text::en)
                .containsExactly(
                        "agents are ranked by satisfaction, which fcr, script do not enter: their weights move no tier."
                                + " They do move the composite, and with it what follows from it or from the weakest metric",
                        "lines without weights of their own have these weights as well",
                        "nps: goes with more satisfaction, but the line does not weigh it."
                                + " Give it a weight in the rules first if it should count",
                        "fcr 25 → 26, script 10 → 9: a pack says a range for the weight of satisfaction alone, so that none is"
                                + " checked for these. Compare each step with the ranges of your regulation before you take"
                                + " it");
        assertThat(advice.weights())
                .filteredOn(weight ->
                        weight.metric().equals("speed") || weight.metric().equals("aht"))
                .extracting(weight -> weight.why().en())
                .containsExactly(
                        "part of index satisfaction, whose weight stays",
                        "not among the drivers: nothing is known of it, so that its weight stays");
    }

    @Test
    @DisplayName("a pack whose satisfaction weighs less than it should, and one that ranks nobody, say so")
    void notes() {
        PackSource light = pack(".otherLinesLike", ".warnIfSatisfactionWeighsOutside( 45, 50 ).otherLinesLike");
        assertThat(advise(light, drivers("0.5")).notes())
                .extracting(Text::en)
                .containsExactly("satisfaction weighs 40, outside of 45 to 50; this advice does not change that");
        PackSource unranked = TwoDrivers.unranked();
        assertThat(advise(unranked, drivers()).notes())
                .extracting(Text::en)
                .contains("the pack ranks nobody: weights move no tier, but the composite and what follows from it");
    }

    @Test
    @DisplayName("a line that the pack does not weigh, several and none named, a pack of cases, a period without id")
    void refused() {
        PackSource csat = PackSource.resources(getClass().getClassLoader(), "qa-rules/csat-linkage");
        assertThatThrownBy(() -> WeightAdvisor.of(csat, null, month()))
                .isInstanceOf(UnknownLineException.class)
                .hasMessage(
                        "name the line whose weights are meant: pack csat-linkage weighs complaint, ecommerce, hotline");
        assertThatThrownBy(() -> WeightAdvisor.of(csat, "hotlin", month()))
                .isInstanceOfSatisfying(UnknownLineException.class, unknown -> assertThat(unknown.text())
                        .isEqualTo(new Text(
                                "规则包 csat-linkage 没有业务线 hotlin 的权重；有 complaint, ecommerce, hotline。是不是 hotline",
                                "pack csat-linkage does not weigh line hotlin; it weighs complaint, ecommerce, hotline."
                                        + " Maybe hotline")));
        assertThatThrownBy(() -> WeightAdvisor.of(csat, "sales", month()))
                .hasMessage("pack csat-linkage does not weigh line sales; it weighs complaint, ecommerce, hotline");
        assertThatThrownBy(() -> WeightAdvisor.of(
                        PackSource.resources(getClass().getClassLoader(), "qa-rules/points-ledger"), null, month()))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("settles no periods");
        assertThatThrownBy(() -> WeightAdvisor.of(pack(), null, new PeriodFileReader().read("{}")))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("/period/id");
    }

    @Test
    @DisplayName("what is wrong with the period is named in the advice, and the rest is settled")
    void problems() {
        WeightAdvice advice =
                WeightAdvisor.of(pack(), null, new PeriodFileReader().read("""
                        {"period": {"id": "2026-10", "from": "2026-10-01", "to": "2026-10-31"}, "members": [
                          {"agent": {}}, {"agent": {"id": "A1"}, "indicators": {"skill": 90, "pace": 60}}]}""")).advise(drivers());

        assertThat(advice.problems()).extracting("path").containsExactly("/members/0/agent/id");
        assertThat(advice.steps().get(0).effect().members())
                .extracting(AffectedMember::agentId)
                .containsExactly("A1");
    }

    private static void ends(WeightAdvisor advisor, Drivers drivers, AdviceEnd end, String reason) {
        WeightAdvice advice = advisor.advise(drivers);
        assertThat(advice.end()).isEqualTo(end);
        assertThat(advice.reason().en()).startsWith(reason);
        assertThat(advice.steps()).isEmpty();
        assertThat(advice.effect()).isNull();
        assertThat(advice.weights()).hasSize(4).allMatch(weight -> weight.weight()
                .equals(weight.target()));
    }

    private static WeightAdvice advise(PackSource pack, Drivers drivers) {
        return WeightAdvisor.of(pack, null, month()).advise(drivers);
    }

    private static PackSource warningFrom(String points) {
        return pack(".otherLinesLike", ".warnIfAWeightChangesByMoreThan( %s ).otherLinesLike".formatted(points));
    }

    private static List<String> composites(List<AffectedMember> members) {
        return members.stream()
                .map(member ->
                        "%s %s %s".formatted(member.agentId(), member.compositeBefore(), member.compositeAfter()))
                .toList();
    }

    private static List<String> tiers(List<AffectedMember> members) {
        return members.stream()
                .map(member -> "%s %s %s".formatted(member.agentId(), member.tierBefore(), member.tierAfter()))
                .toList();
    }

    private static List<String> decisions(List<AffectedMember> members) {
        return members.stream()
                .flatMap(member -> member.decisions().stream().map(decision -> "%s %s → %s"
                        .formatted(
                                member.agentId(),
                                TwoDrivers.said(decision.before()),
                                TwoDrivers.said(decision.after()))))
                .toList();
    }

    private static WeightChange change(String metric, int before, int after) {
        return new WeightChange(metric, BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
