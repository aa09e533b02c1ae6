package io.qarules.examples.flinkmonthend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a job wrote. */
public final class Written {
    private Written() {}

    /** What is in all files below a directory, in the order of their names; empty where there is none. */
    public static String in(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(directory)) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    /** The lines, sorted, that a job has written for good right into a directory; it may be at work there still. */
    public static List<String> lines(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) { // to walk fails where a file gets its name meanwhile
            for (Path file : files.filter(Written::isFinal).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().sorted().toList();
    }

    /** The files below a directory that are written for good. */
    public static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(Written::isFinal)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFinal(Path file) {
        return !file.getFileName().toString().startsWith(".");
    }
}
