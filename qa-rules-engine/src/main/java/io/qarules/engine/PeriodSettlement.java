package io.qarules.engine;

import static java.util.Comparator.comparing;

import com.google.common.collect.Streams;
import io.qarules.engine.check.CheckedMember;
import io.qarules.engine.check.CheckedPeriod;
import io.qarules.engine.check.MemberCheck;
import io.qarules.engine.check.PeriodCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.fund.FundStage;
import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.json.PeriodSink;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.engine.measure.MeasureStage;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.RankStage;
import io.qarules.engine.rank.RankStage.Line;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rank.Streak;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.tier.TierStage;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Problem;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PreviousMonth;
import io.qarules.settlement.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One period on its way through the stages (POLICY 9): what each gives is what the next one gets. A member is checked
 * and measured when it comes, and its calls and surveys are let go; the rest waits for the period.
 */
final class PeriodSettlement implements PeriodSink {
    private final RulePack pack;
    private final SettlementPolicy policy;
    private final SettlementReasons reasons;
    private final Problems problems = new Problems(List.of());
    private final MemberCheck memberCheck = new MemberCheck(problems);
    private final List<Measured> measured = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable CheckedPeriod checked;

    PeriodSettlement(RulePack pack, SettlementReasons reasons) {
        this.pack = pack;
        this.policy = pack.settlementPolicy();
        this.reasons = reasons;
    }

    @Override
    public void member(Member member, List<Problem> reading) {
        CheckedMember valid = memberCheck.next(member, reading);
        if (valid != null) {
            measured.add(
                    new Measured(MeasureStage.run(policy, valid), valid.member().previousMonths()));
            valid.member().awards().forEach(award -> claims.add(new Claim(valid.agentId(), award)));
        }
    }

    /** @throws io.qarules.CaseRefusedException without a period's id */
    @Override
    public void period(@Nullable Period period, @Nullable BigDecimal fund, List<Problem> reading) {
        Problems found = new Problems(reading);
        checked = PeriodCheck.check(period, fund, found);
        problems.addAll(found);
    }

    /** What the rules make of all that came. */
    StreamedSettlement settlement() {
        CheckedPeriod period = Objects.requireNonNull(checked, "the period comes last");
        List<Standing> standings = standings(Streak.of(period.period()));
        List<List<TierRuling>> rulings = TierStage.run(pack, period.id(), period.period(), standings);
        SettledMembers words = new SettledMembers(pack, reasons);
        return new StreamedSettlement(
                period.id(),
                pack.version(),
                () -> Streams.zip(standings.stream(), rulings.stream(), words::settled)
                        .iterator(),
                FundStage.run(period.fund() == null ? policy.fund() : period.fund(), claims),
                problems.list());
    }

    /** Where everybody stands, sorted by agent id. */
    private List<Standing> standings(Streak streak) {
        Map<String, List<Measures>> lines = new HashMap<>();
        for (Measured each : measured) {
            lines.computeIfAbsent(lineOf(each.measures()), line -> new ArrayList<>())
                    .add(each.measures());
        }
        Map<String, Line> ranked = new HashMap<>();
        lines.forEach((line, members) -> ranked.put(line, RankStage.rank(policy, members)));
        return measured.stream()
                .sorted(comparing(each -> each.measures().agentId(), TextOrder.BY_CODE_POINT))
                .map(each -> standing(each, ranked.getOrDefault(lineOf(each.measures()), Line.NOBODY), streak))
                .toList();
    }

    private Standing standing(Measured each, Line line, Streak streak) {
        Measures measures = each.measures();
        Tier tier = line.tier(measures);
        Metric weakest = tier == Tier.MIDDLE ? line.weakest(measures, policy) : null;
        return new Standing(
                measures,
                tier,
                measures.index(),
                measures.index() == null ? null : measures.index().compareTo(policy.target()) >= 0,
                streak.isClosedMonth(),
                streak.missedBefore(each.previousMonths()),
                weakest,
                weakest == null ? null : line.mean(weakest, policy),
                weakest == null ? null : line.mentors().get(weakest));
    }

    /** An unknown line is a group of its own. */
    private static String lineOf(Measures measures) {
        return measures.agent().line() == null ? "" : "line " + measures.agent().line();
    }

    /** All that is kept of a member. */
    private record Measured(Measures measures, List<PreviousMonth> previousMonths) {}
}
