package io.qarules.engine;

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
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.RankStage;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.tier.TierStage;
import io.qarules.outcome.Problem;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.settlement.FundStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Measures> measured = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable CheckedPeriod checked;

    PeriodSettlement(RulePack pack, SettlementReasons reasons) {
        this.pack = pack;
        this.policy = pack.settlementPolicy();
        this.reasons = reasons;
    }

    /** check ─► measure, for each member. */
    @Override
    public void member(Member member, List<Problem> reading) {
        CheckedMember valid = memberCheck.next(member, reading);
        if (valid != null) {
            measured.add(MeasureStage.run(policy, valid));
            valid.member().awards().forEach(award -> claims.add(new Claim(valid.agentId(), award)));
        }
    }

    /**
     * check, for the period.
     *
     * @throws io.qarules.CaseRefusedException without a period's id
     */
    @Override
    public void period(@Nullable Period period, @Nullable BigDecimal fund, List<Problem> reading) {
        Problems found = new Problems(reading);
        checked = PeriodCheck.check(period, fund, found);
        problems.addAll(found);
    }

    /** ─► rank ─► tier ─► fund ─► settlement, once all have come. */
    StreamedSettlement settlement() {
        CheckedPeriod period = Objects.requireNonNull(checked, "the period comes last");
        List<Standing> standings = RankStage.run(policy, period.period(), measured);
        List<List<TierRuling>> rulings = TierStage.run(pack, period.id(), period.period(), standings);
        FundStatement fund = FundStage.run(period.fund() == null ? policy.fund() : period.fund(), claims);
        SettledMembers members = new SettledMembers(pack, reasons);
        return new StreamedSettlement(
                period.id(),
                pack.version(),
                () -> Streams.zip(standings.stream(), rulings.stream(), members::settled)
                        .iterator(),
                fund,
                problems.list());
    }
}
