package io.qarules.engine.sample;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.TextOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Takes down what the rules of stage sample say. */
final class PlanVerbs implements Plan {
    private final Firing firing;
    private final Map<String, Quota> quotas = new HashMap<>();
    private final Map<String, TreeMap<String, Integer>> reserved = new HashMap<>();
    private final Map<String, String> reservedBy = new HashMap<>();

    PlanVerbs(Firing firing) {
        this.firing = firing;
    }

    /** Returns the quotas by agent; of an agent whom no rule speaks of there is none. */
    Map<String, Quota> quotas() {
        reserved.forEach((agent, parts) -> {
            Quota quota = quotas.getOrDefault(agent, Quota.NONE);
            String rule = quota.rule().isEmpty() ? reservedBy.getOrDefault(agent, "") : quota.rule();
            quotas.put(agent, new Quota(quota.calls(), rule, parts));
        });
        return quotas;
    }

    @Override
    public Plan quota(SampledAgent agent, int calls) {
        Quota quota = new Quota(calls, firing.rule().name(), new TreeMap<>());
        quotas.merge(agent.agentId(), quota, PlanVerbs::larger);
        return this;
    }

    @Override
    public Plan focus(SampledAgent agent, String field, String kind, int calls) {
        reserved.computeIfAbsent(agent.agentId(), any -> new TreeMap<>(TextOrder.BY_CODE_POINT))
                .merge(kind, calls, Math::max);
        reservedBy.merge(agent.agentId(), firing.rule().name(), PlanVerbs::first);
        return this;
    }

    /** Of two equal quotas the rule that comes first by name is named: rules have no order. */
    private static Quota larger(Quota one, Quota other) {
        if (one.calls() == other.calls()) {
            return first(one.rule(), other.rule()).equals(one.rule()) ? one : other;
        }
        return one.calls() > other.calls() ? one : other;
    }

    private static String first(String one, String other) {
        return TextOrder.BY_CODE_POINT.compare(one, other) <= 0 ? one : other;
    }
}
