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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The calls, callbacks and events of a case that detection rules see together: those in the time of one entry of the
 * agent's history, since rules read the agent as of their day (POLICY 12). Rules that join facts see all of them, but
 * none that comes only after the moment of the question, and decide about those of that time alone.
 *
 * @param agent as of those days
 * @param own those that the rules decide about; null for all
 */
public record DatedFacts(
        Agent agent,
        Collection<Call> calls,
        Collection<Callback> callbacks,
        Collection<Event> events,
        @Nullable Set<Object> own) {
    /**
     * Divides the facts of a case; a single part where nothing tells them apart.
     *
     * @param joins whether a rule of the stage matches more than one of them
     */
    public static List<DatedFacts> of(CheckedFacts facts, Policy policy, boolean joins) {
        AgentHistory history = facts.history();
        DatedFacts all = all(facts);
        if (joins) {
            return all.joined(facts, policy);
        }
        return history.isSteady() ? List.of(all) : all.apart(history, policy);
    }

    private static DatedFacts all(CheckedFacts facts) {
        return new DatedFacts(
                facts.agent(),
                facts.calls().values(),
                facts.callbacks(),
                facts.events().isEmpty()
                        ? List.of()
                        : facts.events().stream().map(Located::value).toList(),
                null);
    }

    /**
     * Returns whether the rules decide about a call, callback or event.
     *
     * @param own what they decide about; null for all
     */
    static boolean isAmong(@Nullable Set<Object> own, @Nullable Object fact) {
        return own == null || own.contains(fact);
    }

    private List<DatedFacts> apart(AgentHistory history, Policy policy) {
        Map<Agent, DatedFacts> byAgent = new IdentityHashMap<>();
        List<DatedFacts> parts = new ArrayList<>();
        BiConsumer<Instant, Object> add = (at, fact) -> {
            DatedFacts part = byAgent.computeIfAbsent(history.on(policy.day(at)), then -> {
                DatedFacts made = new DatedFacts(then, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
                parts.add(made);
                return made;
            });
            if (fact instanceof Call call) {
                part.calls.add(call);
            } else if (fact instanceof Callback callback) {
                part.callbacks.add(callback);
            } else if (fact instanceof Event event) {
                part.events.add(event);
            }
        };
        forEach(add);
        return parts;
    }

    private List<DatedFacts> joined(CheckedFacts facts, Policy policy) {
        Map<Agent, Set<Object>> known = new LinkedHashMap<>();
        Map<Agent, Set<Object>> later = new LinkedHashMap<>();
        forEach((at, fact) -> (at.isAfter(facts.asOf()) ? later : known)
                .computeIfAbsent(facts.history().on(policy.day(at)), then -> identitySet())
                .add(fact));
        DatedFacts past = later.isEmpty() ? this : until(facts.asOf());
        List<DatedFacts> parts = new ArrayList<>();
        known.forEach((then, some) -> parts.add(past.as(then, some)));
        later.forEach((then, some) -> parts.add(as(then, some)));
        return parts;
    }

    private DatedFacts as(Agent then, Set<Object> some) {
        return new DatedFacts(then, calls, callbacks, events, some);
    }

    private DatedFacts until(Instant asOf) {
        Set<Object> past = identitySet();
        forEach((at, fact) -> {
            if (!at.isAfter(asOf)) {
                past.add(fact);
            }
        });
        Predicate<Object> isPast = past::contains;
        return new DatedFacts(
                agent,
                calls.stream().filter(isPast).toList(),
                callbacks.stream().filter(isPast).toList(),
                events.stream().filter(isPast).toList(),
                null);
    }

    private void forEach(BiConsumer<Instant, Object> dated) {
        calls.forEach(call -> dated.accept(dateOf(call.startedAt()), call));
        callbacks.forEach(callback -> dated.accept(dateOf(callback.requestedAt()), callback));
        events.forEach(event -> dated.accept(dateOf(event.at()), event));
    }

    private static Instant dateOf(@Nullable Instant at) {
        return Objects.requireNonNull(at, "a fact that was checked");
    }

    private static Set<Object> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
