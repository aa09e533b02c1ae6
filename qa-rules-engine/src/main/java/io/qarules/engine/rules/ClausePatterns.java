package io.qarules.engine.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of clause codes and clause patterns; {@code 5.*} matches every clause that begins with {@code 5.}. */
public final class ClausePatterns {
    private final Set<String> exact;
    private final Prefix[] prefixes;

    private ClausePatterns(Set<String> exact, Prefix[] prefixes) {
        this.exact = exact;
        this.prefixes = prefixes;
    }

    /** Creates the set from clause codes, and patterns that end with {@code *}. */
    public static ClausePatterns of(Collection<String> patterns) {
        Set<String> exact =
                patterns.stream().filter(pattern -> !pattern.endsWith("*")).collect(ImmutableSet.toImmutableSet());
        Prefix[] prefixes = patterns.stream()
                .filter(pattern -> pattern.endsWith("*"))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Prefix::of)
                .toArray(Prefix[]::new);
        return new ClausePatterns(exact, prefixes);
    }

    /** Returns whether a code or pattern of the set matches the clause. */
    public boolean matches(String clause) {
        return exact.contains(clause) || prefixFor(clause) != null;
    }

    /**
     * Returns the most specific matching pattern: the clause itself, else the longest prefix; empty where none matches.
     */
    public Optional<String> patternFor(String clause) {
        if (exact.contains(clause)) {
            return Optional.of(clause);
        }
        return Optional.ofNullable(prefixFor(clause)).map(Prefix::pattern);
    }

    private @Nullable Prefix prefixFor(String clause) {
        for (Prefix prefix : prefixes) {
            if (clause.startsWith(prefix.beginning)) {
                return prefix;
            }
        }
        return null;
    }

    private record Prefix(String beginning, String pattern) {
        static Prefix of(String pattern) {
            return new Prefix(pattern.substring(0, pattern.length() - 1), pattern);
        }
    }
}
