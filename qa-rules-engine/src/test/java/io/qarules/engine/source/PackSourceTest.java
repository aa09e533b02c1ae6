package io.qarules.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import io.qarules.engine.lint.PackCheck;
import io.qarules.outcome.Language;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the rule texts of a pack and their digest, which every outcome carries")
class PackSourceTest {
    @TempDir
    Path folder;

    @Test
    void aLinkThatLeavesThePackIsNamedAndOneThatStaysInsideIsRead() throws Exception {
        TestPack pack = TestPack.minimal(folder.resolve("pack"));
        Path outside = Files.writeString(folder.resolve("outside.drl"), "package x;");
        Files.createSymbolicLink(pack.directory().resolve("policy/inside.drl"), Path.of("zone.drl"));
        assertThat(PackSource.directory(pack.directory()).files()).containsKey("policy/inside.drl");

        Path link = Files.createSymbolicLink(pack.directory().resolve("policy/link.drl"), outside);
        assertThatThrownBy(() -> PackSource.directory(pack.directory()))
                .hasMessageContaining("policy/link.drl: the symbolic link leads out of the pack");

        Files.delete(link);
        Files.createSymbolicLink(pack.directory().resolve("penalize"), folder);
        assertThatThrownBy(() -> PackCheck.directory(pack.directory()))
                .hasMessageContaining("penalize: the symbolic link leads out of the pack");
    }

    @Test
    void aLinkThatLeadsNowhereIsNoRuleThatIsMissedInSilence() throws Exception {
        TestPack pack = TestPack.minimal(folder);
        Files.createSymbolicLink(pack.directory().resolve("policy/gone.drl"), Path.of("nowhere"));

        assertThatThrownBy(() -> PackSource.directory(pack.directory()))
                .hasMessageContaining("policy/gone.drl: this is no file that can be read");
        assertThatThrownBy(() -> PackCheck.directory(pack.directory()))
                .hasMessageContaining("policy/gone.drl: this is no file that can be read");
    }

