package io.qarules.engine.source;

import io.qarules.RulePackException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a pack, by path in the pack with {@code /} between folder and file. */
public final class PackFolder {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackFolder() {}

    /**
     * Returns whether a file is named with an ending, or nearly so ({@code 7.1.DRL}, {@code 7.1.drl.txt}): such files are
     * read, and refused by name, because they would be missed in silence otherwise.
     */
    private static boolean isNamed(String file, String ending) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.txt$", "").replaceFirst("\\.yml$", ".yaml");
        return name.endsWith(ending);
    }

    /**
     * Reads files of a directory.
     *
     * @param directory the pack's directory; it may be a symbolic link
     * @param ending the end of the names of the files to read, e.g. {@code .drl}
     * @return the files' bytes, by path
     * @throws RulePackException if there is no such directory, or it cannot be read
     */
    public static SortedMap<String, byte[]> directory(Path directory, String ending) {
        String name = directory.toString();
        if (!Files.isDirectory(directory)) {
            throw new RulePackException(name, List.of("there is no such directory"), null);
        }
        return read(name, directory, ending);
    }

    /**
     * Reads files of a resource folder on the class path or module path: in a directory, a jar, or a jar inside a jar.
     * Where the class loader cannot list a folder (its resources are no files, or the jar has no entries for folders),
     * the {@link #index} beside the folder lists its files.
     *
     * @param loader finds the resources
     * @param folder e.g. {@code qa-rules/telesales}
     * @param ending the end of the names of the files to read, e.g. {@code .drl}
     * @return the files' bytes, by path
     * @throws RulePackException if there is no such folder, or it cannot be read
     */
    public static SortedMap<String, byte[]> resources(ClassLoader loader, String folder, String ending) {
        try {
            URL url = loader.getResource(folder + "/");
            if (url != null && url.openConnection() instanceof JarURLConnection jar) {
                return read(jar, ending);
            }
            if (url != null && url.getProtocol().equals("file")) {
                return read(folder, Path.of(new URI(url.toString())), ending);
            }
            return read(loader, folder, ending);
        } catch (IOException | URISyntaxException e) {
            throw new RulePackException(folder, List.of("it cannot be read: " + e.getMessage()), e);
        }
    }

    /**
     * Returns the name of the resource that lists the files of a folder, one path a line in UTF-8: {@code
     * qa-rules/telesales.index} for {@code qa-rules/telesales}. It is beside the folder and not part of the pack.
     *
     * @param folder e.g. {@code qa-rules/telesales}
     */
    public static String index(String folder) {
        return folder + ".index";
    }

    /**
     * Returns the text of a file.
     *
     * @param file in UTF-8, with or without byte order mark; bytes that are not UTF-8 become U+FFFD
     */
    public static String text(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static SortedMap<String, byte[]> read(ClassLoader loader, String folder, String ending) throws IOException {
        byte[] index = bytes(loader, index(folder));
        if (index == null) {
            throw new RulePackException(folder, List.of(notFound(folder)), null);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file :
                text(index).lines().filter(line -> line.endsWith(ending)).toList()) {
            byte[] bytes = bytes(loader, folder + "/" + file);
            if (bytes == null) {
                throw new FileNotFoundException("%s names %s, which is not there".formatted(index(folder), file));
            }
            files.put(file, bytes);
        }
        return files;
    }

    private static byte @Nullable [] bytes(ClassLoader loader, String resource) throws IOException {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static String notFound(String folder) {
        String missing = PackFolder.class.getModule().isNamed()
                ? "no module requires io.qarules.drl"
                : "the dependency qa-rules-drl is missing";
        return ("it is not on the class path. Maybe %s. The folder of another pack must be a directory, or a jar must "
                        + "have an entry for it; otherwise list its files in a resource %s")
                .formatted(missing, index(folder));
    }

    private static SortedMap<String, byte[]> read(String name, Path directory, String ending) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            Path root = directory.toRealPath(); // a link to the release in force is a common way to deploy
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    String file = root.relativize(path).toString().replace('\\', '/');
                    if (isNamed(file, ending)) {
                        files.put(file, Files.readAllBytes(path));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RulePackException(name, List.of("it cannot be read: " + e.getMessage()), e);
        }
        return files;
    }

    private static SortedMap<String, byte[]> read(JarURLConnection connection, String ending) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String folder = connection.getEntryName();
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(ending) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(name.substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
