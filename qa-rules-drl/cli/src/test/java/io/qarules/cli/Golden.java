package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts as they were looked at and found right, in {@code src/test/resources/io/qarules/cli}. */
final class Golden {
    private static final Path APPROVED = Path.of("src/test/resources/io/qarules/cli");
    private static final Path ACTUAL = Path.of("target/golden");

    private Golden() {}

    /** Digests apart. Where it differs, what was written instead stands in {@code target/golden}, to be looked at. */
    static void assertSame(String name, String text) throws IOException {
        String actual = text.replaceAll("sha256:[0-9a-f]{64}", "sha256:…");
        Files.createDirectories(ACTUAL);
        Files.writeString(ACTUAL.resolve(name), actual);
        Path approved = APPROVED.resolve(name);
        assertThat(actual)
                .as("%s; what was written stands in %s", approved, ACTUAL.resolve(name))
                .isEqualTo(Files.exists(approved) ? Files.readString(approved) : "");
    }
}
