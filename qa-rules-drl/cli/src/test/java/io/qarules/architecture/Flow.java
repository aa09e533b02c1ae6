package io.qarules.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which stage may know which others.
 *
 * @param base the package in which the stages' packages stand
 * @param known for each stage those that it may know, and does
 */
record Flow(String base, Map<String, Set<String>> known) {
    /** What the classes know beyond the table, each with an example, and what stands in the table for nothing. */
    List<String> violations(JavaClasses classes) {
        Map<String, Map<String, String>> actual = knowledge(classes);
        List<String> violations = new ArrayList<>();
        known.forEach((stage, others) -> {
            Map<String, String> examples = actual.getOrDefault(stage, Map.of());
            examples.forEach((other, example) -> {
                if (!others.contains(other)) {
                    violations.add("%s knows %s: %s".formatted(stage, other, example));
                }
            });
            others.stream()
                    .filter(other -> !examples.containsKey(other))
                    .forEach(other -> violations.add("%s may know %s, and does not".formatted(stage, other)));
        });
        return violations;
    }

    /** The stages that stand in the table and have no class. */
    Set<String> missing(JavaClasses classes) {
        Set<String> missing = new TreeSet<>(known.keySet());
        classes.forEach(type -> stage(type).ifPresent(missing::remove));
        return missing;
    }

    private Map<String, Map<String, String>> knowledge(JavaClasses classes) {
        Map<String, Map<String, String>> knowledge = new TreeMap<>();
        for (JavaClass type : classes) {
            Optional<String> from = stage(type);
            if (from.isPresent()) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    Optional<String> to = stage(dependency.getTargetClass());
                    if (to.isPresent() && !from.equals(to)) {
                        knowledge
                                .computeIfAbsent(from.get(), stage -> new TreeMap<>())
                                .putIfAbsent(to.get(), dependency.getDescription());
                    }
                }
            }
        }
        return knowledge;
    }

    private Optional<String> stage(JavaClass type) {
        return known.keySet().stream()
                .filter(stage -> Product.isIn(type, base + "." + stage))
                .findAny();
    }

    @Override
    public String toString() {
        return known.keySet().stream().collect(joining(" ─► "));
    }
}
