package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.Adjustment;
import io.qarules.casebook.Desk.Done;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.PackRow;
import io.qarules.casebook.store.PackTexts;
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

    VersionChanges(Desk desk) {
        this.desk = desk;
    }

    /** Makes the first version, where there is none. */
    void first(PackSource source) {
        desk.store().run(tx -> {
            tx.lockBook();
            if (tx.packs().isEmpty()) {
                add(tx, source, RuleShelf.EVER, 1);
            }
            return source;
        });
    }

    void publish(PackSource source, YearMonth effectiveFrom) {
        desk.store().run(tx -> {
            tx.lockBook();
            if (isInForce(tx, source, effectiveFrom)) {
                return source;
            }
            YearMonth closing = tx.lockBook().closing();
            if (tx.hasEntriesSince(effectiveFrom) || (closing != null && !effectiveFrom.isAfter(closing))) {
                throw new CaseBookException(Reason.DECISIONS_EXIST, null, effectiveFrom);
            }
            desk.shelf().with(tx, source, effectiveFrom);
            add(tx, source, effectiveFrom, tx.packs().size() + 1);
            return source;
        });
    }

    List<RuleChange> preview(PackSource source, YearMonth effectiveFrom) {
        Rules rules = desk.store().run(tx -> desk.shelf().with(tx, source, effectiveFrom));
        List<RuleChange> changes = new ArrayList<>();
        for (String id : desk.store().run(BookTransaction::agentIds)) {
            List<OutcomeChange> differences = desk.store().run(tx -> differences(tx, id, rules));
            if (!differences.isEmpty()) {
                changes.add(new RuleChange(id, differences));
            }
        }
        return changes;
    }

    private List<OutcomeChange> differences(BookTransaction tx, String id, Rules rules) {
        Optional<BookAgent> row = tx.lockAgent(id).filter(each -> each.version() > 0);
        if (row.isEmpty()) {
            return List.of();
        }
        FactLog log = desk.cache().get(tx, row.get()).log();
        Instant asOf = row.get().asOf();
        Outcome before = desk.shelf().latest(tx).evaluate(log.caseFile(asOf));
        return rules.evaluate(log.caseFile(asOf)).changesSince(before);
    }

    List<Adjustment> post(PackSource source, YearMonth effectiveFrom) {
        desk.store().run(tx -> {
            tx.lockBook();
            if (!isInForce(tx, source, effectiveFrom)) {
                add(tx, source, effectiveFrom, tx.packs().size() + 1);
            }
            return source;
        });
        List<Adjustment> adjustments = new ArrayList<>();
        for (String id : desk.store().run(BookTransaction::agentIds)) {
            Adjustment adjustment = follow(id);
            if (!adjustment.entries().isEmpty()) {
                adjustments.add(adjustment);
            }
        }
        return adjustments;
    }

    /** Brings an agent up to date with the rules, and not with time. */
    Adjustment follow(String id) {
        return desk.run(tx -> follow(tx, id));
    }

    private Done<Adjustment> follow(BookTransaction tx, String id) {
        Rules rules = desk.shelf().latest(tx);
        BookAgent row = desk.agents().requireLocked(tx, id);
        if (row.version() == 0 || row.packs() == rules.count()) {
            return new Done<>(new Adjustment(id, null, row.knownAt(), row.asOf(), List.of(), List.of()), List.of());
        }
        Posting.Posted posted = desk.follow(tx, desk.cache().get(tx, row), rules);
        return new Done<>(posted.adjustment(), List.of(posted.state()));
    }

    private static boolean isInForce(BookTransaction tx, PackSource source, YearMonth effectiveFrom) {
        List<PackRow> same = tx.packs().stream()
                .filter(row -> row.effectiveFrom().equals(effectiveFrom))
                .toList();
        return !same.isEmpty() && same.get(same.size() - 1).digest().equals(source.digest());
    }

    private void add(BookTransaction tx, PackSource source, YearMonth effectiveFrom, int seq) {
        String digest = source.digest();
        tx.add(digest, new PackTexts(source.name(), source.files()));
        tx.add(new PackRow(seq, effectiveFrom, digest, Agents.now(desk.agents().clock())));
    }
}
