package io.qarules.casebook.jdbc;

import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.book.LoggedFact;
import io.qarules.casebook.jdbc.Sql.Json;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.FactRow;
import io.qarules.casebook.store.Post;
import io.qarules.casebook.store.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a call leaves. A call of few rows is written in one round trip where the database takes several statements
 * at once, and in as few statements as it has tables: the trips and statements, not the rows, are what a small call
 * costs. A call of many rows is written table by table.
 */
final class PostStatements {
    static final String AGENT =
            "UPDATE book_agent SET edition = ?, version = ?, as_of = ?, known_at = ?, closed_through = ?, packs = ? WHERE id = ?";
    private static final String FACT =
            "INSERT INTO book_fact (agent_id, kind, fact_id, revision, change, known_at, call_key,"
                    + " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADJUSTMENT = "INSERT INTO book_adjustment (agent_id, call_key, digest, known_at, as_of,"
            + " problems) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String OUTBOX = "INSERT INTO book_outbox (adjustment) VALUES (?)";
    private static final String ADJUSTMENT_AND_OUTBOX = "WITH posted AS (" + ADJUSTMENT
            + " RETURNING id) INSERT INTO book_outbox (adjustment) SELECT id FROM posted";
    private static final String ENTRY =
            "INSERT INTO book_entry (adjustment, agent_id, origin_id, decision_id, decision_kind,"
                    + " kind, amount, belongs_to, posted_to, corrects, cause_kind, fact_kind, fact_id, call_key, digest,"
                    + " known_at, before_decision, after_decision) VALUES ";
    private static final String ENTRY_ROW = "(%s, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** The number of the adjustment that was just inserted. */
    private static final String THIS = "currval('book_adjustment_id_seq')";
    /** Beyond this the statement for each number of rows would fill the driver's cache. */
    private static final int FEW = 8;

    private final Sql sql;

    PostStatements(Sql sql) {
        this.sql = sql;
    }

    Written write(Post post) {
        int rows = post.facts().size() + post.entries().size() + post.agents().size();
        return sql.joins() && rows <= FEW ? atOnce(post) : byTables(post);
    }

    private Written atOnce(Post post) {
        StringBuilder text = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        post.facts().forEach(row -> add(text, FACT + " RETURNING seq", values, values(row)));
        add(text, ADJUSTMENT_AND_OUTBOX, values, values(post.adjustment()));
        if (!post.entries().isEmpty()) {
            String rows = String.join(", ", Collections.nCopies(post.entries().size(), ENTRY_ROW.formatted(THIS)));
            List<@Nullable Object> ofEntries = new ArrayList<>();
            post.entries().forEach(entry -> ofEntries.addAll(Arrays.asList(Rows.values(entry))));
            add(text, ENTRY + rows + " RETURNING id", values, ofEntries.toArray());
        }
        post.agents().forEach(row -> add(text, AGENT, values, values(row)));
        List<Long> numbers = sql.numbers(text.toString(), values.toArray());
        int facts = post.facts().size();
        return written(post, numbers.subList(0, facts), numbers.subList(facts, numbers.size()));
    }

    private static void add(
            StringBuilder text, String statement, List<@Nullable Object> all, @Nullable Object[] values) {
        text.append(statement).append(';');
        all.addAll(Arrays.asList(values));
    }

    private Written byTables(Post post) {
        List<Long> facts = sql.insert(
                FACT, "seq", post.facts().stream().map(PostStatements::values).toList());
        long number = sql.insert(ADJUSTMENT, "id", Collections.singletonList(values(post.adjustment())))
                .get(0);
        sql.update(OUTBOX, number);
        List<Long> ids = sql.insert(
                ENTRY + ENTRY_ROW.formatted("?"),
                "id",
                post.entries().stream()
                        .map(entry -> withNumber(number, Rows.values(entry)))
                        .toList());
        post.agents().forEach(row -> sql.update(AGENT, values(row)));
        return written(post, facts, ids);
    }

    private static Written written(Post post, List<Long> facts, List<Long> ids) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            entries.add(
                    EntryBuilder.builder(post.entries().get(i)).id(ids.get(i)).build());
        }
        return new Written(facts.stream().mapToLong(Long::longValue).max().orElse(0), entries);
    }

    private static @Nullable Object[] withNumber(long number, @Nullable Object[] values) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(0, number);
        return all.toArray();
    }

    private static @Nullable Object[] values(FactRow row) {
        LoggedFact fact = row.fact();
        return new @Nullable Object[] {
            row.agentId(),
            fact.fact().kind(),
            fact.fact().id(),
            fact.revision(),
            fact.change(),
            fact.knownAt(),
            fact.key(),
            new Json(fact.json())
        };
    }

    private static @Nullable Object[] values(AdjustmentRow row) {
        return new @Nullable Object[] {
            row.agentId(), row.key(), row.digest(), row.knownAt(), row.asOf(), new Json(row.problems())
        };
    }

    static @Nullable Object[] values(BookAgent row) {
        return new @Nullable Object[] {
            row.edition(), row.version(), row.asOf(), row.knownAt(), row.closedThrough(), row.packs(), row.id()
        };
    }
}
