package io.qarules.casebook;

import io.qarules.casebook.jdbc.H2Database;
import io.qarules.casebook.jdbc.JdbcStore;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.MemoryStore;
import io.qarules.casebook.store.RecordStore;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StoredCaseBook}. */
public final class CaseBookBuilder {
    private static final int AGENTS_IN_MEMORY = 1_000;

    private Supplier<BookStore> store = () -> H2Database.open(Path.of("case-book"));
    private boolean migrate = true;
    private @Nullable PackSource rules;
    private Function<PackSource, QaRulesEngine> loading =
            source -> QaRulesEngine.builder().pack(source).build();
    private InstantSource clock = InstantSource.system();
    private int agentsInMemory = AGENTS_IN_MEMORY;
    private Supplier<? extends @Nullable Connection> callers = () -> null;

    CaseBookBuilder() {}

    /** Keeps the book in memory; it is gone with the program. */
    public CaseBookBuilder inMemory() {
        return store(new MemoryStore());
    }

    /**
     * Keeps the book in a file of H2, which needs no set-up; {@code case-book.mv.db} in the working directory unless a
     * place is named. One program at a time can have it open.
     *
     * @param file its path, with or without {@code .mv.db}
     */
    public CaseBookBuilder file(Path file) {
        store = () -> H2Database.open(file);
        return this;
    }

    /**
     * Keeps the book in a database: PostgreSQL, or H2.
     *
     * @param source gives connections, from a pool if possible; not closed with the book
     */
    public CaseBookBuilder database(DataSource source) {
        store = () -> JdbcStore.open(source, migrate, () -> {});
        return this;
    }

    /**
     * Sets whether the schema of a database is brought up to date when the book is opened: through Flyway where it is on
     * the class path, else by the library; true by default. The files are in {@code io/qarules/book/db}.
     *
     * @param allowed false where somebody else does that; a schema that does not fit is then refused
     */
    public CaseBookBuilder migrate(boolean allowed) {
        this.migrate = allowed;
        return this;
    }

    /**
     * Keeps the book in a store.
     *
     * @param store closed with the book
     */
    public CaseBookBuilder store(BookStore store) {
        this.store = () -> store;
        return this;
    }

    /**
     * Sets the rules with which a new book begins; by default the standard pack. A book that exists keeps the rules that
     * it has: see {@link StoredCaseBook#publish} and {@link StoredCaseBook#rebase}.
     *
     * @param source rules that evaluate cases
     */
    public CaseBookBuilder rules(PackSource source) {
        this.rules = source;
        return this;
    }

    /**
     * Sets how a book loads the texts of rules that evaluate cases; by default it compiles them. A program with several
     * books can load what is equal once.
     *
     * @param loading gives an engine with the pack of these texts
     */
    public CaseBookBuilder loading(Function<PackSource, QaRulesEngine> loading) {
        this.loading = loading;
        return this;
    }

    /**
     * Sets the clock that tells when something became known; by default the system's. It may go wrong: what an agent's
     * log has later is known later all the same.
     *
     * @param clock any zone
     */
    public CaseBookBuilder clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Sets of how many agents the facts and decisions are kept in memory; 1,000 by default.
     *
     * @param agents 0 or more
     */
    public CaseBookBuilder agentsInMemory(int agents) {
        this.agentsInMemory = agents;
        return this;
    }

    /**
     * Sets where the book finds the transaction that the calling thread is in, such as Spring's. Where there is one, a
     * call takes part in it as with {@link StoredCaseBook#withConnection}; rules are put in force, months closed and
     * adjustments delivered in transactions of the book's own all the same. By default there is none.
     *
     * @param connection gives that transaction's connection to the same database, or null
     */
    public CaseBookBuilder transactions(Supplier<? extends @Nullable Connection> connection) {
        this.callers = connection;
        return this;
    }

    /**
     * Opens the book.
     *
     * @throws io.qarules.CaseBookException if the store cannot be opened
     * @throws io.qarules.RulePackException if the rules do not load
     */
    public StoredCaseBook build() {
        BookStore opened = store.get();
        RuleShelf shelf = new RuleShelf(loading);
        PackSource source = rules == null ? standard(shelf) : rules;
        Desk desk = desk(opened, shelf);
        new VersionChanges(desk, opened).first(source);
        return new StoredCaseBook(desk, opened, callers);
    }

    /**
     * Returns what records facts in a store that does no more than that. The store has the rules and their texts; what
     * else is set here but loading, clock and agents in memory is for a whole book.
     *
     * @param store has at least one version of the rules; not closed
     */
    public FactRecorder recorder(RecordStore<?> store) {
        return new FactRecorder(desk(store, new RuleShelf(loading)));
    }

    private Desk desk(RecordStore<?> of, RuleShelf shelf) {
        return new Desk(of, new Agents(clock), shelf, new StateCache(agentsInMemory));
    }

    private static PackSource standard(RuleShelf shelf) {
        shelf.put(QaRulesEngine.standard());
        return PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/telesales");
    }
}
