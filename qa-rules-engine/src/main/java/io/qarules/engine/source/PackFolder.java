package io.qarules.engine.source;

import io.qarules.RulePackException;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a pack, by path in the pack with {@code /} between folder and file. */
public final class PackFolder {
    private static final long MOST_BYTES = 100_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackFolder() {}

    /**
     * Reads files of a directory, 100 MB of them at most.
     *
     * @param directory the pack's directory; it may be a symbolic link
     * @param ending the end of the names of the files to read, e.g. {@code .drl}
     * @return the files' bytes, by path
     * @throws RulePackException if there is no such directory, it cannot be read, a symbolic link leads out of it, or
     *     the files are larger; nothing of them is read then
     */
    public static SortedMap<String, byte[]> directory(Path directory, String ending) {
        return directory(directory, ending, MOST_BYTES);
    }

    static SortedMap<String, byte[]> directory(Path directory, String ending, long mostBytes) {
        return read(directory.toString(), existing(directory), ending, mostBytes);
    }

    /**
     * Returns the paths of files of a directory, which are not read.
     *
     * @param directory the pack's directory; it may be a symbolic link
     * @param ending the end of the names of the files, e.g. {@code .cases.yaml}
     * @throws RulePackException if there is no such directory, it cannot be read, or a symbolic link leads out of it
     */
    public static SortedSet<String> names(Path directory, String ending) {
        return new TreeSet<>(
                files(directory.toString(), existing(directory), ending).keySet());
    }

    /**
     * Returns the paths of the files of a directory that stand in the folder of a stage and that nobody reads, since they
     * are named neither like rules nor like cases.
     *
     * @param directory the pack's directory; it may be a symbolic link
     * @throws RulePackException if there is no such directory, or it cannot be read
     */
    public static SortedSet<String> unread(Path directory) {
        SortedSet<String> unread = new TreeSet<>();
        try {
            Path root = existing(directory).toRealPath();
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    String file = root.relativize(path).toString().replace('\\', '/');
                    if (FileNames.isUnread(file) && !Files.isDirectory(path)) {
                        unread.add(file);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(directory.toString(), e);
        }
        return unread;
    }

    /**
     * Returns the paths of such files of a resource folder.
     *
     * @param loader finds the resources
     * @param folder e.g. {@code qa-rules/telesales}
     * @throws RulePackException if there is no such folder, or it cannot be read
     */
    public static SortedSet<String> unread(ClassLoader loader, String folder) {
        SortedSet<String> unread = new TreeSet<>(resources(loader, folder, "").keySet());
        unread.removeIf(file -> !FileNames.isUnread(file));
        return unread;
    }

    /** How many bytes files of a directory have together, without reading them. */
    static long size(Path directory, String ending) {
        String name = directory.toString();
        return size(name, files(name, existing(directory), ending).values());
    }

    private static Path existing(Path directory) {
        if (!Files.isDirectory(directory)) {
            PackText why =
                    Files.exists(directory) ? PackText.of("PACK.whole-directory") : PackText.of("PACK.no-directory");
            throw refused(directory.toString(), why, null);
        }
        return directory;
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
                return read(folder, Path.of(new URI(url.toString())), ending, MOST_BYTES);
            }
            return read(loader, folder, ending);
        } catch (IOException | URISyntaxException e) {
            throw unreadable(folder, e);
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
            throw refused(folder, notFound(folder), null);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file : text(index)
                .lines()
                .filter(line -> FileNames.isNamed(line, ending))
                .toList()) {
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

    private static PackText notFound(String folder) {
        PackText missing = PackFolder.class.getModule().isNamed()
                ? PackText.of("PACK.no-module")
                : PackText.of("PACK.no-dependency");
        return PackText.of("PACK.not-found", missing, index(folder));
    }

    private static SortedMap<String, byte[]> read(String name, Path directory, String ending, long mostBytes) {
        SortedMap<String, Path> files = files(name, directory, ending);
        if (size(name, files.values()) > mostBytes) {
            throw tooLarge(
                    name,
                    PackText.of("TOO_LARGE.so-many-bytes", Decimals.grouped(size(name, files.values()))),
                    mostBytes);
        }
        SortedMap<String, byte[]> read = new TreeMap<>();
        long left = mostBytes;
        try {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                try (InputStream in = Files.newInputStream(file.getValue())) {
                    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE, left + 1)); // it may have grown
                    left -= bytes.length;
                    read.put(file.getKey(), bytes);
                }
                if (left < 0) {
                    throw tooLarge(name, PackText.of("TOO_LARGE.more"), mostBytes);
                }
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        return read;
    }

    /** The files by path in the pack. Links to a file or folder outside are an error: nobody would review what is there. */
    private static SortedMap<String, Path> files(String name, Path directory, String ending) {
        SortedMap<String, Path> files = new TreeMap<>();
        try {
            Path root = directory.toRealPath(); // a link to the release in force is a common way to deploy
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    String file = root.relativize(path).toString().replace('\\', '/');
                    boolean folder = Files.isDirectory(path);
                    boolean wanted = FileNames.isNamed(file, ending) && !folder;
                    if (Files.isSymbolicLink(path) && Files.exists(path) && (wanted || folder)) {
                        requireInside(name, root, path, file);
                    }
                    if (wanted) {
                        requireFile(name, path, file);
                        files.put(file, path);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(name, e);
        }
        return files;
    }

    private static void requireInside(String name, Path root, Path link, String file) throws IOException {
        if (!link.toRealPath().startsWith(root)) {
            throw refused(name, PackText.of("PACK.link-out", file), null);
        }
    }

    /** A link that leads nowhere or a pipe would be a rule that is missed in silence. */
    private static void requireFile(String name, Path path, String file) {
        if (!Files.isRegularFile(path)) {
            throw refused(name, PackText.of("PACK.no-file", file), null);
        }
    }

    private static long size(String name, Collection<Path> files) {
        long size = 0;
        try {
            for (Path file : files) {
                size += Files.size(file);
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        return size;
    }

    private static RulePackException tooLarge(String name, PackText size, long mostBytes) {
        return refused(name, PackText.of("TOO_LARGE.files", size, Decimals.grouped(mostBytes)), null);
    }

    private static RulePackException unreadable(String name, Exception e) {
        Throwable wrapped = e instanceof UncheckedIOException ? e.getCause() : null;
        Throwable cause = wrapped == null ? e : wrapped;
        return cause instanceof AccessDeniedException denied
                ? refused(name, PackText.of("PACK.no-access", denied.getFile()), e)
                : refused(name, PackText.of("PACK.unreadable", cause.getMessage()), e);
    }

    private static RulePackException refused(String name, PackText why, @Nullable Exception e) {
        return RulePackException.of(name, List.of(why.text()), e);
    }

    private static SortedMap<String, byte[]> read(JarURLConnection connection, String ending) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            String folder = connection.getEntryName();
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(folder) && FileNames.isNamed(name, ending) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(name.substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
