package io.qarules.engine.detect;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Event;
import io.qarules.engine.check.AgentHistory;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.Located;
import io.qarules.engine.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls, callbacks and events of a case in the time of one entry of the agent's history: detection reads the agent
 * as of their day (POLICY 12).
 *
 * @param agent as of those days
 */
public record DatedFacts(
        Agent agent, Collection<Call> calls, Collection<Callback> callbacks, Collection<Event> events) {
    /** Divides the facts of a case; a single part where the agent has no history. */
    public static List<DatedFacts> of(CheckedFacts facts, Policy policy) {
        AgentHistory history = facts.history();
        if (history.isSteady()) {
            return List.of(new DatedFacts(
                    facts.agent(),
                    facts.calls().values(),
                    facts.callbacks(),
                    facts.events().isEmpty()
                            ? List.of()
                            : facts.events().stream().map(Located::value).toList()));
        }
        Map<Agent, DatedFacts> byAgent = new IdentityHashMap<>();
        List<DatedFacts> parts = new ArrayList<>();
        Dating dating = at -> {
            Agent agent = history.on(policy.day(Objects.requireNonNull(at, "a fact that was checked")));
            return byAgent.computeIfAbsent(agent, own -> {
                DatedFacts part = new DatedFacts(own, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                parts.add(part);
                return part;
            });
        };
        facts.calls()
                .values()
                .forEach(call -> dating.part(call.startedAt()).calls.add(call));
        facts.callbacks()
                .forEach(callback ->
                        dating.part(callback.requestedAt()).callbacks.add(callback));
        facts.events().forEach(event -> dating.part(event.value().at()).events.add(event.value()));
        return parts;
    }

    /** Finds the part that a moment belongs to. */
    private interface Dating {
        DatedFacts part(@Nullable Instant at);
    }
}
