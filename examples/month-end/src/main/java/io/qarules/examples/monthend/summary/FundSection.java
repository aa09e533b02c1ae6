package io.qarules.examples.monthend.summary;

import io.qarules.outcome.DecisionStatus;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.Settlement;
import java.util.List;

/** The award fund, period by period. */
final class FundSection {
    private final List<Settlement> settlements;

    FundSection(List<Settlement> settlements) {
        this.settlements = settlements;
    }

    String text() {
        Table table = new Table("Period", "Opening", "Awards paid", "Paid", "Unfunded", "Not paid", "Closing");
        settlements.forEach(settlement -> row(table, settlement.period(), settlement.fund()));
        return "The award fund in CNY; a period opens with what the one before left\n" + table.text();
    }

    private static void row(Table table, String period, FundStatement fund) {
        List<FundEntry> paid = with(DecisionStatus.FINAL, fund);
        List<FundEntry> unfunded = with(DecisionStatus.UNFUNDED, fund);
        table.row(
                period,
                Figures.known(fund.opening()),
                Figures.count(paid.size()),
                Figures.money(Figures.sum(paid.stream(), FundEntry::amount)),
                Figures.count(unfunded.size()),
                Figures.money(Figures.sum(unfunded.stream(), FundEntry::amount)),
                Figures.known(fund.closing()));
    }

    private static List<FundEntry> with(DecisionStatus status, FundStatement fund) {
        return fund.entries().stream().filter(entry -> entry.status() == status).toList();
    }
}
