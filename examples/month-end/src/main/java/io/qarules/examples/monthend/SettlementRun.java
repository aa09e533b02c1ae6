package io.qarules.examples.monthend;

import io.qarules.QaRules;
import io.qarules.engine.PeriodMembers;
import io.qarules.engine.PeriodMembers.CaseWithOutcome;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.math.BigDecimal;
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
    private final List<CaseWithOutcome> cases;
    private final Map<String, List<PreviousMonth>> monthsByAgent = new HashMap<>();
    private final List<SettledPeriod> settled = new ArrayList<>();
    private @Nullable BigDecimal fund;

    private SettlementRun(QaRules rules, List<CaseWithOutcome> cases) {
        this.rules = rules;
        this.cases = cases;
    }

    /** @param periods calendar months in time order; the first one's fund is its own, or the pack's */
    static List<SettledPeriod> settle(QaRules rules, List<CaseWithOutcome> cases, List<PeriodFile> periods) {
        SettlementRun run = new SettlementRun(rules, cases);
        periods.forEach(run::settle);
        return run.settled;
    }

    private void settle(PeriodFile period) {
        Map<String, Member> decided = new HashMap<>();
        if (period.period() != null) {
            PeriodMembers.of(period.period(), PolicyTime.ZONE, cases)
                    .forEach(member -> decided.put(id(member), member));
        }
        PeriodFile file = new PeriodFile(
                period.period(),
                fund == null ? period.fund() : fund,
                period.csatScale(),
                period.members().stream()
                        .map(member -> complete(member, decided.get(id(member))))
                        .toList());
        Settlement settlement = rules.settle(file);
        settled.add(new SettledPeriod(file, settlement));
        fund = settlement.fund().closing();
        settlement.members().forEach(member -> remember(YearMonth.parse(settlement.period()), member));
    }

    /** Adds what the cases of the month decided. */
    private Member complete(Member member, @Nullable Member decided) {
        Stream<PreviousMonth> settledMonths = monthsByAgent.getOrDefault(id(member), List.of()).stream();
        MemberBuilder complete = MemberBuilder.builder(member)
                .previousMonths(Stream.concat(member.previousMonths().stream(), settledMonths)
                        .toList());
        return decided == null
                ? complete.awards(List.of()).build()
                : complete.scores(decided.scores())
                        .decisions(decided.decisions())
                        .awards(decided.awards())
                        .build();
    }

    private static String id(Member member) {
        return String.valueOf(Objects.requireNonNull(member.agent()).id());
    }

    private void remember(YearMonth month, MemberSettlement member) {
        monthsByAgent
                .computeIfAbsent(member.agentId(), agent -> new ArrayList<>())
                .add(new PreviousMonth(month, member.onTarget()));
    }
}
