package io.qarules.casebook;

import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.MemoryStore;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StoredCaseBook}. */
public final class CaseBookBuilder {
    private static final int AGENTS_IN_MEMORY = 1_000;

    private @Nullable BookStore store;
    private @Nullable PackSource rules;
    private InstantSource clock = InstantSource.system();
    private int agentsInMemory = AGENTS_IN_MEMORY;

    CaseBookBuilder() {}

    /** Keeps the book in memory; it is gone with the program. */
    public CaseBookBuilder inMemory() {
        return store(new MemoryStore());
    }

    /**
     * Keeps the book in a store.
     *
     * @param store closed with the book
     */
    public CaseBookBuilder store(BookStore store) {
        this.store = store;
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
     * Opens the book.
     *
     * @throws io.qarules.CaseBookException if the store cannot be opened
     * @throws io.qarules.RulePackException if the rules do not load
     */
    public StoredCaseBook build() {
        BookStore opened = store == null ? new MemoryStore() : store;
        RuleShelf shelf = new RuleShelf();
        PackSource source = rules == null ? standard(shelf) : rules;
        Desk desk = new Desk(opened, new Agents(clock), shelf, new StateCache(agentsInMemory));
        new RuleChanges(desk).first(source);
        return new StoredCaseBook(desk);
    }

    private static PackSource standard(RuleShelf shelf) {
        shelf.put(QaRulesEngine.standard());
        return PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/telesales");
    }
}
