package io.qarules.examples.monthend;

import io.qarules.QaRules;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settles months in turn. Each draws the awards that the evaluation gave in it, and takes over the fund, and whether
 * the target was met, from those before.
 */
final class SettlementRun {
    private final QaRules rules;
    private final Map<String, List<Decision>> awards = new HashMap<>();
    private final Map<String, List<PreviousMonth>> monthsByAgent = new HashMap<>();
    private final List<SettledPeriod> settled = new ArrayList<>();
    private @Nullable BigDecimal fund;

    private SettlementRun(QaRules rules, List<Outcome> outcomes) {
        this.rules = rules;
        for (Outcome outcome : outcomes) {
            outcome.decisions().stream().filter(SettlementRun::isAward).forEach(award -> awards.computeIfAbsent(
                            outcome.agentId(), agent -> new ArrayList<>())
                    .add(award));
        }
    }

    /** @param periods calendar months in time order; the first one's fund is its own, or the pack's */
    static List<SettledPeriod> settle(QaRules rules, List<Outcome> outcomes, List<PeriodFile> periods) {
        SettlementRun run = new SettlementRun(rules, outcomes);
        periods.forEach(run::settle);
        return run.settled;
    }

    private void settle(PeriodFile period) {
        PeriodFile file = new PeriodFile(
                period.period(),
                fund == null ? period.fund() : fund,
                period.members().stream()
                        .map(member -> complete(member, period.period()))
                        .toList());
        Settlement settlement = rules.settle(file);
        settled.add(new SettledPeriod(file, settlement));
        fund = settlement.fund().closing();
        settlement.members().forEach(member -> remember(YearMonth.parse(settlement.period()), member));
    }

    private Member complete(Member member, @Nullable Period period) {
        String agentId = String.valueOf(Objects.requireNonNull(member.agent()).id());
        Stream<PreviousMonth> settledMonths = monthsByAgent.getOrDefault(agentId, List.of()).stream();
        return MemberBuilder.builder(member)
                .previousMonths(Stream.concat(member.previousMonths().stream(), settledMonths)
                        .toList())
                .awards(awards.getOrDefault(agentId, List.of()).stream()
                        .filter(award -> isIn(period, award.occurredAt()))
                        .map(award -> new AwardClaim(award.id(), award.occurredAt(), award.amount()))
                        .toList())
                .build();
    }

    private void remember(YearMonth month, MemberSettlement member) {
        monthsByAgent
                .computeIfAbsent(member.agentId(), agent -> new ArrayList<>())
                .add(new PreviousMonth(month, member.onTarget()));
    }

    private static boolean isAward(Decision decision) {
        return decision.kind().isAward() && decision.status() == DecisionStatus.FINAL;
    }

    private static boolean isIn(@Nullable Period period, Instant at) {
        if (period == null || period.from() == null || period.to() == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(at, PolicyTime.ZONE);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
