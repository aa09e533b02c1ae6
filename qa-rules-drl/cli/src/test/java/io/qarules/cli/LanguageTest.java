package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.BundlePair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("with --lang zh a supervisor who knows no English can read what the commands say")
class LanguageTest {
    private static final Path FILES = Path.of("src/main/resources/io/qarules/cli");
    private static final Path SOURCES = Path.of("src/main");
    private static final Path CASES = Path.of("src/test/resources/io/qarules/cli/what-if.ndjson");
    private static final String REFUSED = "{\"agent\":{\"id\":\"A9\"},\"asOf\":\"2026-10-31\"}\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"Commands, ''", "Diff, 'GAINED LOST CHANGED'", "Explain, 'counted.'", "New, ''", "Test, 'cases.'"})
    void everySentenceIsInBothAndUsed(String bundle, String composed) {
        String[] signs = bundle.equals("Diff")
                ? new String[] {"ofPeriod", "pageLang", "pageSentence"}
                : bundle.equals("Explain") ? new String[] {"problem"} : new String[0];

        new BundlePair(FILES, bundle)
                .saysTheSameInBoth()
                .isInItsLanguages(signs)
                .isUsedBy(List.of(SOURCES), composed.isEmpty() ? new String[0] : composed.split(" "));
    }

    @Test
    void anExplanation() {
        String caseFile = """
                {"agent": {"id": "A1", "performancePay": -3}, "asOf": "2026-10-31T23:59:59+08:00",
                 "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED", "callId": "C9",
                   "submittedAt": "2026-10-03T10:00:00+08:00",
                   "findings": [{"id": "F1", "clause": "6.3.1.2"}, {"id": "F3", "clause": "9.9"}]}]}
                """;

        assertThat(CliRun.fed(caseFile, "explain", "-", "--lang", "zh").out()).isEqualTo("""
                员工A1，截至2026-10-31T15:59:59Z，处理决定1项：
                  WARNING:F1  第6.3.1.2条（沟通信息未填写完整），第1次：给予口头警告。
                不计的：
                  F3  9.9  没有规则涉及该条款
                个案数据的问题：
                  数值无效 /agent/performancePay：performancePay 不能是负数；不知道就不写这一项
                  引用不存在 /evaluations/0/callId：这里没有通话 C9；请补上通话，或改正编号
                  条款不明 /evaluations/0/findings/1/clause：规则包 telesales 里没有规则写到条款 9.9；请改正条款，或补一条规则
                """);
        assertThat(CliRun.fed(REFUSED, "explain", "-", "--lang", "zh").err())
                .isEqualTo("qa-rules: 无法处理：数值无效（/asOf）：asOf 应是带时区的日期和时间，例如"
                        + " 2026-10-03T09:12:58+08:00，不能是 \"2026-10-31\"\n");
        assertThat(CliRun.fed(caseFile, "explain", "-", "--lang", "zh", "--why-not", "FINE 9.9")
                        .err())
                .isEqualTo("qa-rules: 规则包 telesales 里没有规则写到条款 9.9\n");
    }

    @Test
    void aPageIsInTheLanguageThatIsNamedBeforeTheCommand() {
        String chinese = CliRun.of("describe", "--lang", "zh").out();

        assertThat(CliRun.of("--lang", "zh", "describe").out()).isEqualTo(chinese);
        assertThat(CliRun.of("--lang", "en", "describe", "--lang", "zh").out()).isEqualTo(chinese);
        assertThat(CliRun.of("--lang", "zh", "describe", "--lang", "both").out())
                .isEqualTo(CliRun.of("describe").out())
                .isNotEqualTo(chinese);
    }

