package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new clause}: what it writes loads, and its cases pass. */
class NewClauseTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_files_are_written_in_the_style_of_the_pack() throws Exception {
        minimalPack();

        assertThat(run(
                        "7.1",
                        "--zh",
                        "报告迟交",
                        "--en",
                        "late report",
                        "--first",
                        "reminder + training",
                        "--repeat",
                        "fine 20-50",
                        "--verified"))
                .isZero();

        assertThat(directory.resolve("penalize/7.1-late-report.drl")).hasContent("""
                package ours.penalize;

                import io.qarules.engine.penalize.*;

                global Decide decide;

                // 初犯：口头提醒、参加培训。（请在此写明理由。）
                // The first time a reminder and training. (Write here why.)
                rule "7.1 late report: first"
                  @clause("7.1") @zh("报告迟交") @en("late report")
                when
                  $o : Offence( clause == "7.1", occurrence == 1 )
                then
                  decide.onceVerified().remind( $o ).train( $o );
                end

                // 再犯：扣罚20至50元。（请在此写明理由。）
                // Every further time a fine of 20 to 50. (Write here why.)
                rule "7.1 late report: repeat"
                  @clause("7.1")
                when
                  $o : Offence( clause == "7.1", occurrence > 1 )
                then
                  decide.onceVerified().fineBetween( $o, 20, 50 );
                end
                """);
        assertThat(directory.resolve("penalize/7.1-late-report.cases.yaml")).hasContent("""
                - case: first a reminder and training, then a fine of 20 to 50 every time, once verified
                  findings:
                    - {id: F1, verified: {}}
                    - {id: F2, verified: {}}
                    - {id: F3, verified: {}}
                  decisions:
                    - REMINDER F1
                    - TRAINING F1
                    - FINE F2 20.00
                    - FINE F3 20.00

                - case: until a supervisor has verified it, it waits and later ones do not count it
                  findings:
                    - {id: F1}
                    - {id: F2}
                  decisions:
                    - REMINDER F1 PENDING
                    - TRAINING F1 PENDING
                    - REMINDER F2 PENDING
                    - TRAINING F2 PENDING

                - case: another clause is not counted with it
                  findings:
                    - {id: F1, clause: "6.1"}
                    - {id: F2, verified: {}}
                  decisions:
                    - REMINDER F2
                    - TRAINING F2
                """);
        assertThat(failing()).isEmpty();
    }

    /** Reported or not, new or not, by an event, with the supervisor: each says its part, and the cases work it out. */
    @Test
    void a_clause_of_many_parts() throws Exception {
        minimalPack();

        assertThat(run(
                        "8.1",
                        "--zh=迟到",
                        "--en=late",
                        "--first=fine 60 + supervisor warning",
                        "--repeat=fine 5%",
                        "--self-reported-half",
                        "--new-staff=90",
                        "--counted=month",
                        "--together=6.1",
                        "--event=LATE",
                        "--where=minutes > 15"))
                .as(err::toString)
                .isZero();

        assertThat(out.toString()).contains("""
                  detect/8.1-late.cases.yaml
                  detect/8.1-late.drl
                  penalize/8.1-late.cases.yaml
                  penalize/8.1-late.drl
                  policy/8.1-late.drl
                """);
        assertThat(directory.resolve("penalize/8.1-late.drl")).content().contains("""
                  $o : Offence( clause == "8.1", tenureDays < 90 )
                then
                  decide.remind( $o );
                """, """
                  $o : Offence( clause == "8.1", tenureDays == null || tenureDays >= 90, occurrence == 1, finding.flag( "selfReported" ) == true )
                then
                  decide.fine( $o, 30 ).onSupervisor().warn( $o );
                """, """
                  $o : Offence( clause == "8.1", tenureDays == null || tenureDays >= 90, occurrence > 1, finding.flag( "selfReported" ) != true )
                then
                  decide.finePercentOfPay( $o, 5 );
                """);
        assertThat(directory.resolve("penalize/8.1-late.cases.yaml")).content().contains("""
                - case: who reported it pays half, who did not pays all of it
                  agent: {id: A1, supervisorId: S1, performancePay: "2000.00"}
                  findings:
                    - {id: F1, attributes: {selfReported: true}}
                    - {id: F2, attributes: {selfReported: true}}
                    - {id: F3, attributes: {selfReported: false}}
                  decisions:
                    - FINE F1 30.00
                    - WARNING F1:SUPERVISOR
                    - FINE F2 50.00
                    - FINE F3 100.00
                """, """
                - case: before day 90 a reminder, from then on what the clause says
                  agent: {id: A1, supervisorId: S1, performancePay: "2000.00", hiredOn: "2026-07-22"}
                  findings:
                    - {id: F1, occurredAt: "2026-10-19T12:00:00+08:00"}
                    - {id: F2, occurredAt: "2026-10-20T12:00:00+08:00"}
                  decisions:
                    - REMINDER F1
                    - FINE F2 100.00
                """);
        assertThat(directory.resolve("detect/8.1-late.drl")).content().contains("""
                  $e : Event( type == "LATE", number( "minutes" ) > 15 )
                then
                  detect.breach( $e );
                """);
        assertThat(directory.resolve("policy/8.1-late.drl"))
                .content()
                .contains(
                        "policy.event( \"LATE\" );",
                        "policy.number( \"event\", \"minutes\" );",
                        "policy.flag( \"finding\", \"selfReported\" );",
                        "policy.repeatWithin( \"8.1\", \"month\" );",
                        "policy.repeatWithin( \"6.1\", \"month\" );",
                        "policy.countTogether( \"8.1\", \"6.1\" );");
        assertThat(failing()).isEmpty();
    }

    /** Every verb, every kind of amount, alone and verified. */
    @Test
    void the_cases_of_what_is_written_pass() throws Exception {
        minimalPack();
        List<String> penalties = List.of(
                "coaching",
                "reminder",
                "warning",
                "self-review",
                "training",
                "OFFLINE_TRAINING",
                "fine",
                "fine 12.5",
                "fine of 20 to 50",
                "扣罚30元、检讨",
                "dismissal, warning",
                "points 3",
                "扣分1 + reminder",
                "experience training",
                "体感实训");
        for (int i = 0; i < penalties.size(); i++) {
            assertThat(runTitled("7." + i, "--every", penalties.get(i)))
                    .as(err::toString)
                    .isZero();
            assertThat(runTitled("8." + i, "--first", "warning", "--repeat", penalties.get(i), "--verified"))
                    .as(err::toString)
                    .isZero();
        }

        assertThat(failing()).isEmpty();
        assertThat(PackCases.directory(directory).by(load())).hasSize(2 * 15 + 3 * 15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warnign | \"warnign\" is no penalty. Maybe \"warning\"",
                "fine 50-20 | \"fine 50-20\": the bounds stand the wrong way round. Maybe fine 20-50",
                "fine -1 | \"fine -1\": an amount is above 0 with two decimals at most, not -1",
                "fine 0 | \"fine 0\": an amount is above 0 with two decimals at most, not 0",
                "fine 1.234 | \"fine 1.234\": an amount is above 0 with two decimals at most, not 1.234",
                "warning 30 | \"warning 30\": only a fine has an amount",
                "points | \"points\": say how many, such as points 3",
                "points 0 | \"points 0\": points are a whole number, 1 or more. Maybe points 3",
                "points 1.5 | \"points 1.5\": points are a whole number, 1 or more. Maybe points 3",
                "fine 10 + fine | \"fine 10 + fine\" says fine twice; once is enough",
                "fine 120% | \"fine 120%\": a fine takes 100 % of the pay at most, not 120",
                "warning 5% | \"warning 5%\": only a fine has an amount",
                "warning 30 points | \"warning 30 points\": only a fine has an amount",
                "points 5% | \"points 5%\": only a fine has an amount",
                "fine 20-50 points | \"fine 20-50 points\": a fine is money, and points are a penalty of their own. Maybe fine 20, or points 20",
                "fine 1.2.3 | \"fine 1.2.3\": an amount is above 0 with two decimals at most, not 1.2.3",
                "fine 20 doubling up to 10 | \"fine 20 doubling up to 10\": the most is above the first amount. Maybe fine 10 doubling up to 200",
                "supervisor warnign | \"supervisor warnign\" is no penalty. Maybe \"warning\"",
            })
    void wrong_words_are_named(String said, String sentence) {
        assertThatThrownBy(() -> PenaltyOption.parse(said))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void nothing_is_overwritten_and_nothing_written_in_vain() throws Exception {
        assertThat(runTitled("7.1", "--every", "warning")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no rule pack in", "Begin one with \"new pack DIR\"");
        minimalPack();
        assertThat(runTitled("7.1", "--first", "warning")).isEqualTo(2);
        assertThat(err.toString()).contains("--first and --repeat, or --every");
        assertThat(runTitled("6.1", "--every", "warning")).isEqualTo(2);
        assertThat(err.toString())
                .contains("clause 6.1 is there already: " + directory.resolve("penalize/6.1.drl") + ". Edit that file");
        assertThat(runTitled("7.*", "--every", "warning")).isEqualTo(2);
        assertThat(run("7.1", "--every", "warning", "--zh", "题", "--en", "a \"b\""))
                .isEqualTo(2);

        try (var files = Files.list(directory.resolve("penalize"))) {
            assertThat(files).containsExactly(directory.resolve("penalize/6.1.drl"));
        }
    }

    /** The title stands in letters and on the page of the pack (POLICY 1): nobody may meet a placeholder there. */
    @Test
    void a_character_that_looks_like_another_is_named() throws Exception {
        minimalPack();

        int exit = run("\uFF17.6", "--zh", "报告迟交", "--en", "late report", "--every", "warning");

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("the clause \"\uFF17.6\": \uFF17 is a full-width character. Write 7 in its place");
        assertThat(directory.resolve("penalize").toFile().list()).containsExactly("6.1.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--zh=报告迟交", "--en=late report"})
    void without_a_title_in_both_languages_nothing_is_written(String title) throws Exception {
        minimalPack();

        int exit = title.isEmpty() ? run("7.1", "--every", "warning") : run("7.1", "--every", "warning", title);

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("qa-rules: say what clause 7.1 is called, in Chinese and in English:"
                        + " --zh 报告迟交 --en \"late report\"\n");
        try (var files = Files.list(directory.resolve("penalize"))) {
            assertThat(files).containsExactly(directory.resolve("penalize/6.1.drl"));
        }
    }

    @Test
    void the_help_says_that_titles_are_required() {
        assertThat(execute("new", "clause", "--help")).isZero();
        assertThat(out.toString())
                .containsPattern("--zh=TITLE\\s+Required: ")
                .containsPattern("--en=TITLE\\s+Required: ");
    }

    @Test
    void a_new_pack_needs_a_new_or_empty_directory() throws Exception {
        minimalPack();

        assertThat(execute("new", "pack", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty, and nothing is ever overwritten");
    }

    private int runTitled(String clause, String... options) {
        String[] titled = new String[options.length + 2];
        titled[0] = "--zh=题";
        titled[1] = "--en=title of " + clause;
        System.arraycopy(options, 0, titled, 2, options.length);
        return run(clause, titled);
    }

    private int run(String clause, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "new";
        arguments[1] = "clause";
        arguments[2] = clause;
        arguments[3] = "--rules=" + directory;
        System.arraycopy(options, 0, arguments, 4, options.length);
        return execute(arguments);
    }

    private int execute(String... arguments) {
        CliRun run = CliRun.of((Object[]) arguments);
        out.append(run.out());
        err.append(run.err());
        return run.exit();
    }

    private String failing() {
        return PackCases.directory(directory).by(load()).stream()
                .map(PackCase::run)
                .filter(verdict -> !verdict.passed())
                .map(verdict -> verdict.text())
                .collect(Collectors.joining("\n"));
    }

    private QaRulesEngine load() {
        return QaRulesEngine.builder().pack(PackSource.directory(directory)).build();
    }

    private void minimalPack() throws Exception {
        Files.createDirectories(directory.resolve("policy"));
        Files.createDirectories(directory.resolve("penalize"));
        Files.writeString(directory.resolve("policy/pack.drl"), """
                package ours.policy;
                import io.qarules.engine.policy.*;
                global PolicyBook policy;
                rule "pack"
                  @clause("pack") @zh("规则包") @en("rule pack")
                when
                then
                  policy.pack( "ours", "1" );
                end
                rule "zone"
                  @clause("zone") @zh("时区") @en("time zone")
                when
                then
                  policy.zone( "Asia/Shanghai" );
                end
                """);
        Files.writeString(directory.resolve("penalize/6.1.drl"), """
                package ours.penalize;
                import io.qarules.engine.penalize.*;
                global Decide decide;
                rule "6.1: every time"
                  @clause("6.1") @zh("题") @en("title")
                when
                  $o : Offence( clause == "6.1" )
                then
                  decide.coach( $o );
                end
                """);
    }
}
