package io.qarules.workbench.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.TestPack;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.page.PackPage.Penalty;
import io.qarules.workbench.page.PackPage.Planned;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table says of a penalty rule is what the rule says of every offence (POLICY 3, 12 and 13). */
class PenaltyPageTest {
    private static final String DOUBLING = "Math.min( 200, 10 * Math.pow( 2, $o.occurrence() - 1 ) )";

    @TempDir
    private Path directory;

    /** POLICY 13: 10 × 1, 2, 4, 8, 16, and 10 × 32 = 320, of which 200 is left. */
    @Test
    void a_fine_that_grows_is_its_formula_and_its_first_values() {
        Penalty row = onlyRow(pack().penalize("7.1", "decide.fine( $o, %s );".formatted(DOUBLING)));

        assertThat(row.first())
                .isEqualTo(new Text(
                        "经济扣罚（元）10 × 2^(n − 1)，最多 200：10.00、20.00、40.00、80.00、160.00、200.00 …",
                        "fine 10 × 2^(n − 1), at most 200: 10.00, 20.00, 40.00, 80.00, 160.00, 200.00 …"));
        assertThat(row.repeat()).isEqualTo(new Text("按同一算式", "by the same formula"));
        assertThat(row.amounts()).isEqualTo(new Text("（元）10 × 2^(n − 1)，最多 200", "10 × 2^(n − 1), at most 200"));
        Planned fine = row.steps().get(0).decisions().get(0);
        assertThat(fine.amount()).isNull();
        assertThat(fine.values())
                .extracting(Text::en)
                .startsWith("10.00", "20.00")
                .hasSize(6);
    }

    @Test
    void a_formula_for_repeats_begins_with_the_second_offence() {
        Penalty row = onlyRow(pack().penalize("7.1", "occurrence == 1", "decide.warn( $o );")
                .penalize("7.1", "occurrence > 1", "decide.fine( $o, 10 * $o.occurrence() );"));

        assertThat(row.first().en()).isEqualTo("spoken warning");
        assertThat(row.repeat().en()).isEqualTo("fine 10 × n: 20.00, 30.00, 40.00, 50.00, 60.00, 70.00 …");
    }

    /** 10 × 2 and 10 × 3; the fourth offence is nobody's. */
    @Test
    void a_formula_for_some_offences_has_their_values_and_no_more() {
        Penalty row =
                onlyRow(pack().penalize("7.1", "occurrence in ( 2, 3 )", "decide.fine( $o, 10 * $o.occurrence() );"));

        assertThat(row.first().zh()).isEqualTo("不处理");
        assertThat(row.repeat())
                .isEqualTo(new Text(
                        "第2至3次：经济扣罚（元）10 × n：20.00、30.00；第4次起：不处理",
                        "2nd to 3rd: fine 10 × n: 20.00, 30.00; 4th and later: nothing"));
    }

