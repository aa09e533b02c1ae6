package io.qarules.engine.lint;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.qarules.engine.source.PackLimit;
import io.qarules.outcome.Language;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule pack in one file of {@code broken-packs}: each of its files after a line {@code --- path}. What every pack
 * needs comes from {@code base.pack}, unless the first line is {@code # alone}. Beside it, in a {@code .txt} and a {@code
 * .zh.txt}, stands what the check says. One pack for each code has a line {@code # example of CODE}: the page of the code shows it, and
 * how it is put right, which stands beside it in a {@code .good}, or else in {@code nothing-wrong.pack}.
 *
 * @param exampleOf the name of that code; empty where it is the example of none
 * @param path of the file
 * @param limit how large it may be: the usual limit, or what a line {@code # at most N rules} says
 */
record BrokenPack(String name, String exampleOf, SortedMap<String, byte[]> files, Path path, PackLimit limit) {
    private static final String BASE = "base.pack";
    private static final Map<Path, PackReport> REPORTS = new ConcurrentHashMap<>();
    private static final Pattern MOST_RULES = Pattern.compile("(?m)^# at most (\\d+) rules$");
    private static final Pattern EXAMPLE_OF = Pattern.compile("(?m)^# example of (\\w+)$");

    static List<BrokenPack> all() throws IOException, URISyntaxException {
        URL url = BrokenPack.class.getResource("/broken-packs/" + BASE);
        Path base = Path.of(Objects.requireNonNull(url, BASE).toURI());
        try (Stream<Path> paths = Files.list(base.getParent())) {
            return paths.filter(path -> path.toString().endsWith(".pack") && !path.equals(base))
                    .sorted()
                    .map(BrokenPack::of)
                    .toList();
        }
    }

    /** What the check is to say of it: {@code NAME.txt} in English, {@code NAME.zh.txt} in Chinese. */
    Path expected(Language language) {
        return path.resolveSibling(name + (language == Language.ZH ? ".zh.txt" : ".txt"));
    }

    /** The same pack, put right. */
    BrokenPack good() {
        Path own = path.resolveSibling(name + ".good");
        return of(Files.exists(own) ? own : path.resolveSibling("nothing-wrong.pack"));
    }

    /** What the check says of it; checked once, since that takes a while. */
    PackReport report() {
        return REPORTS.computeIfAbsent(path, file -> check());
    }

    /** In a directory, where files are told apart by their names. */
    private PackReport check() {
        try {
            Path directory = Files.createTempDirectory("broken-pack");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = directory.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                return PackCheck.directory(directory, limit);
            } finally {
                MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenPack of(Path path) {
        String name = path.getFileName().toString().replaceFirst("\\.\\w+$", "");
        String text = read(path);
        SortedMap<String, byte[]> files = new TreeMap<>(files(text));
        if (!text.startsWith("# alone")) {
            files.putAll(files(read(path.resolveSibling(BASE))));
        }
        Matcher example = EXAMPLE_OF.matcher(text);
        Matcher most = MOST_RULES.matcher(text);
        PackLimit limit = most.find()
                ? new PackLimit(Integer.parseInt(most.group(1)), PackLimit.STANDARD.bytes())
                : PackLimit.STANDARD;
        return new BrokenPack(name, example.find() ? example.group(1) : "", files, path, limit);
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
