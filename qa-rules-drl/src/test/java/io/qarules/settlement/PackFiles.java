package io.qarules.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the standard pack for settlements, as a rule author sees them. */
final class PackFiles {
    static final Path DIRECTORY = Path.of("src/main/resources/qa-rules/csat-linkage");
    private static final Pattern CLAUSE = Pattern.compile("@clause\\(\"(.*?)\"\\)");
    private static final String CASES = ".cases.yaml";

    private PackFiles() {}

    /** Every file of cases, as a path in the pack. */
    static List<String> cases() {
        return list(DIRECTORY).stream().filter(file -> file.endsWith(CASES)).toList();
    }

    /** The rules beside which a file of cases stands. */
    static String rulesBeside(String cases) {
        return cases.replace(CASES, ".drl");
    }

    /** The cases that stand beside a file of rules. */
    static String casesBeside(String rules) {
        return rules.replace(".drl", CASES);
    }

    /** The clause that the rules beside a file of cases are about. */
    static String clauseOf(String cases) {
        Matcher clause = CLAUSE.matcher(read(DIRECTORY.resolve(rulesBeside(cases))));
        if (!clause.find()) {
            throw new IllegalArgumentException("no @clause beside " + cases);
        }
        return clause.group(1);
    }

    /** A copy of the pack to change. */
    static Path copyTo(Path directory) {
        list(DIRECTORY).forEach(file -> write(directory.resolve(file), read(DIRECTORY.resolve(file))));
        return directory;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
