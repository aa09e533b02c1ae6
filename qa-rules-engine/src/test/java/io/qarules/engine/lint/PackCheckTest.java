package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.RulePackException;
import io.qarules.engine.TestPack;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A pack is checked wherever it is kept, and loading refuses what the check calls an error")
class PackCheckTest {
    private static final String WRONG_VERB =
            TestPack.penalizeDrl("1 wrong", "1", "$o : Offence( clause == \"1\" )", "decide.wran( $o );");

    @TempDir
    Path folder;

    @Test
    void aDiagnosticHasAllThatAnEditorNeeds() {
        TestPack pack = TestPack.minimal(folder).file("penalize/1-wrong.drl", WRONG_VERB);

        PackReport report = PackCheck.directory(pack.directory());

        assertThat(report.files()).isEqualTo(3);
        assertThat(report.rules()).isEqualTo(3);
        assertThat(report.errors())
                .containsExactly(new Diagnostic(
                        "penalize/1-wrong.drl",
                        11,
                        10,
                        DiagnosticCode.UNKNOWN_VERB,
                        "1 wrong",
                        new Text("decide 没有动词“wran”", "decide has no verb \"wran\""),
                        new Text("可能应为 warn", "Maybe warn"),
                        "  decide.wran( $o );"));
        assertThat(pack.diagnostics())
                .containsExactly("penalize/1-wrong.drl:11:10: UNKNOWN_VERB decide has no verb \"wran\". Maybe warn");
    }

