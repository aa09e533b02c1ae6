package io.qarules.engine.lint;

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
record Box(Map<String, Domain> domains, Set<String> unjudged) {
    static final Box ALL = new Box(Map.of(), Set.of());

    Box and(Box other) {
        Map<String, Domain> both = new TreeMap<>(domains);
        other.domains.forEach((property, domain) -> both.merge(property, domain, Domain::and));
        Set<String> open = new HashSet<>(unjudged);
        open.addAll(other.unjudged);
        return new Box(both, open);
    }

    boolean isEmpty() {
        return contradiction() != null;
    }

    /** The property whose conditions contradict each other, if any do. */
    @Nullable
    String contradiction() {
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    boolean isCertain() {
        return unjudged.isEmpty();
    }

    Box without(String property) {
        Map<String, Domain> others = new HashMap<>(domains);
        others.remove(property);
        return new Box(others, unjudged);
    }
}
