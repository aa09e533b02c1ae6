package io.qarules.casebook.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qarules.book.Cause;
import io.qarules.book.CauseKind;
import io.qarules.book.Entry;
import io.qarules.book.FactChange;
import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.book.LoggedFact;
import io.qarules.book.MonthLine;
import io.qarules.book.StatementLine;
import io.qarules.casebook.jdbc.Sql.Json;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookRow;
import io.qarules.casebook.store.FactRow;
import io.qarules.casebook.store.MonthRow;
import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.outcome.ChangeKind;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of tables as records, and back. */
final class Rows {
    private static final JsonWriter WRITER = new JsonWriter();
    private static final OutcomeReader READER = new OutcomeReader();
    private static final ObjectMapper FILES = new ObjectMapper();

    private Rows() {}

    static BookRow book(ResultSet row) throws SQLException {
        return new BookRow(month(row.getString("closing")));
    }

    static BookAgent agent(ResultSet row) throws SQLException {
        return new BookAgent(
                row.getString("id"),
                row.getLong("edition"),
                row.getLong("version"),
                Sql.instant(row, "as_of"),
                Sql.instant(row, "known_at"),
                month(row.getString("closed_through")),
                row.getInt("packs"));
    }

    static FactRow fact(ResultSet row) throws SQLException {
        return new FactRow(
                row.getString("agent_id"),
                new LoggedFact(
                        row.getLong("seq"),
                        new FactRef(FactKind.valueOf(row.getString("kind")), row.getString("fact_id")),
                        row.getLong("revision"),
                        FactChange.valueOf(row.getString("change")),
                        Sql.instant(row, "known_at"),
                        row.getString("call_key"),
                        row.getString("body")));
    }

    static AdjustmentRow adjustment(ResultSet row) throws SQLException {
        return new AdjustmentRow(
                row.getLong("id"),
                row.getString("agent_id"),
                row.getString("call_key"),
                row.getString("digest"),
                Sql.instant(row, "known_at"),
                Sql.instant(row, "as_of"),
                row.getString("problems"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        String factKind = row.getString("fact_kind");
        FactRef fact = factKind == null ? null : new FactRef(FactKind.valueOf(factKind), row.getString("fact_id"));
        return new Entry(
                row.getLong("id"),
                row.getString("agent_id"),
                row.getString("origin_id"),
                row.getString("decision_id"),
                DecisionKind.valueOf(row.getString("decision_kind")),
                ChangeKind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                YearMonth.parse(row.getString("belongs_to")),
                YearMonth.parse(row.getString("posted_to")),
                Sql.number(row, "corrects"),
                new Cause(CauseKind.valueOf(row.getString("cause_kind")), fact, row.getString("call_key")),
                row.getString("digest"),
                Sql.instant(row, "known_at"),
                decision(row.getString("before_decision")),
                decision(row.getString("after_decision")));
    }

    /** Returns the values of an entry that is inserted. */
    static @Nullable Object[] values(Entry entry) {
        return new @Nullable Object[] {
            entry.agentId(),
            entry.originId(),
            entry.decisionId(),
            entry.decisionKind(),
            entry.kind(),
            entry.amount(),
            entry.belongsTo(),
            entry.postedTo(),
            entry.corrects() == null ? new Sql.NoNumber() : entry.corrects(),
            entry.cause().kind(),
            factKind(entry),
            factId(entry),
            entry.cause().key(),
            entry.digest(),
            entry.knownAt(),
            json(entry.before()),
            json(entry.after())
        };
    }

    static @Nullable FactKind factKind(Entry entry) {
        FactRef fact = entry.cause().fact();
        return fact == null ? null : fact.kind();
    }

    static @Nullable String factId(Entry entry) {
        FactRef fact = entry.cause().fact();
        return fact == null ? null : fact.id();
    }

    static Json json(@Nullable Decision decision) {
        return new Json(decision == null ? null : WRITER.writeReport(decision));
    }

    private static @Nullable Decision decision(@Nullable String json) {
        return json == null ? null : READER.readDecision(json);
    }

    static PackRow pack(ResultSet row) throws SQLException {
        return new PackRow(
                row.getInt("seq"),
                YearMonth.parse(row.getString("effective_from")),
                row.getString("digest"),
                Sql.instant(row, "known_at"));
    }

    static PackTexts texts(ResultSet row) throws SQLException {
        try {
            return new PackTexts(
                    row.getString("name"),
                    FILES.readValue(row.getString("files"), new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new SQLException("the texts of a pack cannot be read", e);
        }
    }

    static String files(PackTexts texts) {
        try {
            return FILES.writeValueAsString(texts.files());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    static MonthRow month(ResultSet row) throws SQLException {
        return new MonthRow(YearMonth.parse(row.getString("closed")), row.getBigDecimal("control_sum"));
    }

    static MonthLine line(ResultSet row) throws SQLException {
        return new MonthLine(
                YearMonth.parse(row.getString("closed")),
                StatementLine.builder()
                        .agentId(row.getString("agent_id"))
                        .carriedIn(row.getBigDecimal("carried_in"))
                        .fines(row.getBigDecimal("fines"))
                        .awards(row.getBigDecimal("awards"))
                        .corrections(row.getBigDecimal("corrections"))
                        .cap(row.getBigDecimal("cap"))
                        .collect(row.getBigDecimal("collect"))
                        .pay(row.getBigDecimal("pay"))
                        .giveBack(row.getBigDecimal("give_back"))
                        .carriedOut(row.getBigDecimal("carried_out"))
                        .build());
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }
}
