package io.qarules.casebook;

import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.book.Adjustment;
import io.qarules.book.CauseKind;
import io.qarules.book.FactsReading;
import io.qarules.casebook.Desk.Done;
import io.qarules.casebook.Posting.Call;
import io.qarules.casebook.Posting.Posted;
import io.qarules.casebook.store.AdjustmentRow;
import io.qarules.casebook.store.BookAgent;
import io.qarules.casebook.store.LockedAgent;
import io.qarules.casebook.store.RecordTransaction;
import io.qarules.outcome.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records facts. */
final class Recording {
    private final Desk desk;

    Recording(Desk desk) {
        this.desk = desk;
    }

    Adjustment record(String agentId, FactsReading reading, String key) {
        StorableIds.require("agentId", agentId);
        StorableIds.require("key", key);
        return desk.run(tx -> {
            LockedAgent agent = desk.agents().lockOrCreate(tx, agentId, key);
            AdjustmentRow earlier = agent.earlier();
            if (earlier != null) {
                return new Done<>(again(tx, agentId, reading, earlier), List.of());
            }
            Posted posted = first(tx, agent, reading, key);
            return new Done<>(posted.adjustment(), List.of(posted.state()));
        });
    }

    /** Returns the answer that was given before. */
    private Adjustment again(RecordTransaction tx, String agentId, FactsReading reading, AdjustmentRow earlier) {
        if (!CallDigest.of(agentId, reading.facts()).equals(earlier.digest())) {
            throw new CaseBookException(Reason.KEY_REUSED, null, String.valueOf(earlier.key()), agentId);
        }
        return stored(tx, earlier);
    }

    static Adjustment stored(RecordTransaction tx, AdjustmentRow row) {
        return new Adjustment(
                row.agentId(),
                row.key(),
                row.knownAt(),
                row.asOf(),
                tx.entriesOf(row.id()),
                StoredProblems.read(row.problems()));
    }

    private Posted first(RecordTransaction tx, LockedAgent agent, FactsReading reading, String key) {
        BookAgent row = agent.row();
        Rules rules = desk.shelf().latest(tx, agent.packs());
        Instant asOf = desk.asOf(row);
        Refusals.require(rules.at(asOf), row.id(), reading, asOf);
        List<NewFact> facts = FactSplit.split(row.id(), reading.facts());
        Refusals.requireDistinct(facts);
        String digest = CallDigest.of(row.id(), reading.facts());
        Call call = new Call(key, digest, facts, Causes.of(key, facts));
        return post(tx, desk.present(tx, row, rules), rules, asOf, call, reading.problems());
    }

    /**
     * Evaluates what is known with the new facts, and posts what is different. What time alone changed since the last
     * call is an adjustment of its own.
     */
    Posted post(RecordTransaction tx, AgentState state, Rules rules, Instant asOf, Call call, List<Problem> ofReading) {
        FactLog log =
                state.log().with(call.facts().stream().map(NewFact::logged).toList());
        Decided decided = state.decide(rules, log, call.facts(), asOf);
        List<Problem> problems = new ArrayList<>(ofReading);
        problems.addAll(new CallProblems(log, call.facts()).of(decided.outcome().problems()));
        Refusals.refuse(problems.stream()
                .filter(problem -> !ofReading.contains(problem))
                .toList());
        Posting posting = new Posting(tx, desk.agents(), state, rules, call, decided);
        if (asOf.isAfter(state.row().asOf()) && posting.changesOthers()) {
            // Perhaps it is time that changed them: that is posted first, under a cause of its own.
            AgentState timely = desk.post(tx, state, rules, asOf, Call.without(Causes.of(CauseKind.TIME)))
                    .state();
            posting = new Posting(tx, desk.agents(), timely, rules, call, decided);
        }
        return posting.post(log, problems);
    }
}
