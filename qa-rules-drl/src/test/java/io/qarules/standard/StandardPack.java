package io.qarules.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a standard pack, as a rule author sees them: in the sources, not on the class path. */
public enum StandardPack {
    TELESALES("telesales"),
    S3("s3"),
    POINTS_LEDGER("points-ledger"),
    CSAT_LINKAGE("csat-linkage"),
    APPRAISAL("appraisal"),
    RECOGNITION("recognition"),
    S3_CENTRE("s3-centre");

    private static final Set<StandardPack> OF_PERIODS = EnumSet.of(CSAT_LINKAGE, APPRAISAL, RECOGNITION, S3_CENTRE);

    private final Path directory;

    StandardPack(String name) {
        directory = sources().resolve(name);
    }

    /** Its directory, relative to where the tests of a module run. */
    public Path directory() {
        return directory;
    }

    /** Whether it settles periods; the others decide cases. */
    public boolean settles() {
        return OF_PERIODS.contains(this);
    }

    /** Every file, as a path in the pack with {@code /} between folders, in the order of these paths. */
    public List<String> files() {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy to change; returns the directory that it stands in, which need not be there before. */
    public Path copyTo(Path copy) {
        files().forEach(file -> write(copy.resolve(file), read(directory.resolve(file))));
        return copy;
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that stands in the file once, as a rule author would. */
    public static void edit(Path file, String old, String replacement) {
        String text = read(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("\"%s\" does not stand once in %s".formatted(old, file));
        }
        write(file, text.replace(old, replacement));
    }

    /** The tests of qa-rules-drl run beside the sources, those of the command line one folder below. */
    private static Path sources() {
        Path here = Path.of("src/main/resources/qa-rules");
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }
}
