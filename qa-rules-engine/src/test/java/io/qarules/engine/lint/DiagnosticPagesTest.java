package io.qarules.engine.lint;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each diagnostic has a page in qa-rules-drl/diagnostics, made of its code and its broken pack")
class DiagnosticPagesTest {
    static final String RENEW = "mvn -pl qa-rules-engine -am test -Dtest=DiagnosticPagesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Drenew";

    private static final Path DIRECTORY = Path.of("../qa-rules-drl/diagnostics");

    private static Map<String, List<BrokenPack>> examples;
    private static Map<String, String> pages;

    @BeforeAll
    static void makePages() throws Exception {
        List<BrokenPack> all = BrokenPack.all();
        examples = all.stream().filter(pack -> !pack.exampleOf().isEmpty()).collect(groupingBy(BrokenPack::exampleOf));
        pages = new LinkedHashMap<>();
        pages.put("README.md", DiagnosticPage.index());
        for (DiagnosticCode code : DiagnosticCode.values()) {
            BrokenPack bad = examples.get(code.name()).get(0);
            pages.put(code + ".md", new DiagnosticPage(code, bad, all).text());
        }
        if (System.getProperty("renew") != null) {
            Files.createDirectories(DIRECTORY);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(DIRECTORY.resolve(page.getKey()), page.getValue());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> thePageIsWhatTheCheckSays() {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> assertThat(DIRECTORY.resolve(page.getKey()))
                        .as("%s is not what the check says now; make it anew with %s", page.getKey(), RENEW)
                        .content()
                        .isEqualTo(page.getValue())));
    }

    @Test
    void thereIsNoOtherPage() throws Exception {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    @Test
    void eachCodeHasOneExample() {
        assertThat(examples)
                .containsOnlyKeys(
                        Stream.of(DiagnosticCode.values()).map(Enum::name).toList())
                .allSatisfy((code, packs) -> assertThat(packs).hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> theExampleHasTheCodeAndIsPutRight() {
        return examples.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    BrokenPack bad = example.getValue().get(0);
                    assertThat(bad.report().diagnostics())
                            .extracting(diagnostic -> diagnostic.code().name())
                            .contains(example.getKey());
                    assertThat(bad.good().report().diagnostics()).isEmpty();
                }));
    }
}
