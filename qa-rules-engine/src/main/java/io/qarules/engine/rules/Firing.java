package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** Which rule fires now: what a rule says is put down under its name. */
public final class Firing {
    private final String where;
    private @Nullable Rule current;
    private @Nullable Match match;
    private int count;

    /** Over the facts of one agent, or of none. */
    public Firing() {
        this("");
    }

    /**
     * @param where for an error: of what the facts are, where they are of many agents, e.g. {@code period 2026-10}
     */
    public Firing(String where) {
        this.where = where;
    }

    /** What is said from now on, this rule says. */
    public void begin(@Nullable Rule rule) {
        begin(rule, null);
    }

    void begin(@Nullable Rule rule, @Nullable Match matched) {
        current = rule;
        match = matched;
        count++;
    }

    /** The rule whose right side runs now. */
    public Rule rule() {
        if (current == null) {
            throw new IllegalStateException("no rule is firing: verbs are for right sides only");
        }
        return current;
    }

    /** How often a rule has begun to say something. */
    public int count() {
        return count;
    }

    @Nullable
    Rule last() {
        return current;
    }

    String where() {
        return where;
    }

    /** The agent that the rule fires for, as far as its facts say; else empty. */
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
