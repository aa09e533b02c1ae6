package io.qarules.engine.rules.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes that a file's imports make known to its patterns. */
final class FactTypes {
    private final List<String> imports;
    private final ClassLoader loader;

    /** @param imports as written: {@code io.qarules.casefile.*} or a class */
    FactTypes(List<String> imports, ClassLoader loader) {
        List<String> all = new ArrayList<>(imports);
        all.add("java.lang.*");
        this.imports = List.copyOf(all);
        this.loader = loader;
    }

    @Nullable
    Class<?> find(String name) {
        if (name.contains(".")) {
            return load(name);
        }
        for (String imported : imports) {
            boolean all = imported.endsWith(".*");
            Class<?> type = all
                    ? load(imported.substring(0, imported.length() - 1) + name)
                    : imported.endsWith("." + name) ? load(imported) : null;
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null; // no such class: the caller says so where it matters
        }
    }
}
