package io.qarules.examples.monthend.summary;

import static io.qarules.outcome.DecisionStatus.ABSORBED;
import static io.qarules.outcome.DecisionStatus.FINAL;
import static io.qarules.outcome.DecisionStatus.PENDING;
import static io.qarules.outcome.DecisionStatus.PROPOSED;
import static io.qarules.outcome.DecisionStatus.SUSPENDED;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Every kind of decision: how many, how far they have come, and the money. */
final class DecisionTable {
    private final List<Decision> decisions;

    DecisionTable(List<Decision> decisions) {
        this.decisions = decisions;
    }

    String text() {
        return "Decisions; money in CNY, of decisions in force, awards never set off against fines\n"
                + table()
                + fines();
    }

    private String table() {
        Table table = new Table(
                "Kind",
                "Count",
                "Final",
                "Pending",
                "Proposed",
                "Suspended",
                "Absorbed",
                "Fines",
                "Collected",
                "Awards");
        for (DecisionKind kind : DecisionKind.values()) {
            row(
                    table,
                    kind.name(),
                    decisions.stream()
                            .filter(decision -> decision.kind() == kind)
                            .toList());
        }
        row(table, "All", decisions);
        return table.text();
    }

    private static void row(Table table, String name, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        table.row(
                name,
                Table.count(decisions.size()),
                count(decisions, FINAL),
                count(decisions, PENDING),
                count(decisions, PROPOSED),
                count(decisions, SUSPENDED),
                count(decisions, ABSORBED),
                Table.money(inForce(decisions, DecisionTable::isFine)),
                Table.money(collected(decisions)),
                Table.money(inForce(decisions, decision -> decision.kind().isAward())));
    }

    /** The fines that are in no sum of the table, and what the wages did not bear. */
    private String fines() {
        List<Decision> fines = decisions.stream().filter(DecisionTable::isFine).toList();
        StringBuilder text = new StringBuilder();
        BigDecimal kept = inForce(fines, fine -> true).subtract(collected(fines));
        if (kept.signum() > 0) {
            text.append("  Fines in force that the wages' cap does not let collect: %s\n".formatted(Table.money(kept)));
        }
        text.append(notInForce(fines, PENDING, "wait for a verification"));
        text.append(notInForce(fines, PROPOSED, "wait for a person's word"));
        text.append(notInForce(fines, SUSPENDED, "hang on an open appeal"));
        text.append(notInForce(fines, ABSORBED, "a heavier one for the same act replaces"));
        return text.toString();
    }

    private static String notInForce(List<Decision> fines, DecisionStatus status, String why) {
        List<Decision> waiting =
                fines.stream().filter(fine -> fine.status() == status).toList();
        if (waiting.isEmpty()) {
            return "";
        }
        long open = waiting.stream().filter(fine -> fine.amount() == null).count();
        BigDecimal amount = Table.sum(waiting.stream(), Decision::amount);
        return "  Fines that %s: %,d, set so far %,.2f%s\n"
                .formatted(
                        why, waiting.size(), amount, open == 0 ? "" : ", %,d still without an amount".formatted(open));
    }

    private static String count(List<Decision> decisions, DecisionStatus status) {
        return Table.count(decisions.stream()
                .filter(decision -> decision.status() == status)
                .count());
    }

    private static BigDecimal inForce(List<Decision> decisions, Predicate<Decision> which) {
        return Table.sum(
                decisions.stream().filter(which).filter(decision -> decision.status() == FINAL), Decision::amount);
    }

    private static BigDecimal collected(List<Decision> decisions) {
        return Table.sum(decisions.stream(), Decision::collected);
    }

    private static boolean isFine(Decision decision) {
        return decision.kind() == DecisionKind.FINE;
    }
}
