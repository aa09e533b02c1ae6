package io.qarules.examples.monthend;

import io.qarules.QaRules;
import io.qarules.examples.monthend.month.SettledPeriod;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settles months in turn: each takes over the fund, and whether the target was met, from those before. */
final class SettlementRun {
    private final QaRules rules;
    private final Awards awards;
    private final Map<String, List<PreviousMonth>> monthsByAgent = new HashMap<>();
    private final List<SettledPeriod> settled = new ArrayList<>();
    private @Nullable BigDecimal fund;

    private SettlementRun(QaRules rules, Awards awards) {
        this.rules = rules;
        this.awards = awards;
    }

    /** @param periods calendar months in time order; the first one's fund is its own, or the pack's */
    static List<SettledPeriod> settle(QaRules rules, Awards awards, List<PeriodFile> periods) {
        SettlementRun run = new SettlementRun(rules, awards);
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
        String agentId = Objects.requireNonNull(member.agent()).id();
        List<PreviousMonth> months = new ArrayList<>(member.previousMonths());
        months.addAll(monthsByAgent.getOrDefault(String.valueOf(agentId), List.of()));
        return MemberBuilder.builder(member)
                .previousMonths(months)
                .awards(awards.of(agentId, period))
                .build();
    }

    private void remember(YearMonth month, MemberSettlement member) {
        monthsByAgent
                .computeIfAbsent(member.agentId(), agent -> new ArrayList<>())
                .add(new PreviousMonth(month, member.onTarget()));
    }
}
