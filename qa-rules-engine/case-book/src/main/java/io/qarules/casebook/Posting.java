package io.qarules.casebook;

import io.qarules.book.Adjustment;
import io.qarules.book.Entry;
import io.qarules.book.EntryBuilder;
import io.qarules.casebook.InForce.Place;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.BookAgentBuilder;
import io.qarules.casebook.store.BookTransaction;
import io.qarules.casebook.store.FactRow;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.OutcomeChange;
import io.qarules.outcome.Problem;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the ledgers in line with an outcome: the changes become entries. */
final class Posting {
    private final BookTransaction tx;
    private final Agents agents;
    private final AgentState before;
    private final Rules rules;
    private final Call call;
    private final Map<String, BookAgent> ledgers = new TreeMap<>();

    Posting(BookTransaction tx, Agents agents, AgentState before, Rules rules, Call call) {
        this.tx = tx;
        this.agents = agents;
        this.before = before;
        this.rules = rules;
        this.call = call;
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

    /** Writes the facts, the entries, the adjustment and the rows of all agents concerned. */
    Posted post(Outcome outcome, FactLog log, List<Problem> problems) {
        List<Change> changes = changes(outcome);
        changes.stream()
                .map(change -> change.place().ledger())
                .distinct()
                .sorted()
                .forEach(this::lock);
        String agentId = before.row().id();
        if (changes.isEmpty() && call.key() == null) {
            AgentState after = saveRow(outcome.asOf(), before.row().knownAt(), log, before.inForce());
            return new Posted(
                    new Adjustment(agentId, null, before.row().knownAt(), outcome.asOf(), List.of(), problems), after);
        }
        Instant knownAt = knownAt();
        String key = String.valueOf(call.key());
        tx.addFacts(call.facts().stream()
                .map(fact -> new FactRow(agentId, fact.logged(knownAt, key)))
                .toList());
        long number = tx.add(new AdjustmentRow(
                0, agentId, call.key(), call.digest(), knownAt, outcome.asOf(), StoredProblems.write(problems)));
        List<Entry> entries = tx.addEntries(
                number, changes.stream().map(change -> entry(change, knownAt)).toList());
        AgentState after = saveRows(outcome.asOf(), knownAt, log, entries);
        return new Posted(new Adjustment(agentId, call.key(), knownAt, outcome.asOf(), entries, problems), after);
    }

    private AgentState saveRows(Instant asOf, Instant knownAt, FactLog log, List<Entry> entries) {
        ledgers.forEach((id, row) -> {
            if (!id.equals(before.row().id())) {
                tx.save(BookAgentBuilder.builder(row).knownAt(knownAt).build());
            }
        });
        return saveRow(
                asOf, knownAt, log, entries.isEmpty() ? before.inForce() : InForce.with(before.inForce(), entries));
    }

    private AgentState saveRow(Instant asOf, Instant knownAt, FactLog log, Map<Place, InForce> inForce) {
        BookAgent row = BookAgentBuilder.builder(before.row())
                .version(before.row().version() + 1)
                .asOf(asOf)
                .knownAt(knownAt)
                .packs(rules.count())
                .build();
        tx.save(row);
        return new AgentState(row, log, inForce);
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

    private List<Change> changes(Outcome outcome) {
        Map<Place, InForce> left = new LinkedHashMap<>(before.inForce());
        List<Change> changes = new ArrayList<>();
        for (Decision decision : outcome.decisions()) {
            Place place = Place.of(before.row().id(), decision);
            InForce standing = left.remove(place);
            Decision earlier = standing == null ? null : standing.decision();
            Long last = standing == null ? null : standing.last();
            if (earlier == null) {
                changes.add(new Change(place, OutcomeChange.issued(decision), last));
            } else if (!rules.month(earlier).equals(rules.month(decision))) {
                changes.add(new Change(place, OutcomeChange.withdrawn(earlier), last));
                changes.add(new Change(place, OutcomeChange.issued(decision), last));
            } else if (!earlier.equals(decision)) {
                changes.add(new Change(place, OutcomeChange.changed(earlier, decision), last));
            }
        }
        left.forEach((place, standing) -> {
            Decision earlier = standing.decision();
            if (earlier != null) {
                changes.add(new Change(place, OutcomeChange.withdrawn(earlier), standing.last()));
            }
        });
        return changes;
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

    private record Change(
            Place place, OutcomeChange what, @Nullable Long last) {}
}
