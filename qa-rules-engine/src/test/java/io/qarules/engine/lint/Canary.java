package io.qarules.engine.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What attacks try to reach: whoever initializes this class leaves a trace. */
public final class Canary {
    private static final String TRACE = "qa-rules.attacked";

    static {
        System.setProperty(TRACE, "initialized");
    }

    private Canary() {}

    public static void touch() {
        System.setProperty(TRACE, "touched");
    }

    public static boolean yes() {
        touch();
        return true;
    }

    public static int amount() {
        touch();
        return 1;
    }

    public static List<Object> all() {
        touch();
        return List.of();
    }

    /** Asks without initializing this class. */
    static final class Trace {
        private static final Path FILE = Path.of("target/attacked"); // what commands of the packs would make

        private Trace() {}

        static boolean isLeft() {
            return System.getProperty(TRACE) != null || Files.exists(FILE);
        }

        static void forget() {
            System.clearProperty(TRACE);
        }
    }
}
