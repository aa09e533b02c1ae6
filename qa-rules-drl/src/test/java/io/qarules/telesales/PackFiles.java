package io.qarules.telesales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the standard pack, as a rule author sees them. */
final class PackFiles {
    static final Path DIRECTORY = Path.of("src/main/resources/qa-rules/telesales");
    private static final Pattern CLAUSE = Pattern.compile("@clause\\(\"(.*?)\"\\)");
    private static final String CASES = ".cases.yaml";

    private PackFiles() {}

    /** Every file of cases, as a path in the pack. */
    static List<String> cases() {
        return list().filter(file -> file.endsWith(CASES)).toList();
    }

    /** The rules beside which a file of cases stands. */
    static String rulesBeside(String cases) {
        return cases.replace(CASES, ".drl");
    }

    /** The clause that the rules beside a file of cases are about. */
    static String clauseOf(String cases) {
        Matcher clause = CLAUSE.matcher(read(rulesBeside(cases)));
        if (!clause.find()) {
            throw new IllegalArgumentException("no @clause beside " + cases);
        }
        return clause.group(1);
    }

    private static String read(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the pack to change. */
    static Path copyTo(Path directory) {
        list().forEach(file -> {
            try {
                Path copy = directory.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(DIRECTORY.resolve(file), copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return directory;
    }

    private static Stream<String> list() {
        try (Stream<Path> paths = Files.walk(DIRECTORY)) {
            return paths
                    .filter(Files::isRegularFile)
                    .map(path -> DIRECTORY.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
