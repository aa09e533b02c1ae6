package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import java.util.Map;

/** How long offences count for later ones, by clause or clause pattern; {@code *} is for all clauses. */
public final class RepeatsByClause {
    private final Map<String, Repeats> repeats;
    private final ClausePatterns patterns;

    RepeatsByClause(Map<String, Repeats> repeats) {
        this.repeats = Map.copyOf(repeats);
        this.patterns = ClausePatterns.of(repeats.keySet());
    }

    /** Returns whether nothing is said of any clause: offences of all count for ever. */
    public boolean isEmpty() {
        return repeats.isEmpty();
    }

    /** Returns how long offences of a clause count. */
    Repeats of(String clause) {
        return patterns.patternFor(clause).map(repeats::get).orElse(Repeats.FOR_EVER);
    }
}
