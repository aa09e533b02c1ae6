package io.qarules.engine;

import static java.util.Comparator.comparing;

import io.qarules.engine.check.CheckedMember;
import io.qarules.engine.check.CheckedPeriod;
import io.qarules.engine.check.PeriodCheck;
import io.qarules.engine.check.Problems;
import io.qarules.engine.fund.FundStage;
import io.qarules.engine.measure.MeasureStage;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Metric;
import io.qarules.engine.policy.SettlementPolicy;
import io.qarules.engine.rank.RankStage;
import io.qarules.engine.rank.RankStage.Line;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.tier.TierStage;
import io.qarules.engine.value.Ratio;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Metrics;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.settlement.Tier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One period on its way through the stages (POLICY 9): what each gives is what the next one gets. */
final class PeriodSettlement {
    private final RulePack pack;
    private final SettlementPolicy policy;
    private final SettlementReasons reasons;
    private final Problems problems;
    private final CheckedPeriod checked;

    /** @throws io.qarules.CaseRefusedException without a period's id */
    PeriodSettlement(RulePack pack, SettlementReasons reasons, PeriodFile file, List<Problem> reading) {
        this.pack = pack;
        this.policy = pack.settlementPolicy();
        this.reasons = reasons;
        problems = new Problems(reading);
        checked = PeriodCheck.check(file, problems);
    }

    Settlement settlement() {
        List<Standing> standings = standings();
        Map<String, List<TierRuling>> rulings = TierStage.run(pack, checked.id(), checked.period(), standings);
        FundStatement fund = FundStage.run(checked.fund() == null ? policy.fund() : checked.fund(), checked.members());
        return new Settlement(
                checked.id(),
                pack.version(),
                standings.stream()
                        .map(standing -> member(
                                standing,
                                rulings.getOrDefault(standing.measures().agentId(), List.of())))
                        .toList(),
                fund,
                problems.list());
    }

    /** Where everybody stands, sorted by agent id. */
    private List<Standing> standings() {
        Optional<YearMonth> month = closedMonth(checked.period());
        Map<String, List<Measures>> lines = new HashMap<>();
        List<Measured> measured = new ArrayList<>();
        for (CheckedMember member : checked.members()) {
            Measures measures = MeasureStage.run(policy, member);
            measured.add(new Measured(member, measures));
            lines.computeIfAbsent(lineOf(measures), line -> new ArrayList<>()).add(measures);
        }
        Map<String, Line> ranked = new HashMap<>();
        lines.forEach((line, members) -> ranked.put(line, RankStage.rank(policy, members)));
        return measured.stream()
                .sorted(comparing(each -> each.measures().agentId(), TextOrder.BY_CODE_POINT))
                .map(each -> standing(each, ranked, month))
                .toList();
    }

    private Standing standing(Measured each, Map<String, Line> ranked, Optional<YearMonth> month) {
        Measures measures = each.measures();
        Line line = ranked.getOrDefault(lineOf(measures), Line.NOBODY);
        Tier tier = line.tier(measures);
        Metric weakest = tier == Tier.MIDDLE ? line.weakest(measures, policy) : null;
        return new Standing(
                measures,
                tier,
                measures.index(),
                measures.index() == null ? null : measures.index().compareTo(policy.target()) >= 0,
                month.isPresent(),
                month.map(now -> missedBefore(now, each.member().member().previousMonths()))
                        .orElse(0),
                weakest,
                weakest == null ? null : line.mean(weakest, policy),
                weakest == null ? null : line.mentors().get(weakest));
    }

    private MemberSettlement member(Standing standing, List<TierRuling> rulings) {
        Measures measures = standing.measures();
        return new MemberSettlement(
                measures.agentId(),
                measures.countedSurveys(),
                metrics(measures),
                measures.index(),
                measures.composite(),
                standing.tier(),
                standing.onTarget(),
                rulings.stream().map(this::decision).toList());
    }

    private SettlementDecision decision(TierRuling ruling) {
        Text title = pack.title(ruling.rule().clause());
        return new SettlementDecision(
                ruling.id(),
                ruling.kind(),
                ruling.rule().clause(),
                ruling.status(),
                ruling.metric() == null ? null : ruling.metric().word(),
                ruling.target(),
                ruling.mentorId(),
                ruling.deadline(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.rule().name(),
                reasons.reason(ruling, title));
    }

    private static Metrics metrics(Measures measures) {
        Ratio callsPerHour = measures.callsPerHour();
        return new Metrics(
                measures.shown(Metric.RESOLUTION),
                measures.shown(Metric.ATTITUDE),
                measures.shown(Metric.SPEED),
                measures.shown(Metric.FCR),
                measures.shown(Metric.AHT),
                measures.shown(Metric.SCRIPT),
                measures.shown(Metric.EMPATHY),
                callsPerHour == null ? null : callsPerHour.rounded());
    }

    /** An unknown line is a group of its own. */
    private static String lineOf(Measures measures) {
        return measures.agent().line() == null ? "" : "line " + measures.agent().line();
    }

    /** The calendar month that the period is, where it is closed. */
    private static Optional<YearMonth> closedMonth(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null || !Boolean.TRUE.equals(period.closed())) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(from);
        boolean whole = from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth());
        return whole ? Optional.of(month) : Optional.empty();
    }

    /** How many months directly before missed the target; one that is missing or unknown breaks the run. */
    private static int missedBefore(YearMonth month, List<PreviousMonth> previous) {
        Set<YearMonth> missed = new HashSet<>();
        for (PreviousMonth each : previous) {
            if (each.month() != null && Boolean.FALSE.equals(each.onTarget())) {
                missed.add(each.month());
            }
        }
        int count = 0;
        while (missed.contains(month.minusMonths(count + 1L))) {
            count++;
        }
        return count;
    }

    private record Measured(CheckedMember member, Measures measures) {}
}
