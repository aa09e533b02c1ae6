package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.outcome.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each broken pack in broken-packs/*.pack is shown as in the .txt and .zh.txt beside it")
class BrokenPacksTest {
    private static final Path SOURCES = Path.of("src/test/resources/broken-packs");

    private static Map<BrokenPack, PackReport> reports;

    @BeforeAll
    static void check() throws Exception {
        reports = new LinkedHashMap<>();
        BrokenPack.all().forEach(pack -> reports.put(pack, pack.report()));
        if (System.getProperty("renew") != null) {
            for (Map.Entry<BrokenPack, PackReport> pack : reports.entrySet()) {
                for (Language language : Language.values()) {
                    Files.writeString(
                            SOURCES.resolve(pack.getKey().expected(language).getFileName()),
                            ReportText.of(pack.getValue(), "", language));
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> isShownAsExpected() {
        return reports.entrySet().stream().flatMap(pack -> Stream.of(Language.values())
                .map(language -> DynamicTest.dynamicTest(pack.getKey().name() + " " + language, () -> assertThat(
                                ReportText.of(pack.getValue(), "", language))
                        .isEqualTo(Files.readString(pack.getKey().expected(language))))));
    }

    @Test
    void thereIsAPackForEveryCode() {
        Set<DiagnosticCode> shown = reports.values().stream()
                .flatMap(report -> report.diagnostics().stream())
                .map(Diagnostic::code)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(DiagnosticCode.class));
    }

    @Test
    void noOtherThanThoseThatAreNamedSoHaveNothingWrong() {
        assertThat(reports).hasSizeGreaterThan(40);
        assertThat(reports.keySet())
                .allMatch(pack -> pack.name().startsWith("nothing-wrong")
                        == reports.get(pack).diagnostics().isEmpty());
    }
}
