package io.qarules.engine.lint;

import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule pack in one file of {@code attack-packs}: each of its files after a line {@code --- path}; what is not there
 * comes from {@code base.pack}. Its first line is {@code # refused CODE}, {@code # loads}, or {@code # no amount} where
 * its fine has none (POLICY 13); its second line says what it tries. Characters that cannot be seen are written {@code <U+200B>}, bytes that are no text {@code <BYTE+C0>}.
 *
 * @param expected what its first line says
 */
record AttackPack(String name, String expected, PackSource source) {
    private static final String BASE = "base.pack";
    private static final Pattern WRITTEN = Pattern.compile("<(U|BYTE)\\+(\\p{XDigit}+)>");

    static List<AttackPack> all() throws IOException, URISyntaxException {
        Path base = Path.of(Objects.requireNonNull(AttackPack.class.getResource("/attack-packs/" + BASE))
                .toURI());
        try (Stream<Path> paths = Files.list(base.getParent())) {
            return paths.filter(path -> !path.equals(base))
                    .sorted()
                    .map(path -> of(path, read(base)))
                    .toList();
        }
    }

    /** The name of the code of an error that the check must give; empty where it must give none. */
    String code() {
        return expected.startsWith("refused ") ? expected.substring("refused ".length()) : "";
    }

    boolean worksOutNoAmount() {
        return expected.equals("no amount");
    }

    private static AttackPack of(Path path, String base) {
        String name = path.getFileName().toString().replace(".pack", "");
        String text = read(path);
        SortedMap<String, String> files = files(text);
        files(base).forEach(files::putIfAbsent);
        String first = text.lines().findFirst().orElse("");
        if (!first.matches("# (loads|no amount|refused \\w+)")) {
            throw new AssertionError(name + " begins with " + first);
        }
        return new AttackPack(name, first.substring(2), new PackSource(name, files));
    }

    private static SortedMap<String, String> files(String text) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String part : text.split("(?m)^--- ")) {
            if (!part.isEmpty() && !part.startsWith("#")) {
                int line = part.indexOf('\n');
                files.put(part.substring(0, line), PackFolder.text(bytes(part.substring(line + 1))));
            }
        }
        return files;
    }

    private static byte[] bytes(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = WRITTEN.matcher(written);
        int at = 0;
        while (matcher.find()) {
            bytes.writeBytes(written.substring(at, matcher.start()).getBytes(StandardCharsets.UTF_8));
            int value = Integer.parseInt(matcher.group(2), 16);
            bytes.writeBytes(
                    matcher.group(1).equals("U")
                            ? Character.toString(value).getBytes(StandardCharsets.UTF_8)
                            : new byte[] {(byte) value});
            at = matcher.end();
        }
        bytes.writeBytes(written.substring(at).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
