package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.standard.StandardPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final String SURNAME = "penalize/6.3.3.12-not-real-surname.drl";

    @TempDir
    private Path directory;

    @BeforeEach
    void copyTheStandardPack() {
        StandardPack.TELESALES.copyTo(directory);
    }

    /** Of the further packs of the jar {@code FurtherPacksTest} says so. */
    @Test
    void theStandardPacksHaveNothingToMend() throws Exception {
        for (StandardPack pack : List.of(StandardPack.TELESALES, StandardPack.CSAT_LINKAGE)) {
            CliRun run = CliRun.of("check", "--strict", pack.directory());

            assertThat(run.exit()).as(run.out()).isZero();
            assertThat(run.out()).endsWith("nothing to mend\n");
        }
    }

    @Test
    void anErrorIsShownWithItsLineAndACaret() throws Exception {
        change("decide.fine( $o, 10 )", "decide.fien( $o, 10 )");

        CliRun run = CliRun.of("check", directory);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                %s/%s:24:10: error UNKNOWN_VERB in rule "6.3.3.12 not the real surname: repeat"
                      decide.fien( $o, 10 );
                             ^
                  decide has no verb "fien". Maybe fine.

                1 error and 0 warnings; 71 rules in 44 files
                UNKNOWN_VERB: The global of the stage has no such verb. More: check --explain UNKNOWN_VERB
                """.formatted(directory, SURNAME));
    }

    @Test
    void itIsSaidInChineseToWhoAsksForIt() throws Exception {
        change("decide.fine( $o, 10 )", "decide.fien( $o, 10 )");

        assertThat(CliRun.of("check", "--lang", "zh", directory).out()).isEqualTo("""
                %s/%s:24:10: 错误 UNKNOWN_VERB 规则“6.3.3.12 not the real surname: repeat”
                      decide.fien( $o, 10 );
                             ^
                  decide 没有动词“fien”。可能应为 fine。

                1 个错误，0 个警告；共 44 个文件，71 条规则
                UNKNOWN_VERB：本阶段的 global 没有这个动词。详见 check --explain UNKNOWN_VERB
                """.formatted(directory, SURNAME));
        assertThat(CliRun.of("check", "--lang", "zh", "--format", "plain", directory)
                        .out())
                .isEqualTo("%s/%s:24:10: error: decide 没有动词“fien”。可能应为 fine [UNKNOWN_VERB]\n"
                        .formatted(directory, SURNAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "github"})
    void whatProgramsReadHasNoLanguage(String format) throws Exception {
        change("decide.fine( $o, 10 )", "decide.fien( $o, 10 )");

        assertThat(CliRun.of("check", "--lang", "zh", "--format", format, directory))
                .isEqualTo(CliRun.of("check", "--lang", "en", "--format", format, directory));
    }

    @Test
    void aPackThatIsNotThereIsMissedInTheSameLanguage() {
        for (String command : new String[] {"check", "watch"}) {
            assertThat(CliRun.of(command, "--lang", "zh", directory.resolve("nowhere"))
                            .err())
                    .isEqualTo("qa-rules: 规则包 %s 无法加载：%n  没有这个目录%n".formatted(directory.resolve("nowhere")));
        }
    }

    /** The gap of the example; a warning, so only --strict fails. */
    @Test
    void aGapIsAWarning() throws Exception {
        change("occurrence > 1", "occurrence > 2");

        CliRun run = CliRun.of("check", "--format", "plain", directory);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith(directory + "/" + SURNAME + ":9:6: warning: clause 6.3.3.12 has rules for occurrence 1 and"
                        + " 3 or more, none for 2.")
                .endsWith("[GAP]\n")
                .hasLineCount(1);
        assertThat(CliRun.of("check", "--strict", directory).exit()).isEqualTo(1);
    }

    @Test
    void jsonCarriesEveryField() throws Exception {
        change("occurrence == 1", "occurrence == \"abc\"");

        CliRun run = CliRun.of("check", "--format", "json", directory);

        assertThat(run.exit()).isEqualTo(1);
        JsonNode report = run.results().get(0);
        assertThat(report.get("errors").asInt()).isEqualTo(1);
        assertThat(report.get("diagnostics")).hasSize(1);
        JsonNode diagnostic = report.get("diagnostics").get(0);
        assertThat(diagnostic.get("file").asText()).isEqualTo(SURNAME);
        assertThat(diagnostic.get("line").asInt()).isEqualTo(12);
        assertThat(diagnostic.get("column").asInt()).isEqualTo(39);
        assertThat(diagnostic.get("severity").asText()).isEqualTo("error");
        assertThat(diagnostic.get("code").asText()).isEqualTo("WRONG_TYPE");
        assertThat(diagnostic.get("rule").asText()).isEqualTo("6.3.3.12 not the real surname: first");
        assertThat(diagnostic.get("source").asText())
                .isEqualTo("  $o : Offence( clause == \"6.3.3.12\", occurrence == \"abc\" )");
    }

    @Test
    void githubAnnotatesTheLine() throws Exception {
        change("$o, 10 )", "$o, -10 )");

        CliRun run = CliRun.of("check", "--format", "github", directory);

        assertThat(run.out())
                .isEqualTo("::error file=%s/%s,line=24,col=20,title=AMOUNT::-10 is below zero. Maybe 10%n"
                        .formatted(directory, SURNAME));
    }

    /** The command that the report names, for each code. */
    @Test
    void everyCodeIsExplained() {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            CliRun run = CliRun.of("check", "--explain", code);

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out())
                    .startsWith("# " + code + "\n")
                    .contains(
                            code.meaning().en(),
                            code.meaning().zh(),
                            "## A bad rule",
                            "`check` says:",
                            "## A good rule");
        }
    }

    @Test
    void eitherAPackIsCheckedOrACodeExplained() {
        assertThat(CliRun.of("check", directory, "--explain", "GAP").exit()).isEqualTo(2);
        CliRun unknown = CliRun.of("check", "--explain", "GAPS");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("GAPS", "UNKNOWN_VERB");
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void wrongUsageIsToldApartFromAWrongPack() throws Exception {
        assertThat(CliRun.of("check").exit()).isEqualTo(2);
        CliRun missing = CliRun.of("check", directory.resolve("nowhere"));
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere", "no such directory");
        assertThat(missing.out()).isEmpty();
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertThat(CliRun.of("check", empty).exit()).isEqualTo(1);
    }

    private void change(String from, String to) {
        StandardPack.edit(directory.resolve(SURNAME), from, to);
    }
}