    @Test
    void warningsDoNotKeepAPackFromBeingLoaded() {
        TestPack pack = TestPack.minimal(folder)
                .file(
                        "penalize/1-gap.drl",
                        WRONG_VERB.replace("wran", "warn").replace("\"1\" )", "\"1\", occurrence > 2 )"));

        assertThat(PackCheck.directory(pack.directory()).warnings())
                .extracting(Diagnostic::code)
                .contains(DiagnosticCode.GAP, DiagnosticCode.NO_CASES, DiagnosticCode.NO_COMMENT);
        assertThat(pack.load().describe().clauses()).hasSize(3);
        assertThat(PackCheck.compile(
                                PackSource.directory(pack.directory()),
                                getClass().getClassLoader(),
                                StageRules.DEFAULT_FIRING_LIMIT,
                                PackLimit.STANDARD)
                        .report()
                        .diagnostics())
                .as("loading has nobody to read warnings")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penalize/1.DRL",
                "penalize/1.Drl",
                "penalize/1.drl.txt",
                "penalize/1.DRL.TXT",
                "penalize/1.drl.bak",
                "penalize/1.drl.docx",
                "penalize/1.Drl.Pdf",
                "penalize/1.dlr",
                "penalize/1.dr1",
                "penalize/1.DRL1.txt"
            })
    void aFileInADirectoryThatLooksLikeRulesIsNotMissed(String file) {
        TestPack pack = TestPack.minimal(folder).file(file, WRONG_VERB.replace("wran", "warn"));

        assertThat(PackCheck.directory(pack.directory()).errors())
                .extracting(Diagnostic::file, Diagnostic::code)
                .containsExactly(tuple(file, DiagnosticCode.FILE_ENDING));
        assertThat(pack.diagnostics()).singleElement().asString().contains("Rename it to penalize/1.drl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penalize/1.cases.yml",
                "penalize/1.CASES.YAML",
                "penalize/1.cases.yaml.txt",
                "penalize/1.cases.yaml.bak",
                "penalize/1.cases.yml.docx"
            })
    void norAreCases(String file) {
        TestPack pack = TestPack.minimal(folder)
                .file("penalize/1.drl", WRONG_VERB.replace("wran", "warn"))
                .file(file, "[]");

        assertThat(PackCheck.directory(pack.directory()).errors())
                .extracting(Diagnostic::file, Diagnostic::code)
                .containsExactly(tuple(file, DiagnosticCode.FILE_ENDING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penalize/1.drl~",
                "penalize/1.drl.swp",
                "penalize/1.txt",
                "penalize/1.docx",
                "penalize/1.yaml",
                "penalize/1.cases.json",
                "penalize/more/1",
                "tier/notes.txt",
            })
    void anyOtherFileInTheFolderOfAStageIsAWarning(String file) {
        TestPack pack = TestPack.minimal(folder)
                .file("penalize/1.drl", WRONG_VERB.replace("wran", "warn"))
                .file(file, "not DRL");

        assertThat(PackCheck.directory(pack.directory()).errors()).isEmpty();
        assertThat(PackCheck.directory(pack.directory()).warnings())
                .filteredOn(warning -> warning.code() == DiagnosticCode.UNREAD_FILE)
                .extracting(Diagnostic::file)
                .containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "notes.txt",
                "tools/1.txt",
                "penalize/README",
                "penalize/readme.md",
                "penalize/.DS_Store",
                "penalize/.1.drl.swp",
                "penalize/.git/1.txt",
                "penalize/~$1.docx",
                "penalize/#1.drl#",
                "penalize/Thumbs.db",
                "penalize/desktop.ini",
            })
    void whatEditorsKeepAndNotesAreNobodysBusiness(String file) {
        TestPack pack = TestPack.minimal(folder)
                .file("penalize/1.drl", WRONG_VERB.replace("wran", "warn"))
                .file(file, "not DRL");

        assertThat(PackCheck.directory(pack.directory()).errors()).isEmpty();
        assertThat(PackCheck.directory(pack.directory()).warnings())
                .extracting(Diagnostic::code)
                .doesNotContain(DiagnosticCode.UNREAD_FILE);
    }

    @Test
    void aPackInAJarIsCheckedWithItsCases() throws IOException {
        Path jar = folder.resolve("pack.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String directory : new String[] {"rules/", "rules/mine/"}) {
                entries.putNextEntry(new JarEntry(directory));
            }
            entries.putNextEntry(new JarEntry("rules/mine/penalize/1-wrong.drl"));
            entries.write(WRONG_VERB.getBytes(StandardCharsets.UTF_8));
            entries.putNextEntry(new JarEntry("rules/mine/penalize/1-wrong.cases.yaml"));
        }

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, PackCheck.class.getClassLoader())) {
            assertThat(PackCheck.resources(loader, "rules/mine").diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(
                            DiagnosticCode.POLICY, // no name
                            DiagnosticCode.POLICY, // and no zone
                            DiagnosticCode.NO_COMMENT,
                            DiagnosticCode.UNKNOWN_VERB);
        }
    }

    @Test
    void aPackageIsFoundWhereAClassLoaderKnowsNoFolders() {
        TestPack pack = TestPack.minimal(folder)
                .file(
                        "penalize/1-right.drl",
                        WRONG_VERB
                                .replace("wran", "warn")
                                .replaceFirst(
                                        "import",
                                        "import io.qarules.outcome.*;\nimport io.qarules.nowhere.*;\nimport"));
        ClassLoader noFolders = new ClassLoader(PackCheck.class.getClassLoader()) {
            @Override
            public URL getResource(String name) {
                return name.contains(".") ? super.getResource(name) : null;
            }
        };

        assertThat(PackCheck.check(PackSource.directory(pack.directory()), Set.of(), noFolders)
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo(DiagnosticCode.UNKNOWN_IMPORT))
                .asString()
                .contains("there is no package io.qarules.nowhere");
    }

    private static void isNamed(Path wrong, String why) {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> PackCheck.directory(wrong))
                .withMessageContaining(wrong.toString())
                .withMessageContaining(why);
    }

    @Test
    void whatIsNoDirectoryIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.drl"), "rule");

        isNamed(file, "this is a file; give the directory of the whole pack");
        isNamed(folder.resolve("nowhere"), "there is no such directory");
    }

    @Test
    void anEmptyDirectoryIsAnError() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(PackCheck.directory(empty).errors())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.EMPTY_PACK);
    }
}
