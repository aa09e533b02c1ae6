package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.Adjustment;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
import io.qarules.casebook.store.ReadTransaction;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeChange;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts versions of the rules in force. */
final class VersionChanges {
    private final Desk desk;
    private final BookStore store;

    VersionChanges(Desk desk, BookStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** Makes the first version, where there is none. */
    void first(PackSource source) {
        store.run(tx -> {
            tx.lockBook();
            if (tx.packs().isEmpty()) {
                add(tx, source, RuleShelf.EVER, 1);
            }
            return source;
        });
    }

    void publish(PackSource source, YearMonth effectiveFrom) {
        store.run(tx -> {
            tx.lockBook();
            if (isInForce(tx, source, effectiveFrom)) {
                return source;
            }
            YearMonth closing = tx.lockBook().closing();
            if (tx.hasEntriesSince(effectiveFrom) || (closing != null && !effectiveFrom.isAfter(closing))) {
                throw new CaseBookException(Reason.DECISIONS_EXIST, null, effectiveFrom);
            }
            add(tx, source, effectiveFrom, tx.packs().size() + 1);
            return source;
        });
    }

    List<RuleChange> preview(PackSource source, YearMonth effectiveFrom) {
        Rules rules = store.read(tx -> desk.shelf().with(tx, source, effectiveFrom));
        List<RuleChange> changes = new ArrayList<>();
        for (String id : store.read(ReadTransaction::agentIds)) {
            List<OutcomeChange> differences = store.read(tx -> differences(tx, id, rules));
            if (!differences.isEmpty()) {
                changes.add(new RuleChange(id, differences));
            }
        }
        return changes;
    }

    private List<OutcomeChange> differences(ReadTransaction tx, String id, Rules rules) {
        Optional<BookAgent> row = tx.agent(id).filter(each -> each.version() > 0);
        if (row.isEmpty()) {
            return List.of();
        }
        FactLog log = desk.cache().get(tx, row.get()).log();
        Instant asOf = row.get().asOf();
        Outcome before = desk.shelf().latest(tx).evaluate(log.caseFile(asOf));
        return rules.evaluate(log.caseFile(asOf)).changesSince(before);
    }

    List<Adjustment> post(PackSource source, YearMonth effectiveFrom) {
        store.run(tx -> {
            tx.lockBook();
            if (!isInForce(tx, source, effectiveFrom)) {
                add(tx, source, effectiveFrom, tx.packs().size() + 1);
            }
            return source;
        });
        FactRecorder recorder = new FactRecorder(desk);
        List<Adjustment> adjustments = new ArrayList<>();
        for (String id : store.read(ReadTransaction::agentIds)) {
            Adjustment adjustment = recorder.follow(id);
            if (!adjustment.entries().isEmpty()) {
                adjustments.add(adjustment);
            }
        }
        return adjustments;
    }

    private static boolean isInForce(BookTransaction tx, PackSource source, YearMonth effectiveFrom) {
        List<PackRow> same = tx.packs().stream()
                .filter(row -> row.effectiveFrom().equals(effectiveFrom))
                .toList();
        return !same.isEmpty() && same.get(same.size() - 1).digest().equals(source.digest());
    }

    private void add(BookTransaction tx, PackSource source, YearMonth effectiveFrom, int seq) {
        desk.shelf().load(source);
        String digest = source.digest();
        tx.add(digest, new PackTexts(source.name(), source.files()));
        tx.add(new PackRow(seq, effectiveFrom, digest, Agents.now(desk.agents().clock())));
    }
}
