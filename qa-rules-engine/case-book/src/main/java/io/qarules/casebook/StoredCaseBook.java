package io.qarules.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.book.Adjustment;
import io.qarules.book.AdjustmentListener;
import io.qarules.book.BookHistory;
import io.qarules.book.CaseBook;
import io.qarules.book.Difference;
import io.qarules.book.EntryExplanation;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.book.Statement;
import io.qarules.book.Transfer;
import io.qarules.casebook.jdbc.JdbcStore;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.FactRow;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Outcome;
import java.sql.Connection;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case book over a store. One instance serves all threads of a program; several programs can use one database.
 *
 * <p>Writers of one agent take turns by a lock on the agent's row, held to the end of the transaction. A version checked
 * at the end would make them do their work in vain and again, and the work, an evaluation, is what costs; a lock lets
 * them wait for it instead, and different agents never meet.
 */
public final class StoredCaseBook implements CaseBook {
    private final Desk desk;
    private final BookStore store;
    private final FactRecorder recorder;
    private final Supplier<? extends @Nullable Connection> callers;

    /**
     * @param desk records in the same store
     * @param callers gives the connection of the transaction that the calling thread is in; null where there is none
     */
    StoredCaseBook(Desk desk, BookStore store, Supplier<? extends @Nullable Connection> callers) {
        this.desk = desk;
        this.store = store;
        this.recorder = new FactRecorder(desk);
        this.callers = callers;
    }

    /** Returns a builder of a book. */
    public static CaseBookBuilder builder() {
        return new CaseBookBuilder();
    }

    @Override
    public Adjustment record(String agentId, Facts facts, String key) {
        return present().recorder.record(agentId, facts, key);
    }

    @Override
    public Adjustment record(String agentId, FactsReading reading, String key) {
        return present().recorder.record(agentId, reading, key);
    }

    @Override
    public Transfer move(String findingId, String fromAgentId, String toAgentId, String key) {
        Objects.requireNonNull(findingId, "findingId");
        Objects.requireNonNull(fromAgentId, "fromAgentId");
        return new Moving(present().desk).move(findingId, fromAgentId, toAgentId, key);
    }

    @Override
    public Adjustment refresh(String agentId) {
        return present().recorder.refresh(agentId);
    }

    @Override
    public Outcome outcome(String agentId, Instant asOf, @Nullable Instant knownAt) {
        Objects.requireNonNull(agentId, "agentId");
        Objects.requireNonNull(asOf, "asOf");
        return present().store.read(tx -> {
            desk.agents().require(tx, agentId);
            FactLog log = FactLog.of(
                    agentId,
                    tx.facts(agentId).stream()
                            .map(FactRow::fact)
                            .filter(fact -> knownAt == null || !fact.knownAt().isAfter(knownAt))
                            .toList());
            return desk.shelf().known(tx, knownAt).evaluate(log.caseFile(asOf));
        });
    }

    @Override
    public BookHistory history(String agentId) {
        Objects.requireNonNull(agentId, "agentId");
        return present().erasing().history(agentId);
    }

    @Override
    public Statement close(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return new Closing(desk, store).close(month);
    }

    @Override
    public Optional<Statement> statement(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return new Closing(desk, store).statement(month);
    }

    @Override
    public List<Difference> verify() {
        return new Audit(desk, store).verify();
    }

    @Override
    public EntryExplanation explain(long entryId) {
        return new Explaining(desk.shelf(), present().store).explain(entryId);
    }

    @Override
    public String export(String agentId) {
        try {
            ObjectMapper mapper = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                    .build();
            ObjectNode all = (ObjectNode) mapper.readTree(new JsonWriter().writeReport(history(agentId)));
            for (var fact : all.get("log")) {
                ObjectNode node = (ObjectNode) fact;
                node.set("json", mapper.readTree(node.get("json").asText("null")));
            }
            return mapper.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the book wrote cannot be read: " + agentId, e);
        }
    }

    @Override
    public void erase(String agentId) {
        Objects.requireNonNull(agentId, "agentId");
        present().erasing().erase(agentId);
    }

    @Override
    public int deliver(AdjustmentListener listener) {
        Objects.requireNonNull(listener, "listener");
        return new Delivery(store).deliver(listener);
    }

    /**
     * Puts other rules in force for a time that has no decisions yet.
     *
     * @param source rules that evaluate cases
     * @param effectiveFrom the first month whose decisions they make; the rules so far make those before it
     * @throws io.qarules.RulePackException if the rules do not load
     * @throws io.qarules.CaseBookException if there are decisions from that month on, or it is closed; see {@link
     *     #rebase}
     */
    public void publish(PackSource source, YearMonth effectiveFrom) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        new VersionChanges(desk, store).publish(source, effectiveFrom);
    }

    /**
     * Brings an agent's decisions up to date where other rules came in force, as {@link Rebase#post} does for all
     * agents, and not with time.
     *
     * @param agentId an agent of the book
     * @return what changed
     */
    public Adjustment follow(String agentId) {
        return present().recorder.follow(agentId);
    }

    /**
     * Prepares other rules for a time that has decisions.
     *
     * @param source rules that evaluate cases
     * @param effectiveFrom the first month whose decisions they make
     */
    public Rebase rebase(PackSource source, YearMonth effectiveFrom) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        return new Rebase(new VersionChanges(desk, store), source, effectiveFrom);
    }

    @Override
    public void close() {
        store.close();
    }

    /**
     * Returns this book within a transaction that the caller began: what it writes is there for others once the caller
     * commits, and gone if he rolls back. It neither commits nor tries again after a conflict. Agents are locked to the
     * end of the transaction; what only reads locks nothing, and sees what the transaction's isolation shows. Close
     * months and deliver adjustments without it.
     *
     * @param connection to the same database, with auto-commit off; it stays open
     * @throws IllegalStateException if this book is not in a database
     */
    public CaseBook withConnection(Connection connection) {
        return within(connection);
    }

    /** Returns this book in the transaction of the caller, where he is in one. */
    private StoredCaseBook present() {
        Connection connection = callers.get();
        return connection == null ? this : within(connection);
    }

    private Erasing erasing() {
        return new Erasing(desk, store);
    }

    private StoredCaseBook within(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        if (store instanceof JdbcStore database) {
            BookStore callers = database.on(connection);
            return new StoredCaseBook(
                    new Desk(callers, desk.agents(), desk.shelf(), desk.cache().ofOthers()), callers, () -> null);
        }
        throw new IllegalStateException("this book is not in a database");
    }
}
