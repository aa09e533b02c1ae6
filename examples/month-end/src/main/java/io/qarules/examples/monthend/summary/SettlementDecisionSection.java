package io.qarules.examples.monthend.summary;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.settlement.Settlement;
import io.qarules.settlement.SettlementDecision;
import java.util.List;

/** Every kind of decision of the settlements: how many, how far they have come, and the bonus money. */
final class SettlementDecisionSection {
    private final List<SettlementDecision> decisions;

    SettlementDecisionSection(List<Settlement> settlements) {
        decisions = settlements.stream()
                .flatMap(settlement -> settlement.members().stream())
                .flatMap(member -> member.decisions().stream())
                .toList();
    }

    String text() {
        if (decisions.isEmpty()) {
            return "Decisions of the settlement: none\n";
        }
        Table table = new Table("Kind", "Count", "Final", "Proposed", "Bonus", "At least", "At most");
        for (DecisionKind kind : DecisionKind.values()) {
            row(
                    table,
                    kind.name(),
                    decisions.stream()
                            .filter(decision -> decision.kind() == kind)
                            .toList());
        }
        row(table, "All", decisions);
        return "Decisions of the settlement; bonuses in CNY, of agents whose performance pay is known\n" + table.text();
    }

    private static void row(Table table, String name, List<SettlementDecision> some) {
        if (some.isEmpty()) {
            return;
        }
        table.row(
                name,
                Figures.count(some.size()),
                count(some, DecisionStatus.FINAL),
                count(some, DecisionStatus.PROPOSED),
                Figures.money(Figures.sum(some.stream(), SettlementDecision::amount)),
                Figures.money(Figures.sum(some.stream(), SettlementDecision::min)),
                Figures.money(Figures.sum(some.stream(), SettlementDecision::max)));
    }

    private static String count(List<SettlementDecision> some, DecisionStatus status) {
        return Figures.count(
                some.stream().filter(decision -> decision.status() == status).count());
    }
}
