package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.Entry;
import io.qarules.book.EntryExplanation;
import io.qarules.book.FactChange;
import io.qarules.book.FactRef;
import io.qarules.book.LoggedFact;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookStore;
import io.qarules.casebook.store.FactRow;
import io.qarules.casebook.store.ReadTransaction;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Proof;
import io.qarules.outcome.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains entries: what was known when they were made, and the proofs of the decisions before and after. */
final class Explaining {
    private static final Sentences SENTENCES = new Sentences(Explaining.class::getResourceAsStream, "EntryTexts");

    private final RuleShelf shelf;
    private final BookStore store;

    Explaining(RuleShelf shelf, BookStore store) {
        this.shelf = shelf;
        this.store = store;
    }

    EntryExplanation explain(long entryId) {
        return store.read(tx -> tx.entry(entryId)
                .map(entry -> explain(tx, entry))
                .orElseThrow(() -> new CaseBookException(Reason.UNKNOWN_ENTRY, null, entryId)));
    }

    private EntryExplanation explain(ReadTransaction tx, Entry entry) {
        Instant knownAt = entry.knownAt();
        List<LoggedFact> log =
                tx.facts(entry.originId()).stream().map(FactRow::fact).toList();
        LoggedFact cause = cause(log, entry);
        return new EntryExplanation(
                entry,
                earlier(tx, entry),
                cause,
                proof(tx, log, entry, entry.before(), moment -> moment.isBefore(knownAt)),
                proof(tx, log, entry, entry.after(), moment -> !moment.isAfter(knownAt)),
                text(entry, happened(log, cause)));
    }

    private static @Nullable LoggedFact cause(List<LoggedFact> log, Entry entry) {
        FactRef fact = entry.cause().fact();
        return log.stream()
                .filter(each -> each.fact().equals(fact)
                        && each.key().equals(entry.cause().key()))
                .findFirst()
                .orElse(null);
    }

    private static List<Entry> earlier(ReadTransaction tx, Entry entry) {
        List<Entry> earlier = new ArrayList<>();
        Long before = entry.corrects();
        while (before != null) {
            Entry found = tx.entry(before).orElseThrow();
            earlier.add(found);
            before = found.corrects();
        }
        return earlier;
    }

    private @Nullable Proof proof(
            ReadTransaction tx,
            List<LoggedFact> log,
            Entry entry,
            @Nullable Decision decision,
            Predicate<Instant> known) {
        List<LoggedFact> then =
                log.stream().filter(fact -> known.test(fact.knownAt())).toList();
        Instant asOf = tx.adjustments(entry.originId()).stream()
                .filter(row -> known.test(row.knownAt()))
                .map(AdjustmentRow::asOf)
                .reduce(Instant.MIN, (first, second) -> second.isAfter(first) ? second : first);
        if (decision == null || asOf.equals(Instant.MIN)) {
            return null;
        }
        return shelf.known(tx, entry.knownAt())
                .at(decision.occurredAt())
                .explain(FactLog.of(entry.originId(), then).caseFile(asOf))
                .proof(decision.id())
                .orElse(null);
    }

    /** Returns what happened to the fact, as a key of its sentence. */
    private static String happened(List<LoggedFact> log, @Nullable LoggedFact cause) {
        if (cause == null) {
            return "CHANGED";
        }
        boolean again = log.stream().anyMatch(each -> each.fact().equals(cause.fact()) && each.seq() < cause.seq());
        return again && cause.change() == FactChange.RECORDED
                ? "CORRECTED"
                : cause.change().name();
    }

    private static Text text(Entry entry, String happened) {
        Text kind = SENTENCES.text("kind." + entry.kind());
        Text cause = SENTENCES.text("cause." + entry.cause().kind());
        FactRef fact = entry.cause().fact();
        Text because = fact == null
                ? cause
                : SENTENCES.text("cause.fact." + happened, SENTENCES.text("fact." + fact.kind()), fact.id());
        boolean late = entry.belongsTo().isBefore(entry.postedTo());
        return SENTENCES.text(
                late ? "entry.late" : "entry",
                entry.decisionId(),
                kind,
                entry.amount().toPlainString(),
                because,
                entry.belongsTo().toString(),
                entry.postedTo().toString());
    }
}
