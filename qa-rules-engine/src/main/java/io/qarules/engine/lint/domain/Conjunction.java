package io.qarules.engine.lint.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that hold together: one way in which a pattern can match.
 *
 * @param domains by property, or by {@code property contains WORD} for what a set holds
 * @param unjudged conditions whose meaning is not known here, as written
 */
public record Conjunction(Map<String, Domain> domains, Set<String> unjudged) {
    static final Conjunction ALL = new Conjunction(Map.of(), Set.of());

    public Conjunction and(Conjunction other) {
        Map<String, Domain> both = new TreeMap<>(domains);
        other.domains.forEach((property, domain) -> both.merge(property, domain, Domain::and));
        Set<String> open = new HashSet<>(unjudged);
        open.addAll(other.unjudged);
        return new Conjunction(both, open);
    }

    public boolean isEmpty() {
        return contradiction() != null;
    }

    /** The property whose conditions contradict each other, if any do. */
    @Nullable
    public String contradiction() {
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    public boolean isCertain() {
        return unjudged.isEmpty();
    }

    public Conjunction without(String property) {
        Map<String, Domain> others = new HashMap<>(domains);
        others.remove(property);
        return new Conjunction(others, unjudged);
    }
}
