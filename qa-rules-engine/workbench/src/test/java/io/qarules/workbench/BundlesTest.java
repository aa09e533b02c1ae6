package io.qarules.workbench;

import io.qarules.engine.BundlePair;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what people read is in Chinese and English")
class BundlesTest {
    private static final Path FILES = Path.of("src/main/resources/io/qarules/workbench");
    private static final Path SOURCES = Path.of("src/main/java/io/qarules/workbench");

    @Test
    void theSentencesOfTheCases() {
        new BundlePair(FILES.resolve("cases"), "Cases")
                .saysTheSameInBoth()
                .isInItsLanguages("and", "sentence")
                .isUsedBy(
                        List.of(SOURCES.resolve("cases")),
                        "word.",
                        "unknown.",
                        "noRules.",
                        "PASSED",
                        "FAILED",
                        "BROKEN");
    }

    @Test
    void theWordsOfComparisons() {
        new BundlePair(FILES.resolve("diff"), "Differences")
                .saysTheSameInBoth()
                .isInItsLanguages()
                .isUsedBy(List.of(SOURCES.resolve("diff")));
    }

    @Test
    void theSentencesOfFilesOfCalls() {
        new BundlePair(FILES.resolve("table"), "Table")
                .saysTheSameInBoth()
                .isInItsLanguages()
                .isUsedBy(List.of(SOURCES.resolve("table")));
    }

    @Test
    void theSentencesOfImports() {
        new BundlePair(FILES.resolve("vendor"), "Vendor")
                .saysTheSameInBoth()
                .isInItsLanguages("at")
                .isUsedBy(List.of(SOURCES.resolve("vendor")));
    }

    @Test
    void theWordsOfThePages() {
        new BundlePair(FILES.resolve("describe"), "PageWords").saysTheSameInBoth();
    }
}
