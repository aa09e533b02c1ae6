package io.qarules.casebook;

import io.qarules.book.BookHistory;
import io.qarules.book.Cause;
import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookAgentBuilder;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.FactRow;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and erases all that a book has of an agent. */
final class Erasing {
    private final Desk desk;
    private final BookStore store;

    Erasing(Desk desk, BookStore store) {
        this.desk = desk;
        this.store = store;
    }

    BookHistory history(String agentId) {
        return store.read(tx -> {
            desk.agents().require(tx, agentId);
            return new BookHistory(
                    agentId,
                    tx.facts(agentId).stream().map(FactRow::fact).toList(),
                    tx.ledger(agentId),
                    tx.lines(agentId));
        });
    }

    void erase(String agentId) {
        String pseudonym = "erased-" + UUID.randomUUID();
        store.run(tx -> {
            BookAgent row = desk.agents().requireLocked(tx, agentId);
            tx.lockBook();
            rename(tx, agentId, pseudonym);
            List<Entry> rewritten = new ArrayList<>();
            tx.entriesFrom(agentId).forEach(entry -> rewritten.add(bare(entry, agentId, pseudonym)));
            List<Entry> shares = tx.ledger(agentId).stream()
                    .filter(entry -> !entry.originId().equals(agentId))
                    .toList();
            shares.forEach(entry -> rewritten.add(share(entry, pseudonym)));
            shares.stream().map(Entry::originId).distinct().sorted().forEach(origin -> touch(tx, origin));
            // Version 0: a row with a ledger and no facts.
            tx.insert(BookAgentBuilder.builder(row).id(pseudonym).version(0).build());
            tx.rewrite(rewritten);
            tx.erase(agentId, pseudonym, StoredProblems.NONE);
            return row;
        });
        desk.cache().forget(agentId);
    }

    /** Lets the facts of other agents name the pseudonym as supervisor, inspector or nominator, and no longer the agent. */
    private static void rename(BookTransaction tx, String agentId, String pseudonym) {
        Names names = new Names(agentId, pseudonym);
        tx.factsWith(names.mark()).stream()
                .map(FactRow::agentId)
                .filter(other -> !other.equals(agentId))
                .distinct()
                .sorted()
                .forEach(other -> {
                    touch(tx, other);
                    tx.rewriteFacts(tx.facts(other).stream()
                            .flatMap(fact -> names.renamed(fact).stream())
                            .toList());
                });
    }

    /** Gives an agent another edition, for what is in memory of him has the old name. */
    private static void touch(BookTransaction tx, String agentId) {
        tx.lockAgent(agentId)
                .ifPresent(row -> tx.save(
                        BookAgentBuilder.builder(row).edition(Agents.edition()).build()));
    }

    /** Returns an entry from the agent's own facts without all that tells of him. */
    private static Entry bare(Entry entry, String agentId, String pseudonym) {
        return EntryBuilder.builder(entry)
                .agentId(entry.agentId().equals(agentId) ? pseudonym : entry.agentId())
                .originId(pseudonym)
                .decisionId("")
                .cause(new Cause(entry.cause().kind(), null, null))
                .before(null)
                .after(null)
                .build();
    }

    /** Returns a share in the agent's ledger that follows from another's facts, under the pseudonym. */
    private static Entry share(Entry entry, String pseudonym) {
        return EntryBuilder.builder(entry)
                .agentId(pseudonym)
                .before(share(entry.before(), pseudonym))
                .after(share(entry.after(), pseudonym))
                .build();
    }

    private static @Nullable Decision share(@Nullable Decision decision, String pseudonym) {
        return decision == null
                ? null
                : DecisionBuilder.builder(decision).liable(pseudonym).build();
    }
}
