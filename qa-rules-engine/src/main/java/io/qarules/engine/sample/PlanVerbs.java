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
    /** What is reserved, by agent and kind of call: the largest number and the rule that gave it. */
    private final Map<String, TreeMap<String, Saying>> reserved = new HashMap<>();

    PlanVerbs(Firing firing) {
        this.firing = firing;
    }

    /** Returns the quotas by agent; of an agent whom no rule speaks of there is none. */
    Map<String, Quota> quotas() {
        reserved.forEach((agent, parts) -> quotas.put(agent, with(parts, quotas.getOrDefault(agent, Quota.NONE))));
        return quotas;
    }

    /** Where more is reserved than the quota gives, the largest part decides, and its rule is named. */
    private static Quota with(TreeMap<String, Saying> parts, Quota quota) {
        TreeMap<String, Integer> calls = new TreeMap<>(TextOrder.BY_CODE_POINT);
        parts.forEach((kind, part) -> calls.put(kind, part.calls()));
        int all = calls.values().stream().mapToInt(Integer::intValue).sum();
        if (quota.calls() >= all && !quota.rule().isEmpty()) {
            return new Quota(quota.calls(), quota.rule(), calls);
        }
        Saying largest = parts.values().stream().reduce(PlanVerbs::larger).orElseThrow();
        return new Quota(all, largest.rule(), calls);
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
                .merge(kind, new Saying(firing.rule().name(), kind, calls), PlanVerbs::larger);
        return this;
    }

    private static Quota larger(Quota one, Quota other) {
        return counts(one.calls(), one.rule(), other.calls(), other.rule()) ? one : other;
    }

    private static Saying larger(Saying one, Saying other) {
        return counts(one.calls(), one.rule(), other.calls(), other.rule()) ? one : other;
    }

    /** Of two equal numbers that of the rule that comes first by name counts: rules have no order. */
    private static boolean counts(int calls, String rule, int otherCalls, String otherRule) {
        return calls > otherCalls || calls == otherCalls && TextOrder.BY_CODE_POINT.compare(rule, otherRule) <= 0;
    }
}
