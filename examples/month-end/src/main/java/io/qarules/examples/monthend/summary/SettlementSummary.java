package io.qarules.examples.monthend.summary;

import io.qarules.examples.monthend.month.SettledPeriod;
import io.qarules.settlement.Settlement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manager reads of the settlements; each section is a class of its own. */
public final class SettlementSummary {
    private final List<SettledPeriod> periods;

    public SettlementSummary(List<SettledPeriod> periods) {
        this.periods = periods;
    }

    public String text() {
        if (periods.isEmpty()) {
            return "Settlement: there is no month to settle\n";
        }
        List<Settlement> settlements =
                periods.stream().map(SettledPeriod::settlement).toList();
        return Stream.of(
                        heading(settlements),
                        new SurveySection(periods).text(),
                        new LineSection(periods).text(),
                        new MemberSection(settlements).text(),
                        new SettlementDecisionSection(settlements).text(),
                        new FundSection(settlements).text(),
                        ProblemSection.ofSettlements(settlements).text(),
                        Policies.text("Settled", settlements.stream().map(Settlement::policy)))
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String heading(List<Settlement> settlements) {
        return settlements.stream().map(Settlement::period).collect(Collectors.joining(", ", "Settlement of ", "\n"));
    }
}
