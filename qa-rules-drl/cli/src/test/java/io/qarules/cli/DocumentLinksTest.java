package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every link of a document in the repository leads to a file, and to a heading where it names one")
class DocumentLinksTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s:]*)\\)"); // no colon: not to another site
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> documents = documents();

        assertThat(documents)
                .extracting(document -> ROOT.relativize(document).toString())
                .contains("README.md", "qa-rules-drl/POLICY.md", "qa-rules-engine/ARCHITECTURE.md");
        assertThat(documents.stream().flatMap(DocumentLinksTest::broken)).isEmpty();
    }

    @Test
    void anAnchorIsTheHeadingInSmallLetters() {
        assertThat(anchor("## 2. From case file to outcome")).isEqualTo("2-from-case-file-to-outcome");
        assertThat(anchor("### 2.10 Overlap and signatures")).isEqualTo("210-overlap-and-signatures");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git")
                            .noneMatch(folder -> ROOT.relativize(file).startsWith(folder)
                                    || ROOT.relativize(file).toString().contains("/" + folder + "/")))
                    .toList();
        }
    }

    private static Stream<String> broken(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !leadsSomewhere(document, link))
                .map(link -> "%s: %s".formatted(ROOT.relativize(document), link));
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target)
                && (parts.length == 1
                        || read(target)
                                .lines()
                                .filter(line -> line.startsWith("#"))
                                .anyMatch(heading -> anchor(heading).equals(parts[1])));
    }

    /** As GitHub makes it. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
