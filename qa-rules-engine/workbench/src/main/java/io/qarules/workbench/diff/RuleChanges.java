package io.qarules.workbench.diff;

import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.rules.text.StatementText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rules whose text differs between two packs, white space and comments ignored.
 *
 * @param added names of the rules of the new pack only, sorted like the others
 * @param removed names of the rules of the old pack only
 * @param changed names of the rules of both packs whose text differs
 */
public record RuleChanges(List<String> added, List<String> removed, List<String> changed) {
    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares rules by name. Comments are ignored, and so is the file of a rule. */
    public static RuleChanges between(List<RuleText> before, List<RuleText> after) {
        Map<String, String> old = words(before);
        Map<String, String> now = words(after);
        return new RuleChanges(
                names(now, name -> !old.containsKey(name)),
                names(old, name -> !now.containsKey(name)),
                names(now, name -> old.containsKey(name) && !Objects.equals(old.get(name), now.get(name))));
    }

    /** Returns whether no rule differs. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<String> names(Map<String, String> rules, Predicate<String> wanted) {
        return List.copyOf(new TreeSet<>(rules.keySet().stream().filter(wanted).toList()));
    }

    private static Map<String, String> words(List<RuleText> rules) {
        return rules.stream().collect(Collectors.toMap(RuleText::name, rule -> "%s %s when %s then %s"
                .formatted(
                        new TreeMap<>(rule.annotations()),
                        new TreeMap<>(rule.attributes()),
                        rule.when().stream().map(ElementText::text).collect(Collectors.joining(" ")),
                        rule.then().stream().map(StatementText::text).collect(Collectors.joining("; ")))
                .replaceAll("\\s+", " ")));
    }
}
