package io.qarules.casebook;

import io.qarules.book.Adjustment;
import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.casebook.Changes.Change;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookAgentBuilder;
import io.qarules.casebook.store.FactRow;
import io.qarules.casebook.store.Post;
import io.qarules.casebook.store.RecordTransaction;
import io.qarules.casebook.store.Written;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeChange;
import io.qarules.outcome.Problem;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the ledgers in line with an outcome: the changes become entries. */
final class Posting {
    private final RecordTransaction tx;
    private final Agents agents;
    private final AgentState before;
    private final Rules rules;
    private final Call call;
    private final Decided decided;
    private final Outcome outcome;
    private final Changes changes;
    private final Map<String, BookAgent> ledgers = new TreeMap<>();

    Posting(RecordTransaction tx, Agents agents, AgentState before, Rules rules, Call call, Decided decided) {
        this.tx = tx;
        this.agents = agents;
        this.before = before;
        this.rules = rules;
        this.call = call;
        this.decided = decided;
        this.outcome = decided.outcome();
        this.changes = new Changes(before.inForce(), decided, this::isOfSameMonth);
        ledgers.put(before.row().id(), before.row());
    }

    /** What the call brought: a key and facts, or nothing but time or rules. */
    record Call(@Nullable String key, @Nullable String digest, List<NewFact> facts, Causes causes) {
        static Call without(Causes causes) {
            return new Call(null, null, List.of(), causes);
        }
    }

    /** What was posted, and the state after it. */
    record Posted(Adjustment adjustment, AgentState state) {}

    /** Returns whether a decision changes that no fact of the call names: one fact can change another's decision. */
    boolean changesOthers() {
        return changes.list().stream()
                .anyMatch(change -> !call.causes().name(change.what().decision()));
    }

    /** Writes the facts, the entries, the adjustment and the rows of all agents concerned. */
    Posted post(FactLog log, List<Problem> problems) {
        changes.list().stream()
                .map(change -> change.place().ledger())
                .distinct()
                .sorted()
                .forEach(this::lock);
        String agentId = before.row().id();
        if (changes.list().isEmpty() && call.key() == null) {
            BookAgent row = row(outcome.asOf(), before.row().knownAt());
            tx.save(row);
            return new Posted(
                    new Adjustment(agentId, null, row.knownAt(), outcome.asOf(), List.of(), problems),
                    before.with(row, log, 0, List.of(), before.inForce(), decided));
        }
        Instant knownAt = knownAt();
        String key = String.valueOf(call.key());
        BookAgent row = row(outcome.asOf(), knownAt);
        Written written = tx.write(new Post(
                new AdjustmentRow(
                        0, agentId, call.key(), call.digest(), knownAt, outcome.asOf(), StoredProblems.write(problems)),
                call.facts().stream()
                        .map(fact -> new FactRow(agentId, fact.logged(knownAt, key)))
                        .toList(),
                changes.list().stream().map(change -> entry(change, knownAt)).toList(),
                rows(row, knownAt)));
        return new Posted(
                new Adjustment(agentId, call.key(), knownAt, outcome.asOf(), written.entries(), problems),
                before.with(
                        row, log, written.lastFact(), written.entries(), changes.posted(written.entries()), decided));
    }

    /** Returns the rows of all whose ledgers are posted to, and the agent's own. */
    private List<BookAgent> rows(BookAgent own, Instant knownAt) {
        List<BookAgent> rows = new ArrayList<>();
        ledgers.forEach((id, row) -> rows.add(
                id.equals(own.id())
                        ? own
                        : BookAgentBuilder.builder(row).knownAt(knownAt).build()));
        return rows;
    }

    private BookAgent row(Instant asOf, Instant knownAt) {
        return BookAgentBuilder.builder(before.row())
                .version(before.row().version() + 1)
                .asOf(asOf)
                .knownAt(knownAt)
                .packs(rules.count())
                .build();
    }

    private void lock(String ledger) {
        if (!ledgers.containsKey(ledger)) {
            ledgers.put(ledger, agents.lockOrCreate(tx, ledger));
        }
    }

    private Instant knownAt() {
        Instant latest = Agents.now(agents.clock());
        for (BookAgent row : ledgers.values()) {
            Instant next = row.knownAt().plusNanos(1_000);
            latest = next.isAfter(latest) ? next : latest;
        }
        return latest;
    }

    private boolean isOfSameMonth(Decision earlier, Decision decision) {
        return earlier.occurredAt().equals(decision.occurredAt())
                || rules.month(earlier).equals(rules.month(decision));
    }

    private Entry entry(Change change, Instant knownAt) {
        OutcomeChange what = change.what();
        Decision decision = what.decision();
        YearMonth month = rules.month(decision);
        YearMonth closed =
                Objects.requireNonNull(ledgers.get(change.place().ledger())).closedThrough();
        return EntryBuilder.builder()
                .agentId(change.place().ledger())
                .originId(before.row().id())
                .decisionId(decision.id())
                .decisionKind(decision.kind())
                .kind(what.kind())
                .amount(what.amount())
                .belongsTo(month)
                .postedTo(closed == null || month.isAfter(closed) ? month : closed.plusMonths(1))
                .corrects(change.last())
                .cause(call.causes().of(decision))
                .digest(rules.digest(decision))
                .knownAt(knownAt)
                .before(what.before())
                .after(what.after())
                .build();
    }
}
