package io.qarules.casebook.jdbc;

import io.qarules.book.Entry;
import io.qarules.book.MonthLine;
import io.qarules.casebook.jdbc.Sql.Json;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookRow;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.FactRow;
import io.qarules.casebook.store.LockedAgent;
import io.qarules.casebook.store.MonthRow;
import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
import io.qarules.casebook.store.Post;
import io.qarules.casebook.store.Written;
import io.qarules.engine.value.TextOrder;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of a book, within a transaction of a connection. */
final class JdbcTransaction implements BookTransaction {
    private static final String AGENT =
            "SELECT id, edition, version, as_of, known_at, closed_through, packs FROM book_agent ";
    private static final String FACT =
            "SELECT seq, agent_id, kind, fact_id, revision, change, known_at, call_key, body FROM book_fact ";
    private static final String LOCKED = "SELECT id, edition, version, as_of, known_at, closed_through, packs,"
            + " (SELECT s.version FROM book_agent s WHERE s.id = book_agent.id) AS seen,"
            + " (SELECT max(seq) FROM book_pack_version) AS versions,"
            + " (SELECT a.id FROM book_adjustment a WHERE a.agent_id = book_agent.id AND a.call_key = ?) AS earlier"
            + " FROM book_agent WHERE id = ? FOR UPDATE";
    private static final String ADJUSTMENT =
            "SELECT a.id, a.agent_id, a.call_key, a.digest, a.known_at, a.as_of, a.problems FROM book_adjustment a ";
    private static final String ENTRY = "SELECT id, agent_id, origin_id, decision_id, decision_kind, kind, amount,"
            + " belongs_to, posted_to, corrects, cause_kind, fact_kind, fact_id, call_key, digest, known_at,"
            + " before_decision, after_decision FROM book_entry ";
    private static final String LINE = "SELECT closed, agent_id, carried_in, fines, awards, corrections, cap, collect,"
            + " pay, give_back, carried_out FROM book_statement_line ";

    private final Sql sql;

    JdbcTransaction(Sql sql) {
        this.sql = sql;
    }

    @Override
    public BookRow lockBook() {
        return sql.list("SELECT closing FROM book_closing WHERE id = 1 FOR UPDATE", Rows::book)
                .get(0);
    }

    @Override
    public void save(BookRow book) {
        sql.update("UPDATE book_closing SET closing = ? WHERE id = 1", book.closing());
    }

    @Override
    public Optional<BookAgent> lockAgent(String id) {
        return sql.one(AGENT + "WHERE id = ? FOR UPDATE", Rows::agent, id);
    }

    /**
     * Asks in one statement. Where that had to wait for the lock, the agent's row is as it is now, and what else it read
     * is as it was when it began: then it is read again.
     */
    @Override
    public Optional<LockedAgent> lockAgent(String id, String key) {
        return sql.one(
                        LOCKED,
                        row -> new Seen(
                                Rows.agent(row),
                                row.getLong("seen"),
                                row.getInt("versions"),
                                Sql.number(row, "earlier")),
                        key,
                        id)
                .map(seen -> locked(seen, key));
    }

    private LockedAgent locked(Seen seen, String key) {
        BookAgent row = seen.row();
        if (row.version() != seen.version()) {
            return new LockedAgent(
                    row, packs().size(), adjustment(row.id(), key).orElse(null));
        }
        Long earlier = seen.earlier();
        return new LockedAgent(
                row,
                seen.packs(),
                earlier == null ? null : adjustment(row.id(), key).orElseThrow());
    }

    /** A locked row, and what the statement that locked it saw beside it. */
    private record Seen(
            BookAgent row,
            long version,
            int packs,
            @Nullable Long earlier) {}

    @Override
    public Optional<BookAgent> agent(String id) {
        return sql.one(AGENT + "WHERE id = ?", Rows::agent, id);
    }