    @Test
    void theCasesOfAPackAndTheirMistakes() throws Exception {
        Path pack = directory.resolve("ours");
        CliRun begun = CliRun.of("new", "pack", pack, "--lang", "zh");
        Files.writeString(pack.resolve("penalize/6.3.1.2-call-notes-missing.cases.yaml"), """
                - case: 一
                  findings: [{id: F1}]
                  decisions: [WARNNG F1]
                - case: 二
                  findings: [{id: F1}, {id: F2}]
                  decisions: [WARNING F1, FINE F2 50, FINE F9 1]
                """);

        CliRun run = CliRun.of("test", pack, "--only", "6.3.1.2-call", "--lang", "zh");
        CliRun covered = CliRun.of("test", pack, "--only", "6.3.1.3-", "--threshold", "100", "--lang", "zh");

        assertThat(begun.out()).contains("里现在是规则包 telesales", "接下来：");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                写法有误 penalize/6.3.1.2-call-notes-missing.cases.yaml:1
                       一
                       penalize/6.3.1.2-call-notes-missing.cases.yaml:3: 没有“WARNNG”这种处理决定。是不是“WARNING”

                未通过 penalize/6.3.1.2-call-notes-missing.cases.yaml:4
                       二

                       应有 decisions   实际
                       WARNING F1       WARNING F1
                    x  FINE F2 50       FINE F2 10.00
                    x  FINE F9 1        （没有）

                       FINE F2 10.00 出自规则“6.3.1.2 call notes missing: repeat”（penalize/6.3.1.2-call-notes-missing.drl）；F2 是条款 6.3.1.2 的第 2 次。
                       用例里没有 F9。是不是 F1。

                2 个用例：0 个通过，1 个未通过，1 个写法有误
                """);
        assertThat(covered.out()).contains("覆盖情况。", "\n   成立 不成立\n", "既有用例成立，也有用例不成立。");
        assertThat(CliRun.of("test", pack, "--only", "6.3.1.2-call", "--lang", "zh", "--format", "json"))
                .as("machine formats do not change with it")
                .isEqualTo(CliRun.of("test", pack, "--only", "6.3.1.2-call", "--lang", "en", "--format", "json"));
    }

    @Test
    void aComparison() throws Exception {
        Path changed = ChangedPack.in(directory.resolve("new"));
        Path cases = directory.resolve("cases.ndjson");
        Files.writeString(cases, Files.readString(CASES) + REFUSED);

        CliRun text = CliRun.of("diff", "standard", changed, cases, "--lang", "zh");
        CliRun page = CliRun.of("diff", "standard", changed, cases, "--lang", "zh", "--format", "html");

        assertThat(text.out())
                .contains("\n9 个个案中有 6 个受影响（一个个案是一名员工的数据）\n")
                .contains("\n  新增  7.1 late report: every time\n", "\n提醒：规则包 telesales 改动前后都是版本 1.0.0，但有 4 条规则不同")
                .contains("\n  第 9 行：无法处理：数值无效（/asOf）：asOf 应是带时区的日期和时间")
                .contains(
                        "\n  6.3.1.2 经济扣罚 改变: 4 (金额 4, 实扣 3)\n", "员工 A1，FINE:F2: 金额 10.00 → 20.00, 实扣 10.00 → 20.00\n");
        assertThat(page.out())
                .contains("<html lang=\"zh-CN\">", "<h1>有什么变化，影响到谁</h1>", "<p class=\"lead\">9 个个案中有 6 个受影响。</p>")
                .contains("<th scope=\"row\">经济扣罚 生效</th>", "<li>第 9 行：旧规则：无法处理：数值无效（/asOf）");
        assertThat(CliRun.of("diff", "standard", changed, cases, "--lang", "zh", "--format", "json"))
                .as("machine formats do not change with it")
                .isEqualTo(CliRun.of("diff", "standard", changed, cases, "--lang", "en", "--format", "json"));
    }

    @Test
    void whatIsLeftOutOfAReport() throws Exception {
        Path cases = directory.resolve("cases.ndjson");
        Files.writeString(
                cases,
                "{\"agent\":{\"id\":\"A8\",\"performancePay\":-3},\"asOf\":\"2026-10-31T00:00:00Z\"}\n" + REFUSED);

        CliRun run = CliRun.of("report", cases, "--out", directory, "--lang", "zh");

        assertThat(run.err())
                .isEqualTo("qa-rules: 未计入：" + cases + " 第 2 行：无法处理：数值无效（/asOf）：asOf 应是带时区的日期和时间，例如"
                        + " 2026-10-03T09:12:58+08:00，不能是 \"2026-10-31\"\n");
        assertThat(Files.readString(directory.resolve("report.html"), UTF_8))
                .contains("第 2 行：无法处理：数值无效（/asOf）")
                .contains("performancePay 不能是负数；不知道就不写这一项 <span lang=\"en\">performancePay must not be"
                        + " negative; leave it out if it is not known</span>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                explain nowhere.json               | 没有文件 nowhere.json
                example cas                        | 没有叫“cas”的样例；有 case, period, plan, calibration, problems, drivers, appraisal, points-ledger, recognition, s3, s3-centre。是不是 case
                evaluate nowhere.json              | 没有文件 nowhere.json
                settle nowhere.json                | 没有文件 nowhere.json
                letter A1 nowhere.json             | 没有文件 nowhere.json
                describe --out nowhere/page.md     | 读写失败：nowhere/page.md 所在的目录不存在；请先建目录，或换一个文件
                new clause x/y                     | 条款是编号，例如 7.1，不能是“x/y”
                report - - --out target/nothing    | CASES 和 PERIODS 不能都从标准输入读。请给其中一个写明文件
                """)
    void whatCannotGoOn(String arguments, String sentence) {
        CliRun run = CliRun.of((Object[]) (arguments + " --lang zh").split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("qa-rules: " + sentence + "\n");
    }

    @Test
    void withoutTheOptionTheLocaleDecidesAndElseEnglish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(CliRun.of("explain", "nowhere.json").err()).isEqualTo("qa-rules: 没有文件 nowhere.json\n");
            assertThat(CliRun.of("explain", "nowhere.json", "--lang", "en").err())
                    .isEqualTo("qa-rules: there is no file nowhere.json\n");
            Locale.setDefault(Locale.FRENCH);
            assertThat(CliRun.of("explain", "nowhere.json").err())
                    .isEqualTo("qa-rules: there is no file nowhere.json\n");
        } finally {
            Locale.setDefault(before);
        }
    }
}
