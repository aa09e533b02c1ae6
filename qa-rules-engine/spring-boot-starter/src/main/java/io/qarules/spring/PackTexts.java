package io.qarules.spring;

import io.qarules.engine.source.PackSource;
import io.qarules.spring.QaRulesProperties.From;
import io.qarules.spring.QaRulesProperties.Pack;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Reads the texts of the pack that a property names.
 *
 * @param property its name, for messages
 * @param pack what is set
 * @param settles whether the pack must settle periods
 */
record PackTexts(String property, Pack pack, boolean settles) {
    private static final String CLASSPATH = "classpath:";

    static PackTexts ofCases(QaRulesProperties properties) {
        return new PackTexts("qa-rules.pack", properties.pack(), false);
    }

    static PackTexts ofPeriods(QaRulesProperties properties) {
        return new PackTexts("qa-rules.settlement-pack", properties.settlementPack(), true);
    }

    boolean isStandard() {
        return pack.from() == From.STANDARD;
    }

    boolean isDirectory() {
        return pack.from() == From.DIRECTORY;
    }

    Path directory() {
        return Path.of(location());
    }

    /** For messages. */
    String name() {
        return pack.from() == From.JDBC ? "table " + pack.location() : location();
    }

    /**
     * Returns what reads the texts, each time anew; not for the standard pack.
     *
     * @param database of the application; null if there is none
     * @throws IllegalStateException naming the property that is missing or wrong
     */
    Supplier<PackSource> source(@Nullable DataSource database) {
        return switch (pack.from()) {
            case STANDARD -> throw new IllegalStateException(property + " is the standard pack");
            case DIRECTORY -> () -> PackSource.directory(directory());
            case CLASSPATH -> () -> PackSource.resources(loader(), location());
            case JDBC -> table(database);
        };
    }

    /**
     * Reads the texts.
     *
     * @throws IllegalStateException if the pack is of the other kind
     */
    PackSource read(@Nullable DataSource database) {
        PackSource source = source(database).get();
        if (source.settles() != settles) {
            throw new IllegalStateException("%s names %s, a pack that %s"
                    .formatted(property, source.name(), settles ? "evaluates cases" : "settles periods"));
        }
        return source;
    }

    /**
     * Names the form compiled ahead, if there is one.
     *
     * @param file told of a file and its digest
     * @param resource told of a resource
     * @throws IllegalStateException if the file's digest is missing or none
     */
    void compiled(BiConsumer<Path, String> file, Consumer<String> resource) {
        String form = pack.compiled();
        if (form == null) {
            return;
        }
        if (form.startsWith(CLASSPATH)) {
            resource.accept(form.substring(CLASSPATH.length()));
            return;
        }
        if (pack.sha256() == null) {
            throw new IllegalStateException(
                    "%s.compiled is a file, so set %s.sha256 to what compile printed".formatted(property, property));
        }
        try {
            file.accept(Path.of(form), pack.sha256());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(property + ".sha256: " + e.getMessage(), e);
        }
    }

    private Supplier<PackSource> table(@Nullable DataSource database) {
        if (database == null) {
            throw new IllegalStateException(property + ".from is jdbc, and the application has no single DataSource");
        }
        String query = pack.query() == null ? "select path, text from " + location() : pack.query();
        return new TableRules(name(), database, query);
    }

    private String location() {
        if (pack.location() == null || pack.location().isBlank()) {
            throw new IllegalStateException("%s.from is %s, so set %s.location"
                    .formatted(property, pack.from().name().toLowerCase(Locale.ROOT), property));
        }
        return pack.location();
    }

    private static ClassLoader loader() {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        return loader == null ? PackTexts.class.getClassLoader() : loader;
    }
}
