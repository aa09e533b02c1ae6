package io.qarules.casebook;

import io.qarules.book.Difference;
import io.qarules.book.Entry;
import io.qarules.book.StatementLine;
import io.qarules.casebook.InForce.Place;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.MonthRow;
import io.qarules.casebook.store.ReadTransaction;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.engine.value.Money;
import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes a book anew from its facts, and compares. */
final class Audit {
    private final Desk desk;
    private final BookStore store;

    Audit(Desk desk, BookStore store) {
        this.desk = desk;
        this.store = store;
    }

    List<Difference> verify() {
        List<String> agents = store.read(ReadTransaction::agentIds);
        List<Difference> differences = new ArrayList<>();
        OrderedParallelMap.map(agents.stream(), this::agent).forEach(differences::addAll);
        store.read(this::months).forEach(differences::add);
        return differences;
    }

    private List<Difference> months(ReadTransaction tx) {
        List<Difference> differences = new ArrayList<>();
        for (MonthRow month : tx.months()) {
            BigDecimal stored = month.controlSum();
            if (stored != null) {
                BigDecimal sum = Closing.statement(tx, month.month()).controlSum();
                compare(differences, "", "control sum " + month.month(), sum, stored);
            }
        }
        return differences;
    }

    private List<Difference> agent(String id) {
        return store.read(tx -> {
            Optional<BookAgent> row = tx.agent(id);
            return row.isEmpty() ? List.of() : agent(tx, row.get());
        });
    }

    private List<Difference> agent(ReadTransaction tx, BookAgent row) {
        List<Difference> differences = new ArrayList<>();
        if (row.version() > 0) {
            decisions(tx, row, differences);
        }
        lines(tx, row, differences);
        return differences;
    }

    private void decisions(ReadTransaction tx, BookAgent row, List<Difference> differences) {
        List<Entry> entries = tx.entriesFrom(row.id());
        AgentState state = AgentState.of(row, tx.facts(row.id()), entries);
        Map<Place, Decision> expected = new LinkedHashMap<>();
        BigDecimal money = Money.ZERO;
        for (Decision decision : desk.shelf()
                .first(tx, row.packs())
                .evaluate(state.log().caseFile(row.asOf()))
                .decisions()) {
            expected.put(Place.of(row.id(), decision), decision);
            money = money.add(decision.money());
        }
        Map<Place, Decision> found = state.inForce().byPlace();
        for (Place place : places(expected, found)) {
            compare(differences, row.id(), "decision " + place.decisionId(), expected.get(place), found.get(place));
        }
        BigDecimal sum = StatementLines.sum(entries, entry -> true);
        compare(differences, row.id(), "sum of entries", money, sum);
    }

    private static List<Place> places(Map<Place, Decision> expected, Map<Place, Decision> found) {
        List<Place> places = new ArrayList<>(expected.keySet());
        found.keySet().stream().filter(place -> !expected.containsKey(place)).forEach(places::add);
        return places;
    }

    private static void lines(ReadTransaction tx, BookAgent row, List<Difference> differences) {
        YearMonth closed = row.closedThrough();
        if (closed == null) {
            return;
        }
        List<Entry> entries = tx.ledger(row.id()).stream()
                .filter(entry -> !entry.postedTo().isAfter(closed))
                .toList();
        Map<YearMonth, StatementLine> lines = new HashMap<>();
        tx.lines(row.id()).forEach(each -> lines.put(each.month(), each.line()));
        BigDecimal carried = Money.ZERO;
        YearMonth before = null;
        BigDecimal shown = Money.ZERO;
        for (MonthRow closing : tx.months()) {
            YearMonth month = closing.month();
            if (month.isAfter(closed)) {
                break;
            }
            StatementLine found = lines.get(month);
            YearMonth after = before;
            StatementLine line = StatementLines.line(
                    row.id(),
                    month,
                    carried,
                    entries.stream().filter(entry -> isIn(entry, after, month)).toList(),
                    found == null ? null : found.cap());
            StatementLine expected = found == null && StatementLines.isEmpty(line) ? null : line;
            compare(differences, row.id(), "statement " + month, expected, found);
            carried = found == null ? Money.ZERO : found.carriedOut();
            before = month;
            shown = found == null ? shown : shown.add(found.fines()).add(found.awards());
        }
        compare(differences, row.id(), "closed entries", StatementLines.sum(entries, entry -> true), shown);
    }

    private static boolean isIn(Entry entry, @Nullable YearMonth after, YearMonth month) {
        return !entry.postedTo().isAfter(month)
                && (after == null || entry.postedTo().isAfter(after));
    }

    private static void compare(
            List<Difference> differences,
            String agentId,
            String what,
            @Nullable Object expected,
            @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            differences.add(new Difference(agentId, what, String.valueOf(expected), String.valueOf(found)));
        }
    }
}
