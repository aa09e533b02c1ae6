package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("compile checks a pack and writes what a program reads in its place")
class CompileCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theFileStandsBesideThePackAndItsDigestIsPrinted() throws IOException {
        Path rules = TestPack.minimal(folder.resolve("rules"))
                .penalize("1", "decide.warn( $o );")
                .directory();

        CliRun run = CliRun.of("compile", rules);

        Path file = folder.resolve("rules.compiled");
        String digest = "sha256:" + Hashing.sha256().hashBytes(Files.readAllBytes(file));
        assertThat(run).isEqualTo(new CliRun(0, file + " " + digest + "\n", ""));
        assertThat(QaRulesEngine.builder()
                        .directory(rules)
                        .compiled(file, digest)
                        .build()
                        .pack()
                        .knows("1"))
                .isTrue();
    }

    @Test
    void aPackWithErrorsGivesNoFile() {
        Path rules = TestPack.minimal(folder.resolve("rules"))
                .penalize("1", "decide.wran( $o );")
                .directory();
        Path out = folder.resolve("out.compiled");

        CliRun run = CliRun.of("compile", rules, "--out", out, "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wran");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        CliRun missing = CliRun.of("compile", folder.resolve("nowhere"), "--lang", "en");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere");

        Path rules = TestPack.minimal(folder.resolve("rules")).directory();
        CliRun nowhere = CliRun.of("compile", rules, "--out", folder.resolve("no/dir/x.compiled"), "--lang", "en");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("there is no directory for ");
    }
}
