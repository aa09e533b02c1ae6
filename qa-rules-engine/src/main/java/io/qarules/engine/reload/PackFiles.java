package io.qarules.engine.reload;

import com.google.common.collect.Sets;
import com.google.common.collect.Sets.SetView;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a pack at one moment.
 *
 * @param contents by path in the pack: the SHA-256 digest of a rule or case file, or the error if it cannot be read
 */
record PackFiles(SortedMap<String, String> contents) {
    /** The state before the first reading. */
    static final PackFiles NONE = new PackFiles(new TreeMap<>());

    private static final String DRL = ".drl";
    private static final String ROOT = ".";
    private static final long LARGEST = 100_000_000;
    private static final String CASES = ".cases.yaml";

    /**
     * Reads the contents of every file, because time stamps are not reliable on every disk.
     *
     * @param directory the pack's directory; an error is recorded in the contents
     */
    static PackFiles read(Path directory) {
        SortedMap<String, String> contents = new TreeMap<>();
        try {
            Path root = directory.toRealPath();
            Files.walkFileTree(root, new Reader(root, contents));
        } catch (IOException e) {
            contents.put(ROOT, e.toString());
        }
        return new PackFiles(contents);
    }

    /**
     * Reads the texts of a pack.
     *
     * @param source an error is recorded in the contents
     */
    static PackFiles read(Supplier<PackSource> source) {
        SortedMap<String, String> contents = new TreeMap<>();
        try {
            source.get()
                    .files()
                    .forEach((file, text) -> contents.put(
                            file,
                            Hashing.sha256()
                                    .hashString(text, StandardCharsets.UTF_8)
                                    .toString()));
        } catch (RuntimeException | Error e) { // what it is, the attempt to load says
            contents.put(ROOT, e.toString());
        }
        return new PackFiles(contents);
    }

    /**
     * Returns the files that were added, changed or removed, sorted.
     *
     * @param before an earlier state
     */
    List<String> changedSince(PackFiles before) {
        SetView<String> files = Sets.union(before.contents.keySet(), contents.keySet());
        return files.stream()
                .filter(file -> !file.equals(ROOT))
                .filter(file -> !Objects.equals(before.contents.get(file), contents.get(file)))
                .sorted()
                .toList();
    }

    private static final class Reader extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SortedMap<String, String> contents;

        Reader(Path root, SortedMap<String, String> contents) {
            this.root = root;
            this.contents = contents;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if ((path.endsWith(DRL) || path.endsWith(CASES)) && Files.isRegularFile(file)) {
                try {
                    contents.put(path, digest(file));
                } catch (IOException e) {
                    contents.put(path, e.toString());
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            contents.put(path(file), e.toString());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                contents.put(path(folder), e.toString());
            }
            return FileVisitResult.CONTINUE;
        }

        /** Of what is too large to be loaded the size and time will do. */
        private static String digest(Path file) throws IOException {
            return Files.size(file) > LARGEST
                    ? "%s bytes of %s".formatted(Files.size(file), Files.getLastModifiedTime(file))
                    : MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
