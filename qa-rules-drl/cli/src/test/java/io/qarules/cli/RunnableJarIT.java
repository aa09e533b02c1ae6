package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The runnable jar holds other people's work, and says whose and under what licence. */
class RunnableJarIT {
    private static final Pattern GROUP_ID = Pattern.compile("\\(([a-z0-9.-]+)\\)");

    @Test
    void eachJarInItIsNamedWithItsLicence() throws IOException {
        String thirdParty = read("META-INF/THIRD-PARTY");
        List<String> folders = GROUP_ID.matcher(thirdParty)
                .results()
                .map(named -> "/" + named.group(1).replace('.', '/') + "/")
                .toList();

        assertThat(others()).isNotEmpty().allSatisfy(jar -> assertThat(folders).anyMatch(jar::contains));
    }

    @Test
    void itsOwnLicenceAndNoticeAreThere() throws IOException {
        assertThat(read("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("../../LICENSE")));
        assertThat(read("META-INF/NOTICE")).contains(Files.readString(Path.of("../../NOTICE")), "Jackson");
    }

    /** The jars in it but this library's own, with the folders of a local repository. */
    private static List<String> others() throws IOException {
        String jars = Files.readString(Path.of(required("cli.modulePath"))).strip();
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(jars)
                .map(jar -> jar.replace(File.separatorChar, '/'))
                .filter(jar -> !jar.contains("/qa-rules-"))
                .toList();
    }

    private static String read(String entry) throws IOException {
        required("cli.jar");
        try (JarFile jar = new JarFile("../target/qa-rules-cli.jar")) {
            return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8);
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        assumeTrue(value != null, "the jars are there in \"mvn verify\", after packaging");
        return value;
    }
}
