package io.qarules.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The jars on the class path of an embedder who depends on qa-rules-drl alone, as Maven resolves them. */
final class EmbedderJars {
    private EmbedderJars() {}

    /** qa-rules-drl itself comes first. Without Maven's packaging there are none, and the test is left out. */
    static List<Path> all() throws IOException {
        String drl = System.getProperty("embedder.jar");
        assumeTrue(drl != null, "the jars are there in \"mvn verify\", after packaging");
        String others = Files.readString(Path.of(System.getProperty("embedder.classPath")))
                .strip();
        List<Path> jars = Stream.concat(Stream.of(drl), Arrays.stream(others.split(File.pathSeparator, -1)))
                .map(Path::of)
                .toList();
        assertThat(jars).allSatisfy(jar -> assertThat(jar).isRegularFile());
        return jars;
    }

    /** In the form of the options {@code -cp} and {@code -p}. */
    static String path(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }

    /** The jar of one artifact. */
    static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
    }
}
