package io.qarules.workbench.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.TestPack;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage;
import io.qarules.workbench.page.PackPage.Penalty;
import io.qarules.workbench.page.PackPage.RuleLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackPageTest {
    @TempDir
    private Path directory;

    @Test
    void an_occurrence_that_no_rule_covers_is_shown() {
        Penalty row = onlyRow(pack().penalize("7.1", "occurrence == 1", "decide.warn( $o );")
                .penalize("7.1", "occurrence > 2", "decide.fine( $o, 30 );"));

        assertThat(row.first().en()).isEqualTo("spoken warning");
        assertThat(row.repeat().en()).isEqualTo("2nd: nothing; 3rd and later: fine 30.00");
        assertThat(row.repeat().zh()).isEqualTo("第2次：不处理；第3次起：经济扣罚30.00元");
        assertThat(row.amounts().en()).isEqualTo("30.00");
    }

    @Test
    void occurrences_that_are_treated_alike_are_one_step() {
        Penalty row = onlyRow(pack().penalize("7.1", "occurrence < 4", "decide.remind( $o ).train( $o );")
                .penalize("7.1", "occurrence >= 4", "decide.dismiss( $o );"));

        assertThat(row.first().en()).isEqualTo("spoken reminder + training");
        assertThat(row.repeat().en())
                .isEqualTo("2nd to 3rd: spoken reminder + training; 4th and later: dismissal proposed");
        assertThat(row.steps()).extracting(PackPage.Step::from).containsExactly(1, 4);
    }

    @Test
    void what_waits_for_a_verification_is_marked_and_the_audience_is_the_decisions() {
        Penalty row = onlyRow(pack().penalize(
                        "7.1", "decide.onceVerified().fineBetween( $o, 10, 20 ).trainOffline( $o ).dismiss( $o );"));

        assertThat(row.needsVerification()).isTrue();
        assertThat(row.first().en())
                .isEqualTo("training off the line (once verified) + fine 10.00 to 20.00 (once verified)"
                        + " + dismissal proposed (once verified)");
        assertThat(row.audiences()).extracting(Enum::name).containsExactly("SUPERVISOR", "TRAINER", "DIRECTOR");
    }

    @Test
    void clauses_are_in_the_order_of_their_numbers() {
        assertThat(rows(pack().penalize("7.10", "decide.coach( $o );").penalize("7.9", "decide.coach( $o );")))
                .extracting(Penalty::clause)
                .containsExactly("7.9", "7.10");
    }

    @Test
    void a_setting_is_filled_in_where_a_rule_reads_it() {
        PackPage page = page(pack().policy("policy.setting( \"7.1 seconds\", 90 );")
                .penalize("7.1", "decide.coach( $o );")
                .detect(
                        "7.1",
                        "io.qarules.engine.policy.Setting( name == \"7.1 seconds\", $s : value )\n  $c : Call( durationSeconds > $s )",
                        "detect.breach( $c );"));

        assertThat(page.detections()).extracting(RuleLine::when).containsExactly("$c : Call( durationSeconds > 90 )");
        assertThat(page.detections())
                .extracting(RuleLine::condition)
                .containsExactly(new Text("通话：通话时长（秒）大于90", "call: length (seconds) is more than 90"));
        assertThat(page.detections()).extracting(line -> line.then().en()).containsExactly("the clause is breached");
    }

    @Test
    void the_conditions_of_other_stages_are_said_in_words() {
        PackPage page = page(pack().penalize("7.1", "decide.coach( $o );")
                .detect(
                        "7.1",
                        "Agent( hiredOn > \"2026-08-01\", line != \"hotline\", $surname : surname )\n"
                                + "  $c : Call( hungUpBy == Party.AGENT, spokenSurname != $surname )",
                        "detect.breach( $c );")
                .reward(
                        "6.2.2",
                        "$n : Nomination( type == NominationType.EXCELLENT_RECORDING )",
                        "award.recording( $n );")
                .reward(
                        "6.2.1",
                        "$claim : ProgressClaim( grade != ImprovementGrade.HALF, first )",
                        "award.progress( $claim, 50 + 10 );"));

        assertThat(page.detections())
                .extracting(RuleLine::condition)
                .containsExactly(new Text(
                        "有这样的坐席：入职日期晚于2026-08-01，业务线不为\"hotline\"（或未知）；" + "通话：挂断方为坐席，报出的姓氏不为坐席的姓氏（或两者只知其一）",
                        "some agent where date of hire is after 2026-08-01, line is not \"hotline\" (or unknown);"
                                + " call: party that hung up is the agent, spoken surname is not surname of the agent"
                                + " (or only one of the two is known)"));
        assertThat(page.awards())
                .extracting(RuleLine::condition)
                .containsExactly(
                        new Text(
                                "进步：改进程度不为改进一半，该发现最早的改进",
                                "improvement: grade is not half, the earliest of its finding"),
                        new Text("提名：类型为优秀录音", "nomination: type is excellent recording"));
        assertThat(page.awards().get(0).then().zh()).isEqualTo("进步奖：所扣金额的 50 + 10 %");
    }

    @Test
    void true_and_false_are_words() {
        PackPage page = page(pack().penalize("7.1", "decide.coach( $o );").policy("policy.finesAllowed( false );"));

        assertThat(page.policy())
                .extracting(RuleLine::then)
                .contains(new Text("是否收取扣款：否", "fines are collected: false"));
    }

    @Test
    void that_fines_collect_all_is_said_only_where_they_do() {
        assertThat(page(pack().policy("policy.fineLimit( \"day\", 200 );")).notSet())
                .extracting(Text::en)
                .contains("No deduction cap: only the limits below bound what fines in force collect.");
        assertThat(page(TestPack.minimal(directory.resolve("none")).policy("policy.finesAllowed( false );"))
                        .notSet())
                .extracting(Text::en)
                .noneMatch(text -> text.startsWith("No deduction cap"));
    }

    @Test
    void what_the_policy_does_not_set_is_said() {
        assertThat(page(pack().penalize("7.1", "decide.coach( $o );")).notSet())
                .extracting(text -> text.en().replaceAll(":.*", ""))
                .containsExactly("No repeat window", "No deduction cap", "No acknowledgement", "No overlap");
        assertThat(page(TestPack.minimal(directory.resolve("window"))
                                .penalize("7.1", "decide.coach( $o );")
                                .policy("policy.repeatWindowInDays( 30 );"))
                        .notSet())
                .hasSize(3);
    }

    private TestPack pack() {
        return TestPack.minimal(directory.resolve("pack"));
    }

    private static List<Penalty> rows(TestPack pack) {
        return page(pack).penalties();
    }

    private static PackPage page(TestPack pack) {
        return PackPages.of(pack.load().pack());
    }

    private static Penalty onlyRow(TestPack pack) {
        List<Penalty> rows = rows(pack);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