    /** 10, 20 for the first two; another rule warns for the first three besides. */
    @Test
    void a_formula_beside_other_rules_goes_on_where_they_end() {
        Penalty row = onlyRow(pack().penalize("7.1", "occurrence <= 2", "decide.warn( $o );")
                .penalize("7.1", "decide.fine( $o, $o.occurrence() * 10 );"));

        assertThat(row.first().en()).isEqualTo("spoken warning + fine n × 10: 10.00, 20.00");
        assertThat(row.repeat().en())
                .isEqualTo("2nd: spoken warning + fine n × 10: 20.00;"
                        + " 3rd and later: fine n × 10: 30.00, 40.00, 50.00, 60.00, 70.00, 80.00 …");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 * 3 | 30.00 | 30.00元",
                "( $o.occurrence() + 1 ) * 5 / 2.0 | (n + 1) × 5 ÷ 2.0 | （元）(n + 1) × 5 ÷ 2.0",
                "100 - ( 10 - $o.occurrence() ) | 100 − (10 − n) | （元）100 − (10 − n)",
                "Math.max( 5, Math.min( 9, $o.occurrence() ) ) | n, at most 9, at least 5 | （元）n，最多 9，最少 5",
                "Math.min( $o.occurrence(), 3 ) + 1 | (the smaller of n and 3) + 1 | （元）（n 与 3 中较小者） + 1",
                "Math.pow( $o.occurrence(), 2 ) | n^2 | （元）n^2",
                "$o.call().durationSeconds() * 0.1 | length (seconds) of the call of the offence × 0.1"
                        + " | （元）违规的通话的通话时长（秒） × 0.1",
            })
    void amounts_are_written_as_they_are_worked_out(String amount, String en, String zh) {
        Penalty row = onlyRow(pack().penalize("7.1", "decide.fine( $o, %s );".formatted(amount)));

        assertThat(row.amounts()).isEqualTo(new Text(zh, en));
    }

    /** The first offence that counts in threes is the third; 10 × 3, 6, 9, 12, 15 and 18. */
    @Test
    void a_rule_for_every_third_offence_begins_with_the_third() {
        Penalty row =
                onlyRow(pack().penalize("7.1", "occurrence % 3 == 0", "decide.fine( $o, 10 * $o.occurrence() );"));

        assertThat(row.condition()).isEqualTo(new Text("次数 除以 3 的余数为0", "the remainder of occurrence ÷ 3 is 0"));
        assertThat(row.first()).isEqualTo(new Text("不处理", "nothing"));
        assertThat(row.repeat())
                .isEqualTo(
                        new Text(
                                "第3、6、9、12、15、18 …次：经济扣罚（元）10 × n：30.00、60.00、90.00、120.00、150.00、180.00 …",
                                "3rd, 6th, 9th, 12th, 15th, 18th …: fine 10 × n: 30.00, 60.00, 90.00, 120.00, 150.00, 180.00 …"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "occurrence % 3 != 0 # spoken warning # 2nd, 4th, 5th, 7th, 8th, 10th …: spoken warning",
                "occurrence % 2 == 1 # spoken warning # 3rd, 5th, 7th, 9th, 11th, 13th …: spoken warning",
                "occurrence % 2 == 0, occurrence <= 6 # nothing # 2nd, 4th, 6th: spoken warning",
                "$n : occurrence, $n % 7 == 0 # nothing # 7th, 14th, 21st, 28th, 35th, 42nd …: spoken warning",
                "occurrence > 3 && occurrence % 5 == 1 # nothing # 6th, 11th, 16th, 21st, 26th, 31st …: spoken warning",
                "occurrence % 2 == 0 || occurrence % 3 == 0 # nothing # 2nd, 3rd, 4th, 6th, 8th, 9th …: spoken warning",
                "occurrence * 2 > 7 # nothing # 2nd to 3rd: nothing; 4th and later: spoken warning",
                "occurrence == 2 * 3 # nothing # 2nd to 5th: nothing; 6th: spoken warning; 7th and later: nothing",
                "( occurrence > 3 && severity == SEVERE ) || ( occurrence > 5 && imageHarmed == true ) # nothing"
                        + " # 2nd to 3rd: nothing; 4th and later: spoken warning",
                "occurrence > 3 # nothing # 2nd to 3rd: nothing; 4th and later: spoken warning",
                "occurrence != 2 # spoken warning # 2nd: nothing; 3rd and later: spoken warning",
                "occurrence not in ( 1, 3 ) # nothing # 2nd: spoken warning; 3rd: nothing; 4th and later: spoken warning",
                "occurrence > 3 || severity == SEVERE # spoken warning # the same",
                "call.durationSeconds % 3 == 0 # spoken warning # the same",
            })
    void what_conditions_on_the_occurrence_leave_out_is_not_said(String condition, String first, String repeat) {
        Penalty row = onlyRow(pack().penalize("7.1", condition, "decide.warn( $o );"));

        assertThat(row.first().en()).isEqualTo(first);
        assertThat(row.repeat().en()).isEqualTo(repeat);
    }

    @Test
    void an_amount_that_hangs_on_the_call_has_no_values() {
        Penalty row = onlyRow(pack().penalize("7.1", "decide.fine( $o, $o.call().durationSeconds() * 0.1 );"));

        assertThat(row.first().en()).isEqualTo("fine length (seconds) of the call of the offence × 0.1");
        assertThat(row.steps().get(0).decisions().get(0).values()).isEmpty();
    }

    @Test
    void bounds_can_be_formulas() {
        Penalty row = onlyRow(
                pack().penalize("7.1", "occurrence < 3", "decide.fineBetween( $o, 10 * $o.occurrence(), 100 );"));

        assertThat(row.first().en()).isEqualTo("fine 10 × n to 100: 10.00 to 100.00, 20.00 to 100.00");
    }

    /** POLICY 13: 5 × 3 − 20 and 5 × 4 − 20 are not above 0, so these fines have no amount yet; 5 × 5 − 20 is 5. */
    @Test
    void an_amount_that_a_rule_cannot_give_is_named() {
        Penalty row = onlyRow(pack().penalize("7.1", "occurrence < 6", "decide.fine( $o, 5 * $o.occurrence() - 20 );"));

        assertThat(row.first().en())
                .isEqualTo("fine 5 × n − 20: without amount, without amount, without amount, without amount, 5.00");
        assertThat(row.first().zh()).contains("金额由主管定");
    }

    /** POLICY 13: 0.004 is 0.00 once rounded. */
    @Test
    void a_fixed_amount_that_is_nothing_is_a_fine_without_amount() {
        Planned fine = onlyRow(pack().penalize("7.1", "decide.fine( $o, 0.002 * 2 );"))
                .steps()
                .get(0)
                .decisions()
                .get(0);

        assertThat(fine.amount()).isNull();
        assertThat(fine.status()).isEqualTo(DecisionStatus.PROPOSED);
    }

    /** POLICY 13: where a bound is not above 0 nothing is given. */
    @Test
    void bounds_of_which_one_is_nothing_give_nothing() {
        Penalty fixed = onlyRow(pack().penalize("7.1", "decide.fineBetween( $o, 0, 100 );"));
        Penalty formula = onlyRow(
                pack().penalize("7.1", "occurrence < 3", "decide.fineBetween( $o, 10 * $o.occurrence() - 10, 100 );"));

        assertThat(fixed.first().en()).isEqualTo("nothing");
        assertThat(formula.first().en()).isEqualTo("fine 10 × n − 10 to 100: nothing, 10.00 to 100.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "occurrence == 1 || severity == SEVERE # occurrence is 1 or severe # 次数为1或严重",
                "call.durationSeconds % 2 == 1 # the remainder of length (seconds) of the call ÷ 2 is 1"
                        + " # 通话的通话时长（秒） 除以 2 的余数为1",
                "severity != SEVERE # severity is not severe (or unknown) # 轻重不为严重（或未知）",
                "severity in ( MINOR, MODERATE ) # severity is one of minor, moderate # 轻重为轻微、较重之一",
                "severity not in ( MINOR, MODERATE ) # severity is none of minor, moderate (or unknown)"
                        + " # 轻重不为轻微、较重中任何一个（或未知）",
                "consequences contains COMPLAINT && ( severity == SEVERE || imageHarmed )"
                        + " # complaint, (severe or company image harmed) # 引起投诉，（严重或损害公司形象）",
                "severity == SEVERE || ( severity == MINOR && imageHarmed == true )"
                        + " # severe or (minor and company image harmed) # 严重或（轻微且损害公司形象）",
                "call != null # call is known # 通话已知",
                "call != null, call.deal == true # deal made # 已成交",
                "call != null, call.deal != true # call is known, no deal (or unknown) # 通话已知，未成交（或未知）",
                "call.deal == null # deal of the call is unknown # 通话的成交未知",
                "call.talkSeconds > 600 # talk time (seconds) of the call is more than 600" + " # 通话的交谈时长（秒）大于600",
                "call.talkSeconds * 2 < call.durationSeconds - 10"
                        + " # talk time (seconds) of the call × 2 is less than length (seconds) of the call − 10"
                        + " # 通话的交谈时长（秒） × 2小于通话的通话时长（秒） − 10",
                "call.hungUpBy == Party.AGENT # party that hung up of the call is the agent # 通话的挂断方为坐席",
                "call.direction != INBOUND, call.direction != null"
                        + " # direction of the call is not inbound, direction of the call is known"
                        + " # 通话的呼叫方向不为呼入，通话的呼叫方向已知",
                "orderId.startsWith( 'A' ) # order id begins with \"A\" # 订单编号以\"A\"开头",
                "orderId matches 'A[0-9]+' # order id has the form \"A[0-9]+\" # 订单编号符合格式\"A[0-9]+\"",
                "orderId != call.orderId # order id is not order id of the call (or only one of the two is known)"
                        + " # 订单编号不为通话的订单编号（或两者只知其一）",
                "occurredAt >= '2026-08-01T09:00:00+08:00'"
                        + " # time of occurrence is not before 2026-08-01T09:00:00+08:00"
                        + " # 发生时间不早于2026-08-01T09:00:00+08:00",
                "verification == null # verification is unknown # 核实未知",
                "verification.upheld == true, verification.amount < 10.5"
                        + " # upheld, amount (CNY) of the verification is less than 10.5"
                        + " # 核实成立，核实的金额（元）小于10.5",
            })
    void conditions_are_said_in_words(String condition, String en, String zh) {
        String quoted = condition.replace('\'', '"');
        Penalty row = onlyRow(pack().penalize("7.1", quoted, "decide.warn( $o );"));

        assertThat(row.condition()).isEqualTo(new Text(zh, en));
        assertThat(row.first().en()).isEqualTo("spoken warning");
        assertThat(row.repeat().en()).isEqualTo("the same");
    }

    @Test
    void a_condition_on_the_occurrence_may_be_joined_with_others() {
        Penalty row = onlyRow(pack().penalize(
                        "7.1", "severity == SEVERE && ( occurrence == 1 || occurrence > 1000 )", "decide.warn( $o );"));

        assertThat(row.condition().en()).isEqualTo("severe");
        assertThat(row.first().en()).isEqualTo("spoken warning");
        assertThat(row.repeat().zh()).isEqualTo("第2至1,000次：不处理；第1,001次起：口头警告");
    }

    @Test
    void other_patterns_are_conditions_too() {
        Penalty row = onlyRow(
                pack().file(
                                "penalize/7.1.drl",
                                TestPack.penalizeDrl(
                                        "7.1",
                                        "7.1",
                                        "$o : Offence( clause == \"7.1\", severity == SEVERE )\n"
                                                + "  $p : Offence( clause == \"7.2\", callId == $o.callId )\n"
                                                + "  not Offence( clause == \"7.3\", occurredAt < $o.occurredAt )\n"
                                                + "  exists Offence( occurrence > 2, orderId == $p.orderId )",
                                        "decide.fine( $o, 20 );"))
                        .penalize("7.2", "decide.coach( $o );")
                        .penalize("7.3", "decide.coach( $o );"),
                "7.1");

        assertThat(row.condition())
                .isEqualTo(
                        new Text(
                                "严重；有这样的违规（2）：条款为\"7.2\"，通话编号为本违规的通话编号；"
                                        + "没有这样的违规：条款为\"7.3\"，发生时间早于本违规的发生时间；"
                                        + "有这样的违规：次数大于2，订单编号为违规（2）的订单编号",
                                "severe; some offence (2) where clause is \"7.2\", call id is call id of this offence;"
                                        + " no offence where clause is \"7.3\","
                                        + " time of occurrence is before time of occurrence of this offence;"
                                        + " some offence where occurrence is more than 2, order id is order id of offence (2)"));
        assertThat(row.first().en()).isEqualTo("fine 20.00");
    }

    /** POLICY 12: a rule of 5.* that names one of its clauses is for that one. */
    @Test
    void a_clause_that_is_narrower_than_the_rules_own_is_said() {
        Penalty row = onlyRow(pack().penalize("5.*", "clause != \"5.1\"", "decide.warn( $o );"));

        assertThat(row.condition()).isEqualTo(new Text("条款不为\"5.1\"", "clause is not \"5.1\""));
    }

    /** 3 is odd, and 4 leaves 1 when divided by 3: at the first offence both would warn. Each row says when. */
    @Test
    void rules_that_would_fail_together_are_described_each() {
        List<Penalty> rows =
                PackPages.of(pack().penalizeTwice("7.1", "").load().pack()).penalties();

        assertThat(rows)
                .extracting(row -> row.condition().en())
                .containsExactly(
                        "the remainder of (occurrence × occurrence) ÷ 2 is 1",
                        "the remainder of (occurrence × occurrence × occurrence) ÷ 3 is 1");
    }

    private TestPack pack() {
        return TestPack.minimal(directory.resolve("pack"));
    }

    private static Penalty onlyRow(TestPack pack) {
        return onlyRow(pack, "");
    }

    private static Penalty onlyRow(TestPack pack, String clause) {
        List<Penalty> rows = PackPages.of(pack.load().pack()).penalties().stream()
                .filter(row -> clause.isEmpty() || row.clause().equals(clause))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
