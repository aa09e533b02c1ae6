package io.qarules.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rule fires now: what a rule says is put down under its name. */
public final class Firing {
    private final String where;
    private @Nullable Rule current;
    private List<?> facts = List.of();

    /** Over the facts of one agent, or of none. */
    public Firing() {
        this("");
    }

    /** @param where for an error: of what the facts are, where they are of many agents, e.g. {@code period 2026-10} */
    public Firing(String where) {
        this.where = where;
    }

    void begin(@Nullable Rule rule, List<?> matched) {
        current = rule;
        facts = matched;
    }

    /** The rule whose right side runs now. */
    public Rule rule() {
        if (current == null) {
            throw new IllegalStateException("no rule is firing: verbs are for right sides only");
        }
        return current;
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
        return facts.stream()
                .filter(OfAgent.class::isInstance)
                .map(fact -> ((OfAgent) fact).agentId())
                .findFirst()
                .orElse("");
    }
}
