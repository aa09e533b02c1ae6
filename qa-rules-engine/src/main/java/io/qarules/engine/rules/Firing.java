package io.qarules.engine.rules;

import org.jspecify.annotations.Nullable;

/** Which rule fires now: what a rule says is put down under its name. */
public final class Firing {
    private @Nullable Rule current;

    /** What is said from now on, this rule says. */
    public void begin(@Nullable Rule rule) {
        current = rule;
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
}
