package io.qarules.engine.rules;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that {@link CompiledPack} wrote. It holds code: each kind says why it may be trusted. */
public sealed interface CompiledForm {
    /** Returns what messages call it. */
    String name();

    /**
     * Reads the whole file.
     *
     * @param loader of the program
     * @return null where there is none
     * @throws IOException if it cannot be read, or must not be
     */
    byte @Nullable [] bytes(ClassLoader loader) throws IOException;

    /**
     * A resource of the class path, from where the program's own classes come.
     *
     * @param name e.g. {@code qa-rules/telesales.compiled}
     */
    record Resource(String name) implements CompiledForm {
        @Override
        public byte @Nullable [] bytes(ClassLoader loader) throws IOException {
            try (InputStream in = loader.getResourceAsStream(name)) {
                return in == null ? null : in.readAllBytes();
            }
        }
    }

    /**
     * A file whose content the program knows beforehand.
     *
     * @param path where it is
     * @param sha256 of its bytes: 64 hexadecimal digits, with or without {@code sha256:} before them
     */
    record File(Path path, String sha256) implements CompiledForm {
        private static final String ALGORITHM = "sha256:";
        private static final int MOST_BYTES = 100_000_000;

        public File {
            String digits = sha256.toLowerCase(Locale.ROOT).replaceFirst("^" + ALGORITHM, "");
            if (!digits.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits, not " + sha256);
            }
            sha256 = digits;
        }

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public byte[] bytes(ClassLoader loader) throws IOException {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(MOST_BYTES);
            }
            String own = Hashing.sha256().hashBytes(bytes).toString();
            if (!own.equals(sha256)) {
                throw new IOException("its SHA-256 is %s, not %s as the program expects".formatted(own, sha256));
            }
            return bytes;
        }
    }
}
