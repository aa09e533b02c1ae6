package io.qarules.workbench.diff;

import static java.util.Comparator.comparing;

import io.qarules.engine.value.Money;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import io.qarules.workbench.diff.DiffReport.Amounts;
import io.qarules.workbench.diff.DiffReport.KindLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums decisions and amounts by kind and status, under the old and the new pack. */
final class KindTotals {
    private static final Amounts NONE = new Amounts(0, Money.ZERO);
    private static final Comparator<KindLine> ORDER = comparing(KindLine::kind).thenComparing(KindLine::status);

    private final Map<Key, KindLine> lines = new HashMap<>();

    void add(Outcome before, Outcome after) {
        for (Decision decision : before.decisions()) {
            KindLine line = line(decision);
            put(new KindLine(line.kind(), line.status(), plus(line.before(), decision), line.after()));
        }
        for (Decision decision : after.decisions()) {
            KindLine line = line(decision);
            put(new KindLine(line.kind(), line.status(), line.before(), plus(line.after(), decision)));
        }
    }

    List<KindLine> lines() {
        return lines.values().stream().sorted(ORDER).toList();
    }

    private KindLine line(Decision decision) {
        Key key = new Key(decision.kind(), decision.status());
        return lines.getOrDefault(key, new KindLine(key.kind, key.status, NONE, NONE));
    }

    private void put(KindLine line) {
        lines.put(new Key(line.kind(), line.status()), line);
    }

    private static Amounts plus(Amounts amounts, Decision decision) {
        BigDecimal amount = decision.amount();
        return new Amounts(
                amounts.decisions() + 1,
                amount == null ? amounts.amount() : amounts.amount().add(amount));
    }

    private record Key(DecisionKind kind, DecisionStatus status) {}
}
