package io.qarules.casebook;

import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.book.LoggedFact;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands of an agent's log: of each id the latest fact, and none that was retracted. Whatever the order in which
 * facts of different ids arrive, the same stands. Immutable.
 */
final class FactLog {
    private final String agentId;
    private final SortedMap<FactId, Record> standing;
    private final Set<FactRef> retracted;

    private FactLog(String agentId, SortedMap<FactId, Record> standing, Set<FactRef> retracted) {
        this.agentId = agentId;
        this.standing = standing;
        this.retracted = retracted;
    }

    static FactLog of(String agentId, List<LoggedFact> log) {
        return new FactLog(agentId, new TreeMap<>(), Set.of()).with(log);
    }

    /** Returns what stands after more facts, in their order. */
    FactLog with(List<LoggedFact> more) {
        SortedMap<FactId, Record> records = new TreeMap<>(standing);
        SortedMap<FactId, String> texts = new TreeMap<>();
        Set<FactRef> gone = new HashSet<>(retracted);
        for (LoggedFact fact : more) {
            FactId id = new FactId(fact.fact().kind(), fact.fact().id(), fact.revision());
            switch (fact.change()) {
                case RECORDED -> texts.put(id, Objects.requireNonNull(fact.json()));
                case MOVED -> {
                    texts.remove(id);
                    records.remove(id);
                }
                case RETRACTED -> gone.add(fact.fact());
            }
        }
        texts.keySet().removeIf(id -> gone.contains(id.ref()));
        records.putAll(FactTexts.records(texts));
        records.keySet().removeIf(id -> gone.contains(id.ref()));
        return new FactLog(agentId, records, gone);
    }

    /** Returns the standing facts of a kind, in the order of their ids. */
    List<FactId> ids(FactKind kind) {
        return standing.keySet().stream().filter(id -> id.kind() == kind).toList();
    }

    /** Returns the standing records of a kind, in the order of their ids. */
    <T extends Record> List<T> records(FactKind kind, Class<T> type) {
        List<T> records = new ArrayList<>();
        FactId from = new FactId(kind, "", Long.MIN_VALUE);
        for (var entry : standing.tailMap(from).entrySet()) {
            if (entry.getKey().kind() != kind) {
                break;
            }
            records.add(type.cast(entry.getValue()));
        }
        return records;
    }

    /** Returns the agent with the wages that are known. */
    Agent agent() {
        List<Agent> profile = records(FactKind.AGENT, Agent.class);
        return AgentBuilder.builder(profile.isEmpty() ? Agent.of(agentId) : profile.get(0))
                .wages(records(FactKind.WAGE, Wage.class))
                .build();
    }

    CaseFile caseFile(Instant asOf) {
        return CaseFile.builder()
                .agent(agent())
                .asOf(asOf)
                .calls(records(FactKind.CALL, Call.class))
                .callbacks(records(FactKind.CALLBACK, Callback.class))
                .evaluations(records(FactKind.EVALUATION, Evaluation.class))
                .verifications(records(FactKind.VERIFICATION, Verification.class))
                .appeals(records(FactKind.APPEAL, Appeal.class))
                .improvements(records(FactKind.IMPROVEMENT, Improvement.class))
                .nominations(records(FactKind.NOMINATION, Nomination.class))
                .events(records(FactKind.EVENT, Event.class))
                .build();
    }
}
