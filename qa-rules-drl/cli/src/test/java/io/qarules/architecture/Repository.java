package io.qarules.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that tests of the whole product read. The tests of the command line run two folders below its root. */
final class Repository {
    private static final Path ROOT = Path.of("../..");

    /** Where the product's modules are, from the root. */
    static final List<String> MODULES = List.of(
            "qa-rules-api",
            "qa-rules-engine",
            "qa-rules-engine/workbench",
            "qa-rules-engine/case-book",
            "qa-rules-engine/jackson",
            "qa-rules-engine/jackson3",
            "qa-rules-engine/office",
            "qa-rules-engine/spring-boot-starter",
            "qa-rules-drl",
            "qa-rules-drl/cli");

    private Repository() {}

    static Path path(String fromRoot) {
        return ROOT.resolve(fromRoot);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a module's folder whose names end so; none where the module has no such folder. */
    static List<Path> files(String module, String folder, String ending) {
        Path start = path(module).resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
