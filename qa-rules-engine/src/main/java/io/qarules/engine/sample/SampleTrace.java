package io.qarules.engine.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules say of each agent, with what explanations need.
 *
 * @param facts all that the rules see
 * @param quotas by agent; of an agent whom no rule speaks of there is none
 * @param sayings what each rule says, by agent, in no order
 */
public record SampleTrace(List<Object> facts, Map<String, Quota> quotas, Map<String, Set<Saying>> sayings) {
    public SampleTrace {
        facts = List.copyOf(facts);
        quotas = Map.copyOf(quotas);
        sayings = Map.copyOf(sayings);
    }

    /** Returns the agents as the rules see them, by id. */
    public Map<String, SampledAgent> agents() {
        Map<String, SampledAgent> agents = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof SampledAgent agent) {
                agents.put(agent.agentId(), agent);
            }
        }
        return agents;
    }
}