    @Override
    public void insert(BookAgent agent) {
        sql.update(
                "INSERT INTO book_agent (id, edition, version, as_of, known_at, closed_through, packs)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                agent.id(),
                agent.edition(),
                agent.version(),
                agent.asOf(),
                agent.knownAt(),
                agent.closedThrough(),
                agent.packs());
    }

    @Override
    public void save(BookAgent agent) {
        sql.update(PostStatements.AGENT, PostStatements.values(agent));
    }

    @Override
    public List<String> agentIds() {
        List<String> ids = sql.list("SELECT id FROM book_agent", row -> row.getString(1));
        ids.sort(TextOrder.BY_CODE_POINT);
        return ids;
    }

    @Override
    public List<FactRow> facts(String agentId, long after) {
        return sql.list(FACT + "WHERE agent_id = ? AND seq > ? ORDER BY seq", Rows::fact, agentId, after);
    }

    @Override
    public List<FactRow> factsWith(String text) {
        return sql.list(FACT + "WHERE position(? in CAST(body AS varchar)) > 0 ORDER BY seq", Rows::fact, text);
    }

    @Override
    public void rewriteFacts(List<FactRow> facts) {
        for (FactRow row : facts) {
            sql.update(
                    "UPDATE book_fact SET body = ? WHERE seq = ?",
                    new Json(row.fact().json()),
                    row.fact().seq());
        }
    }

    @Override
    public Optional<AdjustmentRow> adjustment(String agentId, String key) {
        return sql.one(ADJUSTMENT + "WHERE a.agent_id = ? AND a.call_key = ?", Rows::adjustment, agentId, key);
    }

    @Override
    public List<AdjustmentRow> adjustments(String agentId) {
        return sql.list(ADJUSTMENT + "WHERE a.agent_id = ? ORDER BY a.id", Rows::adjustment, agentId);
    }

    @Override
    public Written write(Post post) {
        return new PostStatements(sql).write(post);
    }

    @Override
    public List<Entry> entriesOf(long adjustment) {
        return sql.list(ENTRY + "WHERE adjustment = ? ORDER BY id", Rows::entry, adjustment);
    }

    @Override
    public List<Entry> entriesFrom(String originId, long after) {
        return sql.list(ENTRY + "WHERE origin_id = ? AND id > ? ORDER BY id", Rows::entry, originId, after);
    }

    @Override
    public List<Entry> uncorrectedFrom(String originId) {
        return sql.list(
                ENTRY + "WHERE origin_id = ? AND id NOT IN"
                        + " (SELECT corrects FROM book_entry WHERE origin_id = ? AND corrects IS NOT NULL) ORDER BY id",
                Rows::entry,
                originId,
                originId);
    }

    @Override
    public List<Entry> ledger(String agentId) {
        return sql.list(ENTRY + "WHERE agent_id = ? ORDER BY id", Rows::entry, agentId);
    }

    @Override
    public Optional<Entry> entry(long id) {
        return sql.one(ENTRY + "WHERE id = ?", Rows::entry, id);
    }

    @Override
    public boolean hasEntriesSince(YearMonth month) {
        return sql.one(
                        "SELECT id FROM book_entry WHERE belongs_to >= ? FETCH FIRST 1 ROW ONLY",
                        row -> row.getLong(1),
                        month)
                .isPresent();
    }

    @Override
    public List<PackRow> packs() {
        return sql.list("SELECT seq, effective_from, digest, known_at FROM book_pack_version ORDER BY seq", Rows::pack);
    }

    @Override
    public void add(PackRow pack) {
        sql.update(
                "INSERT INTO book_pack_version (seq, effective_from, digest, known_at) VALUES (?, ?, ?, ?)",
                pack.seq(),
                pack.effectiveFrom(),
                pack.digest(),
                pack.knownAt());
    }

    @Override
    public Optional<PackTexts> texts(String digest) {
        return sql.one("SELECT name, files FROM book_pack_texts WHERE digest = ?", Rows::texts, digest);
    }