    @Test
    void aFolderWithTheNameOfARuleIsAFolder() throws Exception {
        TestPack pack = TestPack.minimal(folder);
        Files.createDirectories(pack.directory().resolve("policy/old.drl"));

        assertThat(PackSource.directory(pack.directory()).files())
                .containsOnlyKeys("policy/pack.drl", "policy/zone.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.1.drl ", "7.1.drl.", "7.1.DRL\u3000", "7.1.drl.txt "})
    void aBlankOrDotAfterTheEndingIsNamed(String name) {
        assumeTrue(File.separatorChar == '/', "other file systems take such names away");
        TestPack pack =
                TestPack.minimal(folder).penalize("7.1", "decide.warn( $o );").file("penalize/" + name, "package x;");

        assertThat(PackCheck.directory(pack.directory()).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code().name()).isEqualTo("FILE_ENDING");
                    assertThat(error.sentence(Language.EN)).contains("nobody reads this file");
                });
    }

    @Test
    void ofAPackThatIsTooLargeNoFileIsRead() throws Exception {
        TestPack pack = TestPack.minimal(folder);
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("policy/huge.drl").toFile(), "rw")) {
            huge.setLength(10_000_000_000L);
        }

        assertThatThrownBy(() -> PackSource.directory(pack.directory())).hasMessageContaining("TOO_LARGE");
        assertThat(PackCheck.directory(pack.directory()).errors())
                .extracting(error -> error.code().name())
                .containsExactly("TOO_LARGE");
    }

    @Test
    void theDigestIsSha256OverAllRules() {
        TestPack pack = TestPack.minimal(folder);

        assertThat(digest(pack)).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void theDigestOfTheSameFilesInAnotherFolderIsTheSame() {
        TestPack here = TestPack.minimal(folder.resolve("here"));
        TestPack there = TestPack.minimal(folder.resolve("there"));

        assertThat(digest(here)).isEqualTo(digest(there));
    }

    @Test
    void theDigestChangesWithOneCharacter() {
        TestPack pack = TestPack.minimal(folder);
        String before = digest(pack);

        pack.zone("Asia/Shanghaj");

        assertThat(digest(pack)).isNotEqualTo(before);
    }

    @Test
    void theDigestChangesWithTheNameOfAFile() throws IOException {
        TestPack pack = TestPack.minimal(folder);
        String before = digest(pack);

        Files.move(folder.resolve("policy/zone.drl"), folder.resolve("policy/zones.drl"));

        assertThat(digest(pack)).isNotEqualTo(before);
    }

    @Test
    void theDigestTellsWhereANameEndsAndATextBegins() {
        TestPack one =
                TestPack.empty(folder.resolve("one")).file("a.drl", "b.drl").file("c.drl", "");
        TestPack other =
                TestPack.empty(folder.resolve("other")).file("a.drl", "").file("c.drl", "b.drl");

        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @Test
    void whatIsNotDrlIsNoPartOfThePack() {
        TestPack pack = TestPack.minimal(folder);
        String before = digest(pack);

        pack.file("policy/zone.cases.yaml", "- case: any").file("README.md", "any");

        assertThat(digest(pack)).isEqualTo(before);
        assertThat(PackSource.directory(folder).files()).containsOnlyKeys("policy/pack.drl", "policy/zone.drl");
    }

    @Test
    void aJarHoldsTheSamePackAsTheFolderItWasMadeOf() throws IOException {
        TestPack pack = TestPack.minimal(folder.resolve("pack"));
        Path jar = jarOf(pack.directory(), "rules/mine/");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            PackSource fromJar = PackSource.resources(loader, "rules/mine");

            assertThat(fromJar.files())
                    .isEqualTo(PackSource.directory(pack.directory()).files());
            assertThat(fromJar.digest()).isEqualTo(digest(pack));
        }
    }

    @Test
    void aJarWithoutEntriesOfFoldersHoldsThePackThatItsIndexLists() throws IOException {
        TestPack pack = TestPack.minimal(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack.index"), "policy/pack.drl\npolicy/pack.cases.yaml\npolicy/zone.drl\n");
        Path jar = jarWithoutFolders("rules/pack.index", "rules/pack/policy/pack.drl", "rules/pack/policy/zone.drl");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(PackSource.resources(loader, "rules/pack").digest()).isEqualTo(digest(pack));
        }
    }

    @Test
    void aJarWithoutEntriesOfFoldersAndWithoutIndexIsRefusedWithAHint() throws IOException {
        TestPack.minimal(folder.resolve("pack"));
        Path jar = jarWithoutFolders("rules/pack/policy/pack.drl", "rules/pack/policy/zone.drl");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThatExceptionOfType(RulePackException.class)
                    .isThrownBy(() -> PackSource.resources(loader, "rules/pack"))
                    .withMessageContaining("list its files in a resource rules/pack.index");
        }
    }

    @Test
    void aFileThatTheIndexListsAndTheJarLacksIsNamed() throws IOException {
        TestPack.minimal(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack.index"), "policy/pack.drl\npolicy/zone.drl\n");
        Path jar = jarWithoutFolders("rules/pack.index", "rules/pack/policy/pack.drl");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThatExceptionOfType(RulePackException.class)
                    .isThrownBy(() -> PackSource.resources(loader, "rules/pack"))
                    .withMessageContaining("rules/pack.index names policy/zone.drl, which is not there");
        }
    }

    @Test
    void aFolderThatCanBeListedNeedsNoIndexAndHeedsNone() throws IOException {
        TestPack pack = TestPack.minimal(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack.index"), "policy/pack.drl\n");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(PackSource.resources(loader, "pack").digest()).isEqualTo(digest(pack));
        }
    }

    @Test
    void aResourceFolderOnDiskHoldsTheSamePackToo() throws IOException {
        TestPack pack = TestPack.minimal(folder.resolve("rules/mine with spaces 规则"));

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(PackSource.resources(loader, "rules/mine with spaces 规则").digest())
                    .isEqualTo(digest(pack));
        }
    }

    @Test
    void anEngineLoadsAPackFromAJar() throws IOException {
        TestPack pack = TestPack.minimal(folder.resolve("pack"));
        Path jar = jarOf(pack.directory(), "rules/mine/");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, QaRulesEngine.class.getClassLoader())) {
            QaRulesEngine engine = QaRulesEngine.builder()
                    .classLoader(loader)
                    .resources("rules/mine")
                    .build();

            assertThat(engine.describe().policy().id()).isEqualTo("test");
            assertThat(engine.describe().policy().digest()).isEqualTo(digest(pack));
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere");

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> PackSource.directory(missing))
                .withMessageContaining(missing.toString())
                .satisfies(refused -> assertThat(refused.diagnostics()).hasSize(1));
    }

    @Test
    void aFileInThePlaceOfADirectoryIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.drl"), "rule");

        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> PackSource.directory(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void resourcesThatAreNotOnTheClassPathAreNamedWithAHint() {
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> PackSource.resources(PackSource.class.getClassLoader(), "qa-rules/nowhere"))
                .withMessageContaining("qa-rules/nowhere")
                .withMessageContaining("Maybe");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        TestPack pack = TestPack.minimal(folder);
        Files.write(folder.resolve("policy/gbk.drl"), "// 规则".getBytes(Charset.forName("GBK")));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("policy/gbk.drl:1:4: NOT_UTF8 ")
                .contains("UTF-8");
    }

    private static String digest(TestPack pack) {
        return PackSource.directory(pack.directory()).digest();
    }

    /** Of files in the folder of this test. */
    private Path jarWithoutFolders(String... entries) throws IOException {
        Path jar = folder.resolve("pack.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(out)) {
            for (String entry : entries) {
                to.putNextEntry(new JarEntry(entry));
                Files.copy(folder.resolve(entry.substring("rules/".length())), to);
            }
        }
        return jar;
    }

    private Path jarOf(Path directory, String prefix) throws IOException {
        Path jar = folder.resolve("pack.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> paths = Files.walk(directory)) {
            entries.putNextEntry(new JarEntry("rules/"));
            List<Path> all = paths.sorted().toList();
            for (Path path : all) {
                String name = prefix + directory.relativize(path).toString().replace('\\', '/');
                boolean isFolder = Files.isDirectory(path);
                entries.putNextEntry(new JarEntry(isFolder && !name.endsWith("/") ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(path, entries);
                }
            }
        }
        return jar;
    }
}
