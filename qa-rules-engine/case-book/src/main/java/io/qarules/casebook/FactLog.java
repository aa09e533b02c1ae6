package io.qarules.casebook;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.qarules.book.FactChange;
import io.qarules.book.FactKind;
import io.qarules.book.FactRef;
import io.qarules.book.LoggedFact;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands of an agent's log: of each id the latest fact, and none that was retracted. Whatever the order in which
 * facts of different ids arrive, the same stands. Immutable.
 */
final class FactLog {
    private final String agentId;
    private final Map<FactKind, FactList> standing;
    private final Set<FactRef> retracted;

    private FactLog(String agentId, Map<FactKind, FactList> standing, Set<FactRef> retracted) {
        this.agentId = agentId;
        this.standing = standing;
        this.retracted = retracted;
    }

    static FactLog of(String agentId, List<LoggedFact> log) {
        return new FactLog(agentId, new EnumMap<>(FactKind.class), Set.of()).with(log);
    }

    /** Returns what stands after more facts, in their order. */
    FactLog with(List<LoggedFact> more) {
        SortedMap<FactId, String> texts = new TreeMap<>();
        Set<FactId> moved = new HashSet<>();
        Set<FactRef> takenBack = new HashSet<>();
        for (LoggedFact fact : more) {
            FactId id = new FactId(fact.fact().kind(), fact.fact().id(), fact.revision());
            switch (fact.change()) {
                case RECORDED -> texts.put(id, Objects.requireNonNull(fact.json()));
                case MOVED -> {
                    texts.remove(id);
                    moved.add(id);
                }
                case RETRACTED -> takenBack.add(fact.fact());
            }
        }
        Set<FactRef> gone = takenBack.isEmpty()
                ? retracted
                : Sets.union(retracted, takenBack).immutableCopy();
        texts.keySet().removeIf(id -> gone.contains(id.ref()));
        Map<FactKind, FactList> now = new EnumMap<>(standing);
        moved.forEach(id -> now.computeIfPresent(id.kind(), (kind, facts) -> facts.without(id::equals)));
        takenBack.forEach(
                ref -> now.computeIfPresent(ref.kind(), (kind, facts) -> facts.without(id -> ref.equals(id.ref()))));
        byKind(FactTexts.records(texts))
                .forEach((kind, records) ->
                        now.put(kind, now.getOrDefault(kind, FactList.EMPTY).with(records)));
        return new FactLog(agentId, now, gone);
    }

    private static Map<FactKind, SortedMap<FactId, Record>> byKind(SortedMap<FactId, Record> records) {
        Map<FactKind, SortedMap<FactId, Record>> byKind = new EnumMap<>(FactKind.class);
        records.forEach((id, record) ->
                byKind.computeIfAbsent(id.kind(), kind -> new TreeMap<>()).put(id, record));
        return byKind;
    }

    private FactList facts(FactKind kind) {
        return standing.getOrDefault(kind, FactList.EMPTY);
    }

    /** Returns the standing facts of a kind, in the order of their ids. */
    List<FactId> ids(FactKind kind) {
        return facts(kind).ids();
    }

    /** Returns the standing records of a kind, in the order of their ids. */
    <T extends Record> List<T> records(FactKind kind, Class<T> type) {
        return List.copyOf(Lists.transform(facts(kind).records(), type::cast));
    }

    /** Returns the agent with the wages that are known. */
    Agent agent() {
        List<Agent> profile = records(FactKind.AGENT, Agent.class);
        return AgentBuilder.builder(profile.isEmpty() ? Agent.of(agentId) : profile.get(0))
                .wages(records(FactKind.WAGE, Wage.class))
                .build();
    }

    /**
     * Returns the records that the last facts of this log added, with the agent; null where one of these did anything
     * else: took another back, or was taken back before it came.
     */
    @Nullable
    CaseFile added(List<NewFact> last, Instant asOf) {
        SortedMap<FactId, Record> records = new TreeMap<>();
        for (NewFact fact : last) {
            Record record = fact.change() == FactChange.RECORDED
                    ? facts(fact.id().kind()).record(fact.id())
                    : null;
            if (record == null) {
                return null;
            }
            records.put(fact.id(), record);
        }
        Map<FactKind, FactList> few = new EnumMap<>(FactKind.class);
        byKind(records).forEach((kind, some) -> few.put(kind, FactList.EMPTY.with(some)));
        CaseFile without = new FactLog(agentId, few, Set.of()).caseFile(asOf);
        return CaseFileBuilder.builder(without).agent(agent()).build();
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