    @Override
    public void add(String digest, PackTexts texts) {
        if (texts(digest).isEmpty()) {
            sql.update(
                    "INSERT INTO book_pack_texts (digest, name, files) VALUES (?, ?, ?)",
                    digest,
                    texts.name(),
                    new Json(Rows.files(texts)));
        }
    }

    @Override
    public List<MonthRow> months() {
        return sql.list("SELECT closed, control_sum FROM book_closed_month ORDER BY closed", Rows::month);
    }

    @Override
    public void save(MonthRow month) {
        sql.update("DELETE FROM book_closed_month WHERE closed = ?", month.month());
        sql.update(
                "INSERT INTO book_closed_month (closed, control_sum) VALUES (?, ?)",
                month.month(),
                number(month.controlSum()));
    }

    @Override
    public void add(MonthLine line) {
        sql.update(
                "INSERT INTO book_statement_line (closed, agent_id, carried_in, fines, awards, corrections, cap, collect,"
                        + " pay, give_back, carried_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.month(),
                line.line().agentId(),
                line.line().carriedIn(),
                line.line().fines(),
                line.line().awards(),
                line.line().corrections(),
                number(line.line().cap()),
                line.line().collect(),
                line.line().pay(),
                line.line().giveBack(),
                line.line().carriedOut());
    }

    @Override
    public List<MonthLine> lines(YearMonth month) {
        List<MonthLine> lines = sql.list(LINE + "WHERE closed = ?", Rows::line, month);
        lines.sort(Comparator.comparing(line -> line.line().agentId(), TextOrder.BY_CODE_POINT));
        return lines;
    }

    @Override
    public List<MonthLine> lines(String agentId) {
        return sql.list(LINE + "WHERE agent_id = ? ORDER BY closed", Rows::line, agentId);
    }

    @Override
    public void lockDelivery() {
        sql.list("SELECT id FROM book_delivery FOR UPDATE", row -> row.getInt(1));
    }

    @Override
    public List<AdjustmentRow> undelivered(int atMost) {
        return sql.list(
                ADJUSTMENT + "JOIN book_outbox o ON o.adjustment = a.id ORDER BY a.id FETCH FIRST " + atMost
                        + " ROWS ONLY",
                Rows::adjustment);
    }

    @Override
    public void delivered(long adjustment) {
        sql.update("DELETE FROM book_outbox WHERE adjustment = ?", adjustment);
    }

    @Override
    public void rewrite(List<Entry> entries) {
        for (Entry entry : entries) {
            sql.update(
                    "UPDATE book_entry SET agent_id = ?, origin_id = ?, decision_id = ?, fact_kind = ?, fact_id = ?,"
                            + " call_key = ?, before_decision = ?, after_decision = ? WHERE id = ?",
                    entry.agentId(),
                    entry.originId(),
                    entry.decisionId(),
                    Rows.factKind(entry),
                    Rows.factId(entry),
                    entry.cause().key(),
                    Rows.json(entry.before()),
                    Rows.json(entry.after()),
                    entry.id());
        }
    }

    @Override
    public void erase(String agentId, String pseudonym, String noProblems) {
        sql.update(
                "UPDATE book_adjustment SET agent_id = ?, call_key = NULL, digest = NULL, problems = ?"
                        + " WHERE agent_id = ? AND id IN (SELECT adjustment FROM book_outbox)",
                pseudonym,
                new Json(noProblems),
                agentId);
        sql.update("DELETE FROM book_adjustment WHERE agent_id = ?", agentId);
        sql.update("DELETE FROM book_fact WHERE agent_id = ?", agentId);
        sql.update("UPDATE book_statement_line SET agent_id = ? WHERE agent_id = ?", pseudonym, agentId);
        sql.update("DELETE FROM book_agent WHERE id = ?", agentId);
    }

    private static Object number(@Nullable BigDecimal number) {
        return number == null ? new Sql.NoNumber() : number;
    }
}
