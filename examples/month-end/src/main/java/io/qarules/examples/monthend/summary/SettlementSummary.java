package io.qarules.examples.monthend.summary;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.settlement.FundEntry;
import io.qarules.settlement.FundStatement;
import io.qarules.settlement.MemberSettlement;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manager reads of the settlements on the screen. */
public final class SettlementSummary {
    private final List<SettledPeriod> periods;
    private final List<Settlement> settlements;

    /** @param periods in time order */
    public SettlementSummary(List<SettledPeriod> periods) {
        this.periods = List.copyOf(periods);
        this.settlements = periods.stream().map(SettledPeriod::settlement).toList();
    }

    public String text() {
        if (periods.isEmpty()) {
            return "Settlement: there is no month to settle\n";
        }
        TierTables tiers = new TierTables(periods);
        return Stream.of(
                        heading(),
                        surveys(),
                        tiers.lines(),
                        tiers.members(),
                        decisions(),
                        fund(),
                        Closing.ofSettlements(settlements).text())
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String heading() {
        return settlements.stream().map(Settlement::period).collect(Collectors.joining(", ", "Settlement of ", "\n"));
    }

    /** How many surveys each period has, and how many of them count. */
    private String surveys() {
        if (periods.stream().mapToLong(SettlementSummary::surveys).sum() == 0) {
            return "";
        }
        Table table = new Table("Period", "Surveys", "Counted", "Wait for a review", "Left out");
        for (SettledPeriod period : periods) {
            long surveys = surveys(period);
            long counted = period.settlement().members().stream()
                    .mapToLong(MemberSettlement::countedSurveys)
                    .sum();
            long waiting = decisions(period.settlement())
                    .filter(decision -> decision.kind() == DecisionKind.SURVEY_REVIEW)
                    .count();
            table.row(
                    period.settlement().period(),
                    Table.count(surveys),
                    Table.count(counted),
                    Table.count(waiting),
                    Table.count(surveys - counted - waiting));
        }
        return "Surveys; those that wait for a review do not count\n" + table.text();
    }

    private static long surveys(SettledPeriod period) {
        return period.file().members().stream()
                .mapToLong(member -> member.surveys().size())
                .sum();
    }

    /** Every kind of decision: how many, how far they have come, and the bonus money. */
    private String decisions() {
        List<SettlementDecision> all =
                settlements.stream().flatMap(SettlementSummary::decisions).toList();
        if (all.isEmpty()) {
            return "Decisions of the settlement: none\n";
        }
        Table table = new Table("Kind", "Count", "Final", "Proposed", "Bonus", "At least", "At most");
        for (DecisionKind kind : DecisionKind.values()) {
            decisions(
                    table,
                    kind.name(),
                    all.stream().filter(decision -> decision.kind() == kind).toList());
        }
        decisions(table, "All", all);
        return "Decisions of the settlement; bonuses in CNY, of agents whose performance pay is known\n" + table.text();
    }

    private static Stream<SettlementDecision> decisions(Settlement settlement) {
        return settlement.members().stream().flatMap(member -> member.decisions().stream());
    }

    private static void decisions(Table table, String name, List<SettlementDecision> some) {
        if (some.isEmpty()) {
            return;
        }
        table.row(
                name,
                Table.count(some.size()),
                count(some, DecisionStatus.FINAL),
                count(some, DecisionStatus.PROPOSED),
                Table.money(Table.sum(some.stream(), SettlementDecision::amount)),
                Table.money(Table.sum(some.stream(), SettlementDecision::min)),
                Table.money(Table.sum(some.stream(), SettlementDecision::max)));
    }

    private static String count(List<SettlementDecision> some, DecisionStatus status) {
        return Table.count(
                some.stream().filter(decision -> decision.status() == status).count());
    }

    private String fund() {
        Table table = new Table("Period", "Opening", "Awards paid", "Paid", "Unfunded", "Not paid", "Closing");
        settlements.forEach(settlement -> fund(table, settlement.period(), settlement.fund()));
        return "The award fund in CNY; a period opens with what the one before left\n" + table.text();
    }

    private static void fund(Table table, String period, FundStatement fund) {
        List<FundEntry> paid = with(DecisionStatus.FINAL, fund);
        List<FundEntry> unfunded = with(DecisionStatus.UNFUNDED, fund);
        table.row(
                period,
                Table.known(fund.opening()),
                Table.count(paid.size()),
                Table.money(Table.sum(paid.stream(), FundEntry::amount)),
                Table.count(unfunded.size()),
                Table.money(Table.sum(unfunded.stream(), FundEntry::amount)),
                Table.known(fund.closing()));
    }

    private static List<FundEntry> with(DecisionStatus status, FundStatement fund) {
        return fund.entries().stream().filter(entry -> entry.status() == status).toList();
    }
}
