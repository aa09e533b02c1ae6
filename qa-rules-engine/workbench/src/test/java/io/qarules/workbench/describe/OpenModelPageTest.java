package io.qarules.workbench.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Text;
import io.qarules.workbench.OpenPack;
import io.qarules.workbench.page.PackPage;
import io.qarules.workbench.page.PackPage.Penalty;
import io.qarules.workbench.page.PackPage.RuleLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The page says the words of part two in sentences")
class OpenModelPageTest {
    @TempDir
    private static Path directory;

    private static PackPage page;

    @BeforeAll
    static void describe() {
        page = PackPages.directory(OpenPack.in(directory).directory());
    }

    @Test
    @Policy({"12", "13", "14", "15"})
    void settings() {
        assertThat(zh(page.policy()))
                .containsExactlyInAnyOrder(
                        "规则包 test，版本 1",
                        "日期和月份按 Asia/Shanghai 时间",
                        "事件 LATE",
                        "事件的属性 minutes：数值",
                        "质检发现的属性 selfReported：是或否",
                        "员工的属性 level：取 NEW, SENIOR 之一",
                        "后果 REGULATOR_COMPLAINT",
                        "同一日内扣罚合计不超过 100 元",
                        "条款 7.1, 7.2 的违规合并累计",
                        "违规在同一自然月内累计",
                        "条款 7.4 在 90 天无违规后重新累计",
                        "累计“warnings”：计口头警告，限条款 7.*，按自然季度累计",
                        "累计“points”：计扣分，近 90 天内累计");
        assertThat(en(page.policy()))
                .contains(
                        "attribute level of the agent: one of NEW, SENIOR",
                        "fines of one day collect 100 CNY at most",
                        "tally \"warnings\" counts spoken warning, of the clauses 7.*, within one quarter",
                        "tally \"points\" counts points, over the last 90 days");
    }

    @ParameterizedTest
    @CsvSource({
        "line, 同一业务线内相互比较, compared are the agents of one line",
        "team, 同一班组内相互比较, compared are the agents of one team",
        "all, 全体相互比较, compared are all agents"
    })
    @Policy("17")
    void whoIsComparedWithWhom(String group, String zh, String en, @TempDir Path periods) throws Exception {
        Files.createDirectories(periods.resolve("policy"));
        Files.writeString(periods.resolve("policy/scheme.drl"), """
                package shop.policy;
                import io.qarules.engine.policy.*;
                global SettlementBook policy;
                rule "scheme"
                  @clause("scheme") @zh("题") @en("title")
                when
                then
                  policy.pack( "shop", "1" ).zone( "Asia/Shanghai" ).pointsLinear( "fcr", 0, 1 )
                      .weight( "any", "fcr", 100 ).otherLinesLike( "any" ).rankBy( "composite" )
                      .rankWithin( "%s" ).tierFrom( "A", 0 );
                end
                """.formatted(group));

        PackPage ofPeriods = PackPages.directory(periods);

        assertThat(ofPeriods.policy()).singleElement().satisfies(line -> {
            assertThat(line.then().zh()).contains(" + " + zh + " + ");
            assertThat(line.then().en()).contains(" + " + en + " + ");
        });
    }

    @Test
    @Policy("15")
    void escalations() {
        assertThat(page.escalations().stream()
                        .map(line -> line.condition().en() + " → " + line.then().en()))
                .containsExactly(
                        "tally: name is \"warnings\", number is 3 → OFFLINE_TRAINING",
                        "tally: name is \"points\", the remainder of number ÷ 9 is 0 → FINE of 15 × number of the tally CNY");
        assertThat(page.escalations().stream()
                        .map(line -> line.condition().zh() + " → " + line.then().zh()))
                .containsExactly(
                        "累计：名称为\"warnings\"，次数（分数）为3 → 封线培训",
                        "累计：名称为\"points\"，次数（分数） 除以 9 的余数为0 → 扣罚 15 × 累计的次数（分数） 元");
    }

    @Test
    @Policy({"12", "13"})
    void penalties() {
        assertThat(page.penalties().stream().map(OpenModelPageTest::en))
                .containsExactly(
                        "7.1 days since the hire is unknown or days since the hire is at least 90 → spoken warning + 3 points; the same",
                        "7.2 mark \"selfReported\" of the finding is not true (or unknown) → fine 60.00 + on the supervisor: fine 20.00; the same",
                        "7.2 mark \"selfReported\" of the finding is true, word \"level\" of the agent is one of \"NEW\", \"SENIOR\" → fine of 5 % of the performance pay; the same",
                        "7.2 consequences contains \"REGULATOR_COMPLAINT\" → written self-review; the same",
                        "7.4  → spoken reminder; the same");
        assertThat(page.penalties().stream().map(OpenModelPageTest::zh))
                .containsExactly(
                        "7.1 入职天数未知或入职天数不少于90 → 口头警告 + 扣 3 分; 同首次",
                        "7.2 质检发现的标记“selfReported”不为是（或未知） → 经济扣罚60.00元 + 主管连带：经济扣罚20.00元; 同首次",
                        "7.2 质检发现的标记“selfReported”为是，坐席的取值“level”为\"NEW\"、\"SENIOR\"之一 → 经济扣罚绩效工资的 5%; 同首次",
                        "7.2 后果包含\"REGULATOR_COMPLAINT\" → 检讨; 同首次",
                        "7.4  → 口头提醒; 同首次");
        assertThat(page.penalties().get(2).amounts()).isEqualTo(new Text("绩效工资的 5%", "5 % of the performance pay"));
        assertThat(page.penalties().get(1).audiences()).containsExactly(Audience.DIRECTOR);
    }

    @Test
    @Policy({"12", "16"})
    void detectionsAndAwards() {
        assertThat(page.detections().stream()
                        .map(line -> line.condition().zh() + " → " + line.then().zh()))
                .containsExactly("事件：类型为\"LATE\"，数值“minutes”大于15 → 违反本条款");
        assertThat(page.awards().stream()
                        .map(line -> line.condition().zh() + " → " + line.then().zh()))
                .containsExactly(
                        "自然月：计入的质检单数不少于1，计入的违规数为0，（最低得分未知或最低得分不少于90） → 表扬奖励 50 元",
                        "事件：类型为\"LATE\"，数值“minutes”为0 → 公开表扬");
        assertThat(page.awards().stream()
                        .map(line -> line.condition().en() + " → " + line.then().en()))
                .containsExactly(
                        "month: evaluations that count is at least 1, offences that count is 0, (lowest score is unknown or lowest score is at least 90) → COMMENDATION of 50 CNY",
                        "event: type is \"LATE\", number \"minutes\" is 0 → PRAISE");
    }

    private static String en(Penalty row) {
        return "%s %s → %s; %s"
                .formatted(
                        row.clause(),
                        row.condition().en(),
                        row.first().en(),
                        row.repeat().en());
    }

    private static String zh(Penalty row) {
        return "%s %s → %s; %s"
                .formatted(
                        row.clause(),
                        row.condition().zh(),
                        row.first().zh(),
                        row.repeat().zh());
    }

    private static List<String> en(List<RuleLine> lines) {
        return lines.stream().map(line -> line.then().en()).toList();
    }

    private static List<String> zh(List<RuleLine> lines) {
        return lines.stream().map(line -> line.then().zh()).toList();
    }
}
