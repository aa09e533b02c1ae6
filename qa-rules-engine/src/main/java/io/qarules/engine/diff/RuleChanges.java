package io.qarules.engine.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rules differ by their text; white space is not text.
 *
 * @param added names of rules that only the new pack has, sorted; so are the others
 * @param removed only the old pack has them
 * @param changed both have them, in other words
 */
public record RuleChanges(List<String> added, List<String> removed, List<String> changed) {
    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares the texts of rules by name. */
    public static RuleChanges between(Map<String, String> before, Map<String, String> after) {
        return new RuleChanges(
                names(after, name -> !before.containsKey(name)),
                names(before, name -> !after.containsKey(name)),
                names(after, name -> before.containsKey(name) && !same(before.get(name), after.get(name))));
    }

    /** Whether every rule says what it said before. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<String> names(Map<String, String> rules, Predicate<String> wanted) {
        return List.copyOf(new TreeSet<>(rules.keySet().stream().filter(wanted).toList()));
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return Objects.equals(squeeze(a), squeeze(b));
    }

    private static @Nullable String squeeze(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\s+", " ").strip();
    }
}
