package io.qarules.engine.rules;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.qarules.RulePackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The rule texts of a pack.
 *
 * @param name where they came from, for messages
 * @param files DRL text by path in the pack, with {@code /} between folder and file
 */
public record PackSource(String name, SortedMap<String, String> files) {
    private static final String DRL = ".drl";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A pack in a folder on disk. */
    public static PackSource directory(Path directory) {
        String name = directory.toString();
        if (!Files.isDirectory(directory)) {
            throw new RulePackException(name, List.of("there is no such directory"), null);
        }
        return new PackSource(name, read(name, directory));
    }

    /** A pack in a resource folder on the class path, in a directory or a jar. */
    public static PackSource resources(ClassLoader loader, String folder) {
        URL url = loader.getResource(folder + "/");
        if (url == null) {
            throw new RulePackException(
                    folder, List.of("it is not on the class path. Maybe the dependency qa-rules-drl is missing"), null);
        }
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return new PackSource(folder, read(folder, jar));
            }
            return new PackSource(folder, read(folder, Path.of(new URI(url.toString()))));
        } catch (IOException | URISyntaxException e) {
            throw new RulePackException(folder, List.of("it cannot be read: " + e.getMessage()), e);
        }
    }

    /** {@code sha256:} over every path and text, so that any outcome can be traced to the exact rules. */
    public String digest() {
        Hasher hasher = Hashing.sha256().newHasher();
        for (Map.Entry<String, String> file : files.entrySet()) {
            for (String part : List.of(file.getKey(), file.getValue())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                hasher.putInt(bytes.length).putBytes(bytes);
            }
        }
        return "sha256:" + hasher.hash();
    }

    private static SortedMap<String, String> read(String name, Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            Path root = directory.toRealPath(); // a link to the release in force is a common way to deploy
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String file = root.relativize(path).toString().replace('\\', '/');
                    if (file.endsWith(DRL)) {
                        files.put(file, decode(name, file, Files.readAllBytes(path)));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RulePackException(name, List.of("it cannot be read: " + e.getMessage()), e);
        }
        return files;
    }

    private static SortedMap<String, String> read(String name, JarURLConnection connection) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String folder = connection.getEntryName();
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(DRL)) {
                    String file = entry.getName().substring(folder.length());
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(file, decode(name, file, in.readAllBytes()));
                    }
                }
            }
        }
        return files;
    }

    private static String decode(String name, String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RulePackException(name, List.of(file + ": the file is not UTF-8; save it as UTF-8"), e);
        }
    }
}
