package io.qarules.benchmarks.gate;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The figures that were accepted, one file for each major version of the JDK.
 *
 * @param accepted why they are what they are, the latest last
 */
record Baseline(List<Figure> figures, List<Acceptance> accepted) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Path file(Path directory, int jdk) {
        return directory.resolve("jdk-" + jdk + ".json");
    }

    /** @throws IOException naming the file, where it is no baseline */
    static Baseline read(Path file) throws IOException {
        try {
            return JSON.readValue(file.toFile(), Baseline.class);
        } catch (IOException e) {
            throw new IOException(file + " is not a baseline: " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }

    /** @param jdk the full version that was measured on */
    record Acceptance(String on, String jdk, String reason) {}
}
