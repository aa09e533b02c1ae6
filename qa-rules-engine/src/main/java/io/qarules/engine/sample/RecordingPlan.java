package io.qarules.engine.sample;

import io.qarules.engine.rules.Firing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes on what rules say and takes down which rule said it, for explanations. */
final class RecordingPlan implements Plan {
    private final Plan next;
    private final Firing firing;
    private final Map<String, Set<Saying>> sayings = new HashMap<>();

    RecordingPlan(Plan next, Firing firing) {
        this.next = next;
        this.firing = firing;
    }

    /** Returns what was said, by agent. */
    Map<String, Set<Saying>> sayings() {
        return sayings;
    }

    @Override
    public Plan quota(SampledAgent agent, int calls) {
        next.quota(agent, calls);
        return said(agent, null, calls);
    }

    @Override
    public Plan focus(SampledAgent agent, String field, String kind, int calls) {
        next.focus(agent, field, kind, calls);
        return said(agent, kind, calls);
    }

    private Plan said(SampledAgent agent, @Nullable String kind, int calls) {
        sayings.computeIfAbsent(agent.agentId(), any -> new HashSet<>())
                .add(new Saying(firing.rule().name(), kind, calls));
        return this;
    }
}
