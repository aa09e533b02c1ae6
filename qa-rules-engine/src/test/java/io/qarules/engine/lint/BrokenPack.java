package io.qarules.engine.lint;

import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule pack in one file of {@code broken-packs}: each of its files after a line {@code --- path}. What every pack
 * needs comes from {@code base.pack}, unless the first line is {@code # alone}. Beside it stands what the check says.
 */
record BrokenPack(String name, SortedMap<String, byte[]> files, Path expected) {
    private static final String BASE = "base.pack";

    static List<BrokenPack> all() throws IOException, URISyntaxException {
        URL url = BrokenPack.class.getResource("/broken-packs/" + BASE);
        Path base = Path.of(Objects.requireNonNull(url, BASE).toURI());
        try (Stream<Path> paths = Files.list(base.getParent())) {
            return paths.filter(path -> path.toString().endsWith(".pack") && !path.equals(base))
                    .sorted()
                    .map(path -> of(path, base))
                    .toList();
        }
    }

    PackReport check() {
        SortedMap<String, String> rules = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                rules.put(path, PackFolder.text(bytes));
            }
        });
        return PackCheck.check(
                new PackSource(name, rules),
                files.keySet().stream()
                        .filter(path -> path.endsWith(".cases.yaml"))
                        .collect(Collectors.toSet()),
                BrokenPack.class.getClassLoader());
    }

    private static BrokenPack of(Path path, Path base) {
        String name = path.getFileName().toString().replace(".pack", "");
        String text = read(path);
        SortedMap<String, byte[]> files = new TreeMap<>(files(text));
        if (!text.startsWith("# alone")) {
            files.putAll(files(read(base)));
        }
        return new BrokenPack(name, files, path.resolveSibling(name + ".txt"));
    }

    private static Map<String, byte[]> files(String text) {
        return Stream.of(text.split("(?m)^--- "))
                .skip(1)
                .collect(Collectors.toMap(
                        part -> part.lines().findFirst().orElse(""),
                        part -> part.substring(part.indexOf('\n') + 1).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Byte by byte: some of the files are not UTF-8. */
    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
