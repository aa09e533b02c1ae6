package io.qarules.engine.rules.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes that a file's imports make known to its patterns: those of this project alone. */
final class FactTypes {
    private static final String OURS = "io.qarules.";
    private static final int MOST_IMPORTS = 10; // the check of a pack refuses more

    private final List<String> imports;
    private final FactClasses classes;

    /** @param imports as written: {@code io.qarules.casefile.*} or a class */
    FactTypes(List<String> imports, FactClasses classes) {
        this.imports = imports.stream()
                .filter(name -> name.startsWith(OURS))
                .limit(MOST_IMPORTS)
                .toList();
        this.classes = classes;
    }

    @Nullable
    Class<?> find(String name) {
        if (name.contains(".")) {
            return name.startsWith(OURS) ? classes.find(name).orElse(null) : null;
        }
        return imports.stream()
                .flatMap(imported -> imported(imported, name).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Class<?>> imported(String imported, String name) {
        if (imported.endsWith(".*")) {
            return classes.find(imported.substring(0, imported.length() - 1) + name);
        }
        return imported.endsWith("." + name) ? classes.find(imported) : Optional.empty();
    }
}
