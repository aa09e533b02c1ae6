package io.qarules.engine.source;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.qarules.RulePackException;
import io.qarules.engine.value.PackText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The rule texts of a pack.
 *
 * @param name the directory or resource folder, for messages
 * @param files the DRL text by path in the pack, with {@code /} between folder and file
 */
public record PackSource(String name, SortedMap<String, String> files) {
    private static final String DRL = FileNames.RULES;
    private static final Pattern SPEAKS_TO_SETTLEMENTS = speaksTo(PackKind.PERIODS.book());
    private static final Pattern SPEAKS_TO_THE_OFFICE = speaksTo(PackKind.OFFICE.book());

    /** @throws RulePackException naming the files whose text is null, as where it comes from a table */
    public PackSource {
        List<String> textless = files.entrySet().stream()
                .filter(file -> file.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!textless.isEmpty()) {
            throw RulePackException.of(
                    name,
                    textless.stream()
                            .map(file -> PackText.of("PACK.null-text", file).text())
                            .toList(),
                    null);
        }
    }

    /**
     * Reads the pack in a directory, which may be as large as {@link PackLimit#STANDARD}.
     *
     * @param directory the pack's directory
     * @throws RulePackException if there is no such directory, it cannot be read, a symbolic link leads out of
     *     it, or it has more text
     */
    public static PackSource directory(Path directory) {
        return directory(directory, PackLimit.STANDARD);
    }

    /**
     * Reads the pack in a directory.
     *
     * @param directory the pack's directory
     * @param limit how much text it may have; of a larger pack no file is read
     * @throws RulePackException if there is no such directory, it cannot be read, a symbolic link leads out of
     *     it, or it has more text
     */
    public static PackSource directory(Path directory, PackLimit limit) {
        return of(directory.toString(), PackFolder.directory(directory, DRL, limit.bytes()));
    }

    /**
     * Returns how many bytes the rules of the pack in a directory have, without reading them.
     *
     * @param directory the pack's directory
     * @throws RulePackException if there is no such directory, it cannot be read, or a symbolic link leads out
     *     of it
     */
    public static long size(Path directory) {
        return PackFolder.size(directory, DRL);
    }

    /** Returns how many bytes the rules have in UTF-8. */
    public long size() {
        return files.values().stream()
                .flatMapToInt(String::codePoints)
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    /**
     * Reads the pack in a resource folder on the class path or module path.
     *
     * @param loader finds the resources
     * @param folder e.g. {@code qa-rules/telesales}
     * @throws RulePackException if there is no such folder, or it cannot be read
     */
    public static PackSource resources(ClassLoader loader, String folder) {
        return of(folder, PackFolder.resources(loader, folder, DRL));
    }

    /**
     * Returns whether the pack settles periods, because its rules of stage {@code policy} declare the global {@code
     * SettlementBook}; otherwise it evaluates cases, or is of the inspection office.
     */
    public boolean settles() {
        return declares(SPEAKS_TO_SETTLEMENTS);
    }

    /**
     * Returns whether the pack is one of the inspection office, because its rules of stage {@code policy} declare the
     * global {@code OfficeBook} (POLICY 19).
     */
    public boolean isOfTheOffice() {
        return declares(SPEAKS_TO_THE_OFFICE);
    }

    /** Returns what the pack is for; a pack that does not say so evaluates cases. */
    public PackKind kind() {
        if (isOfTheOffice()) {
            return PackKind.OFFICE;
        }
        return settles() ? PackKind.PERIODS : PackKind.CASES;
    }

    private boolean declares(Pattern global) {
        String folder = Stage.POLICY.folder() + "/";
        return files.entrySet().stream()
                .anyMatch(file -> file.getKey().startsWith(folder)
                        && global.matcher(file.getValue()).find());
    }

    private static Pattern speaksTo(String book) {
        return Pattern.compile("^[ \\t]*+global\\s++([\\w.]+\\.)?" + book + "\\s", Pattern.MULTILINE);
    }

    /**
     * Returns {@code sha256:} and 64 hexadecimal digits over every path and text, by which an outcome can be traced to
     * the exact rules.
     */
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

    private static PackSource of(String name, SortedMap<String, byte[]> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        // What is not UTF-8 becomes U+FFFD: the check of the pack names all such files, and where.
        files.forEach((file, bytes) -> texts.put(file, PackFolder.text(bytes)));
        return new PackSource(name, texts);
    }
}
