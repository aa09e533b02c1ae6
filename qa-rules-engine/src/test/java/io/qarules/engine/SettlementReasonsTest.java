package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.policy.Ranking;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;
import io.qarules.engine.tier.TierRuling;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reason of a settlement's decision is a whole sentence, also where a number is unknown")
class SettlementReasonsTest {
    private static final Rule RULE = new Rule("7.1 a rule", "7.1", Stage.TIER, "tier/7.1-a-rule.drl");

    @Test
    void aTargetWithAFigureAndWithoutOne() {
        assertThat(reason(DecisionKind.TARGET, "fcr", new BigDecimal("0.80"), null))
                .isEqualTo(new Text(
                        "条款：下期目标为本线首次解决率均值0.80。",
                        "clause: the line's mean of first-contact resolution, which is 0.80, is the next target."));
        assertThat(reason(DecisionKind.TARGET, "fcr", null, null))
                .isEqualTo(new Text(
                        "条款：下期目标为本线首次解决率均值；该指标分档计分，没有具体数值。",
                        "clause: the line's mean of first-contact resolution is the next target; there is no figure for it,"
                                + " since its points go by steps."));
    }

    /** Who is compared within teams, or with all, is told of that group. */
    @Test
    void aTargetIsTheMeanOfTheGroupThatIsCompared() {
        TierRuling target = ruling(DecisionKind.TARGET, "upsell", new BigDecimal("12.50"), null);

        assertThat(reason(target, Ranking.Within.TEAM))
                .isEqualTo(new Text(
                        "条款：下期目标为本班组upsell均值12.50。",
                        "clause: the team's mean of upsell, which is 12.50, is the next target."));
        assertThat(reason(target, Ranking.Within.ALL))
                .isEqualTo(new Text(
                        "条款：下期目标为全体upsell均值12.50。",
                        "clause: all agents' mean of upsell, which is 12.50, is the next target."));
        assertThat(reason(ruling(DecisionKind.TARGET, "upsell", null, null), Ranking.Within.TEAM))
                .isEqualTo(new Text(
                        "条款：下期目标为本班组upsell均值；该指标分档计分，没有具体数值。",
                        "clause: the team's mean of upsell is the next target; there is no figure for it, since its points"
                                + " go by steps."));
    }

    @Test
    void anIndicatorThatIsKnownAndOneThatIsNot() {
        assertThat(reason(DecisionKind.KPI_REVIEW, "attrition", new BigDecimal("5.00"), new BigDecimal("6.10")))
                .isEqualTo(new Text(
                        "条款：复核attrition：实际6.10，目标5.00。",
                        "clause: attrition is to be reviewed: it is 6.10, the target is 5.00."));
        assertThat(reason(DecisionKind.KPI_REVIEW, "attrition", new BigDecimal("5.00"), null))
                .isEqualTo(new Text(
                        "条款：复核attrition：实际值未知，目标5.00。",
                        "clause: attrition is to be reviewed: what it is now is not known, the target is 5.00."));
    }

    /** A reason that is kept is said of another decision only where nothing that it says is different. */
    @Test
    void aReasonThatIsKeptIsOfDecisionsThatSayTheSame() {
        SettlementReasons kept = new SettlementReasons();
        List<TierRuling> decisions = List.of(
                said(DecisionKind.TARGET, DecisionStatus.FINAL, "fcr", "0.80", null, null, null, null),
                said(DecisionKind.TARGET, DecisionStatus.FINAL, "fcr", "0.8", null, null, null, null),
                said(DecisionKind.TARGET, DecisionStatus.FINAL, "aht", "0.80", null, null, null, null),
                said(DecisionKind.TRAINING, DecisionStatus.FINAL, "fcr", "0.80", null, null, null, null),
                said(DecisionKind.MENTORING, DecisionStatus.FINAL, "fcr", null, "A2", null, null, null),
                said(DecisionKind.MENTORING, DecisionStatus.FINAL, "fcr", null, "A3", null, null, null),
                said(DecisionKind.WRITTEN_WARNING, DecisionStatus.PROPOSED, null, null, null, "2026-11-30", null, null),
                said(DecisionKind.WRITTEN_WARNING, DecisionStatus.PROPOSED, null, null, null, "2026-12-31", null, null),
                said(DecisionKind.BONUS, DecisionStatus.FINAL, null, null, null, null, "200.00", "300.00"),
                said(DecisionKind.BONUS, DecisionStatus.FINAL, null, null, null, null, "200.00", "400.00"),
                said(DecisionKind.BONUS, DecisionStatus.FINAL, null, null, null, null, "100.00", "300.00"),
                said(DecisionKind.AWARD, DecisionStatus.FINAL, null, null, null, null, "200.00", null),
                said(DecisionKind.AWARD, DecisionStatus.UNFUNDED, null, null, null, null, "200.00", null));
        List<Text> titles = List.of(new Text("条款", "clause"), new Text("条款", "another"), new Text("另条", "clause"));

        for (Ranking.Within within : Ranking.Within.values()) {
            for (Text title : titles) {
                for (TierRuling decision : decisions) {
                    assertThat(kept.reason(decision, title, within))
                            .isEqualTo(new SettlementReasons().reason(decision, title, within));
                }
            }
        }
        assertThat(decisions.stream().map(decision -> kept.reason(decision, titles.get(0), Ranking.Within.LINE)))
                .doesNotHaveDuplicates();
    }

    private static TierRuling said(
            DecisionKind kind,
            DecisionStatus status,
            @Nullable String metric,
            @Nullable String target,
            @Nullable String mentor,
            @Nullable String deadline,
            @Nullable String least,
            @Nullable String most) {
        BigDecimal amount = least == null ? null : new BigDecimal(least);
        return new TierRuling(
                kind,
                "A1",
                "2026-10:A1",
                RULE,
                status,
                metric,
                target == null ? null : new BigDecimal(target),
                mentor,
                deadline == null ? null : LocalDate.parse(deadline),
                amount,
                amount,
                most == null ? null : new BigDecimal(most),
                null,
                null);
    }

    private static Text reason(
            DecisionKind kind, String metric, @Nullable BigDecimal target, @Nullable BigDecimal value) {
        return reason(ruling(kind, metric, target, value), Ranking.Within.LINE);
    }

    private static Text reason(TierRuling ruling, Ranking.Within within) {
        return new SettlementReasons().reason(ruling, new Text("条款", "clause"), within);
    }

    private static TierRuling ruling(
            DecisionKind kind, String metric, @Nullable BigDecimal target, @Nullable BigDecimal value) {
        return new TierRuling(
                kind,
                "A1",
                "2026-10:A1",
                RULE,
                DecisionStatus.FINAL,
                metric,
                target,
                null,
                null,
                null,
                null,
                null,
                null,
                value);
    }
}
