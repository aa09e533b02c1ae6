package io.qarules.examples.flinkmonthend.rules;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * The texts of a pack, which travel to the tasks: what they compile to cannot.
 *
 * @param name the directory or resource folder, for messages
 * @param files text by path
 * @param digest over all texts
 */
public record Pack(String name, TreeMap<String, String> files, String digest) implements Serializable {

    /**
     * Reads a pack.
     *
     * @param pack a directory, or the name of a pack of the jar
     * @throws io.qarules.RulePackException if it cannot be read
     */
    public static Pack named(String pack) {
        Path directory = Path.of(pack);
        return of(
                Files.isDirectory(directory)
                        ? PackSource.directory(directory)
                        : PackSource.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/" + pack));
    }

    /** Returns the pack of texts. */
    public static Pack of(PackSource source) {
        return new Pack(source.name(), new TreeMap<>(source.files()), source.digest());
    }

    /** Returns the texts as the engine takes them. */
    public PackSource source() {
        return new PackSource(name, files);
    }
}
