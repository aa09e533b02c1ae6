package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.Entry;
import io.qarules.book.FactKind;
import io.qarules.book.MonthLine;
import io.qarules.book.Statement;
import io.qarules.book.StatementLine;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookAgentBuilder;
import io.qarules.casebook.store.BookRow;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.MonthRow;
import io.qarules.casebook.store.ReadTransaction;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Wage;
import io.qarules.engine.cap.CapStage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes months. Each agent is closed in a transaction of his own, so that nobody waits for the whole; what was broken
 * off goes on where it stood.
 */
final class Closing {
    private final Desk desk;
    private final BookStore store;

    Closing(Desk desk, BookStore store) {
        this.desk = desk;
        this.store = store;
    }

    Statement close(YearMonth month) {
        Optional<YearMonth> unfinished = store.run(tx -> begin(tx, month));
        unfinished.ifPresent(this::finish);
        if (unfinished.isPresent() && !unfinished.get().equals(month)) {
            return close(month);
        }
        return statement(month).orElseThrow();
    }

    /** Returns the statement of a month that is closed to its end. */
    Optional<Statement> statement(YearMonth month) {
        return store.read(tx -> isClosed(tx, month) ? Optional.of(statement(tx, month)) : Optional.empty());
    }

    static Statement statement(ReadTransaction tx, YearMonth month) {
        return Statement.of(month, tx.lines(month).stream().map(MonthLine::line).toList());
    }

    private static boolean isClosed(ReadTransaction tx, YearMonth month) {
        return tx.months().stream().anyMatch(row -> row.month().equals(month) && row.controlSum() != null);
    }

    /** Returns the month that is to be finished first; empty if this one is closed. */
    private Optional<YearMonth> begin(BookTransaction tx, YearMonth month) {
        YearMonth closing = tx.lockBook().closing();
        if (isClosed(tx, month)) {
            return Optional.empty();
        }
        if (closing != null && !isClosed(tx, closing)) {
            return Optional.of(closing);
        }
        if (closing != null && !month.equals(closing.plusMonths(1))) {
            throw new CaseBookException(Reason.MONTH_BEFORE_OPEN, null, month, closing.plusMonths(1));
        }
        Rules rules = desk.shelf().latest(tx);
        if (Agents.now(desk.agents().clock()).isBefore(rules.firstMoment(month.plusMonths(1)))) {
            throw new CaseBookException(Reason.MONTH_NOT_ENDED, null, month);
        }
        tx.save(new BookRow(month));
        tx.save(new MonthRow(month, null));
        return Optional.of(month);
    }

    private void finish(YearMonth month) {
        List<String> agents = store.read(ReadTransaction::agentIds);
        // First all are brought up to date: that can post to the ledgers of supervisors.
        agents.forEach(id -> store.run(tx -> refresh(tx, id, month)));
        agents.forEach(id -> store.run(tx -> close(tx, id, month)));
        store.run(tx -> {
            tx.lockBook();
            tx.save(new MonthRow(month, statement(tx, month).controlSum()));
            return month;
        });
    }

    private boolean refresh(BookTransaction tx, String id, YearMonth month) {
        Optional<BookAgent> row = tx.lockAgent(id).filter(each -> isOpen(each, month) && each.version() > 0);
        row.ifPresent(each -> desk.refresh(tx, each));
        return row.isPresent();
    }

    private boolean close(BookTransaction tx, String id, YearMonth month) {
        Optional<BookAgent> row = tx.lockAgent(id).filter(each -> isOpen(each, month));
        row.ifPresent(each -> {
            line(tx, each, month).ifPresent(line -> tx.add(new MonthLine(month, line)));
            tx.save(BookAgentBuilder.builder(each).closedThrough(month).build());
        });
        return row.isPresent();
    }

    private static boolean isOpen(BookAgent row, YearMonth month) {
        YearMonth closed = row.closedThrough();
        return closed == null || closed.isBefore(month);
    }

    private Optional<StatementLine> line(BookTransaction tx, BookAgent row, YearMonth month) {
        List<MonthLine> earlier = tx.lines(row.id());
        List<Entry> entries = tx.ledger(row.id()).stream()
                .filter(entry -> !entry.postedTo().isAfter(month) && isOpen(row, entry.postedTo()))
                .toList();
        BigDecimal carried = earlier.isEmpty()
                ? BigDecimal.ZERO.setScale(2)
                : earlier.get(earlier.size() - 1).line().carriedOut();
        StatementLine line = StatementLines.line(row.id(), month, carried, entries, cap(tx, row, month));
        return StatementLines.isEmpty(line) ? Optional.empty() : Optional.of(line);
    }

    /** Returns how much may be deducted from the wage of a month (POLICY 6); null where the wage is not known. */
    private @Nullable BigDecimal cap(BookTransaction tx, BookAgent row, YearMonth month) {
        FactLog log = desk.cache().get(tx, row).log();
        Agent agent = Agent.builder()
                .id(row.id())
                .wages(log.records(FactKind.WAGE, Wage.class))
                .build();
        return CapStage.caps(desk.shelf().latest(tx).in(month).pack().policy(), agent)
                .get(month);
    }
}
