package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** The rule that is firing; attributes the calls of verbs to it. */
public final class Firing {
    private final String period;
    private @Nullable Rule current;
    private @Nullable Match match;
    private int count;

    /** Creates a firing over the facts of one agent, or of none. */
    public Firing() {
        this("");
    }

    /**
     * Creates a firing over the facts of several agents.
     *
     * @param period the id of the period that the facts are of, for error messages; empty if they are of none
     */
    public Firing(String period) {
        this.period = period;
    }

    /** Attributes the following calls to this rule. */
    public void begin(@Nullable Rule rule) {
        begin(rule, null);
    }

    void begin(@Nullable Rule rule, @Nullable Match matched) {
        current = rule;
        match = matched;
        count++;
    }

    /**
     * Returns the rule whose right side is running.
     *
     * @throws IllegalStateException if no rule is firing
     */
    public Rule rule() {
        if (current == null) {
            throw new IllegalStateException("no rule is firing: verbs are for right sides only");
        }
        return current;
    }

    /** Returns how many times a rule has begun to fire. */
    public int count() {
        return count;
    }

    @Nullable
    Rule last() {
        return current;
    }

    String period() {
        return period;
    }

    /** Returns the id of the agent whose facts the rule matched; empty where the facts do not tell. */
    String agentId() {
        return match == null ? "" : agentId(match.getObjects());
    }

    private static String agentId(List<?> facts) {
        return facts.stream()
                .filter(OfAgent.class::isInstance)
                .map(fact -> ((OfAgent) fact).agentId())
                .findFirst()
                .orElse("");
    }
}
