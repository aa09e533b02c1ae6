package io.qarules.engine.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clauses by name, or with {@code *} at the end by how they begin: {@code 5.*} is every clause that begins with 5. */
public final class ClausePatterns {
    private final Set<String> exact;
    private final List<String> prefixes;

    private ClausePatterns(Set<String> exact, List<String> prefixes) {
        this.exact = exact;
        this.prefixes = prefixes;
    }

    public static ClausePatterns of(Collection<String> patterns) {
        Set<String> exact = patterns.stream()
                .filter(pattern -> !pattern.endsWith("*"))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        List<String> prefixes = patterns.stream()
                .filter(pattern -> pattern.endsWith("*"))
                .map(pattern -> pattern.substring(0, pattern.length() - 1))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return new ClausePatterns(exact, prefixes);
    }

    public boolean matches(String clause) {
        return patternFor(clause).isPresent();
    }

    /** The pattern that fits best: the clause itself, else the longest beginning. */
    public Optional<String> patternFor(String clause) {
        if (exact.contains(clause)) {
            return Optional.of(clause);
        }
        for (String prefix : prefixes) {
            if (clause.startsWith(prefix)) {
                return Optional.of(prefix + "*");
            }
        }
        return Optional.empty();
    }
}
