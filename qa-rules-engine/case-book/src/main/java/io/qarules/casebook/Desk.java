package io.qarules.casebook;

import io.qarules.book.CauseKind;
import io.qarules.casebook.Posting.Call;
import io.qarules.casebook.Posting.Posted;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.RecordStore;
import io.qarules.casebook.store.RecordTransaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What recording needs.
 *
 * @param cache the states that are committed
 */
record Desk(RecordStore<?> store, Agents agents, RuleShelf shelf, StateCache cache) {
    /** Runs work in a transaction, and keeps the states that it leaves once they are committed. */
    <T> T run(Function<RecordTransaction, Done<T>> work) {
        Done<T> done = store.run(work);
        done.states().forEach(cache::put);
        return done.answer();
    }

    /** An answer, and the states of the agents that were written. */
    record Done<T>(T answer, List<AgentState> states) {}

    /** Returns the state of a locked agent, whose decisions follow the rules of now. */
    AgentState present(RecordTransaction tx, BookAgent row, Rules rules) {
        AgentState state = cache.get(tx, row);
        if (row.version() == 0 || row.packs() == rules.count()) {
            return state;
        }
        return follow(tx, state, rules).state();
    }

    /** Brings decisions in line with other rules, as of the same moment. */
    Posted follow(RecordTransaction tx, AgentState state, Rules rules) {
        return post(tx, state, rules, state.row().asOf(), Call.without(Causes.of(CauseKind.RULES)));
    }

    /** Evaluates what is known and posts what is different. */
    Posted post(RecordTransaction tx, AgentState state, Rules rules, Instant asOf, Call call) {
        Decided decided = state.decide(rules, state.log(), List.of(), asOf);
        return new Posting(tx, agents, state, rules, call, decided).post(state.log(), List.of());
    }

    /** Returns the moment for which an agent's decisions are brought up to date; it never goes back. */
    Instant asOf(BookAgent row) {
        Instant now = Agents.now(agents.clock());
        return now.isAfter(row.asOf()) ? now : row.asOf();
    }

    /** Brings a locked agent up to date with rules and time; writes nothing where nothing is different. */
    Posted refresh(RecordTransaction tx, BookAgent row) {
        Rules rules = shelf.latest(tx);
        AgentState state = present(tx, row, rules);
        return post(tx, state, rules, asOf(row), Call.without(Causes.of(CauseKind.TIME)));
    }
}
