package io.qarules.examples.flinkmonthend.rules;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.pack.PackLoader;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The texts of a pack, which travel to the tasks: what they compile to cannot.
 *
 * @param name the directory or resource folder, for messages
 * @param files text by path
 * @param digest over all texts
 */
public record Pack(String name, TreeMap<String, String> files, String digest) implements Serializable {
    private static final String FOLDER = "qa-rules/";

    /**
     * Reads a pack.
     *
     * @param pack a directory, or the name of a pack of the jar; a directory of that name goes first
     * @throws io.qarules.RulePackException if it cannot be read
     */
    public static Pack named(String pack) {
        return of(
                isOfTheJar(pack) ? PackSource.resources(loader(), FOLDER + pack) : PackSource.directory(Path.of(pack)));
    }

    /** The build writes an index beside each pack of the jar. */
    private static boolean isOfTheJar(String pack) {
        return !Files.isDirectory(Path.of(pack)) && loader().getResource(FOLDER + pack + ".index") != null;
    }

    private static ClassLoader loader() {
        return QaRulesEngine.class.getClassLoader();
    }

    /**
     * Requires a pack for cases or for periods. An engine takes a pack for what it is: one of another kind would leave a
     * standard pack in force where it was to be.
     *
     * @throws io.qarules.RulePackException if it is of another kind
     */
    static void require(PackSource source, PackKind kind) {
        if (source.kind() != kind) {
            PackLoader.of(PackLimit.STANDARD, List.of()).load(source, null).requireSettles(kind == PackKind.PERIODS);
        }
    }

    /** Returns the pack of texts. */
    public static Pack of(PackSource source) {
        return new Pack(source.name(), new TreeMap<>(source.files()), source.digest());
    }

    /** Lets an engine decide by the pack; one of the jar is compiled there. */
    void addTo(QaRulesEngine.Builder builder) {
        builder.pack(source());
        if (name.startsWith(FOLDER)) {
            builder.compiledResource(name + ".compiled");
        }
    }

    /** Returns the texts as the engine takes them. */
    public PackSource source() {
        return new PackSource(name, files);
    }
}
