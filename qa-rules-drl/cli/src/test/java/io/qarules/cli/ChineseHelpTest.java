package io.qarules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.outcome.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every command takes {@code --lang zh|en} for all that a person reads. */
@DisplayName("help and wrong arguments in Chinese")
class ChineseHelpTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyTextOfEveryCommandIsInBoth() {
        TreeMap<String, String> zh = texts(Language.ZH);
        TreeMap<String, String> en = texts(Language.EN);

        assertThat(en).hasSizeGreaterThan(100);
        assertThat(zh.keySet()).isEqualTo(en.keySet());
        en.forEach((key, text) ->
                assertThat(zh.get(key)).as(key).containsPattern(HAN).isNotEqualTo(text));
        assertThat(en.values())
                .noneMatch(text -> HAN.matcher(text.replace("报告迟交", "")).find()); // the example's title
    }

    /** A text that no command shows is of an option that is gone, or has a key that is mistyped. */
    @Test
    void everyChineseTextIsOfACommand() throws Exception {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/io/qarules/cli/Help_zh.properties"))) {
            file.load(reader);
        }
        String shown = String.join("\n", texts(Language.ZH).values());
        Set<String> unused = new TreeSet<>();
        file.forEach((key, text) -> {
            if (!key.toString().startsWith("error.")
                    && !shown.contains(text.toString().strip())) {
                unused.add(key.toString());
            }
        });

        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help --lang zh",
                "--lang=zh --help",
                "help --lang zh",
                "help check --lang zh",
                "--lang zh help check",
                "new --help --lang zh",
                "new clause --help --lang zh",
                "letter --help --lang zh",
                "check --lang zh --help"
            })
    void help(String arguments) {
        CliRun run = CliRun.of((Object[]) arguments.split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("用法：qa-rules").doesNotContain("Usage", "Exit status", "Show this");
    }

    @Test
    void withoutTheOptionTheLocaleDecidesAndElseEnglish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(CliRun.of("check", "--help").out()).startsWith("用法：qa-rules check");
            assertThat(CliRun.of("check").err()).startsWith("缺少 DIR或--explain=CODE\n");
            assertThat(CliRun.of("check", "--help", "--lang", "en").out()).startsWith("Usage: qa-rules check");
            Locale.setDefault(Locale.FRENCH);
            assertThat(CliRun.of("check", "--help").out()).startsWith("Usage: qa-rules check");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theLanguageOfTheMainCommandIsThatOfItsCommands() {
        assertThat(CliRun.of("--lang", "zh", "evaluate", "nowhere.json").err())
                .isEqualTo("qa-rules: 没有文件 nowhere.json\n");
        assertThat(CliRun.of("--lang", "zh", "evaluate", "nowhere.json", "--lang", "en")
                        .err())
                .isEqualTo("qa-rules: there is no file nowhere.json\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                evaluate                               ; 缺少 FILE
                evaluate a.json b.json                 ; 多余的内容：b.json
                evaluate --rules                       ; 缺少 --rules=DIR
                report - --title x                     ; 缺少 --out=DIR
                check x --format xml                   ; --format=FORMAT 不能是“xml”；应是 text, json, github, plain 之一
                test x --threshold many                ; --threshold=PERCENT 不能是“many”
                explain x --decision A --why-not B     ; 这些选项只能写其中一个：--decision=ID, --why-not="KIND CLAUSE [SUBJECT]"
                explain x --case 1 --case 2            ; --case=N 只能写一次
                new                                    ; 请写明命令
                evaluate a.json --lang fr --lang zh    ; --lang=zh|en 不能是“fr”；应是 zh, en 之一
                """)
    void wrongArguments(String arguments, String sentence) {
        CliRun zh = CliRun.of((Object[]) (arguments + " --lang zh").split(" "));
        CliRun en = CliRun.of((Object[]) (arguments + " --lang en").split(" "));

        assertThat(zh.exit()).isEqualTo(2);
        assertThat(zh.out()).isEmpty();
        assertThat(zh.err()).startsWith(sentence + "\n用法：qa-rules ").doesNotContain("Usage");
        assertThat(en.exit()).isEqualTo(2);
        assertThat(en.err()).contains("\nUsage: qa-rules ");
        assertThat(HAN.matcher(en.err().replace("报告迟交", "")).find()).isFalse();
    }

    /** What is near to it stands in place of the help. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                evaluate x --strct | 没有这个选项：--strct  | --strict
                evalute x          | 多余的内容：evalute x  | evaluate
                """)
    void aWordThatIsNearlyRight(String arguments, String sentence, String near) {
        CliRun run = CliRun.of((Object[]) ("--lang zh " + arguments).split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines().toList().get(0)).isEqualTo(sentence);
        assertThat(run.err().lines().toList().get(1)).startsWith("是不是：").contains(near);
        assertThat(run.err().lines()).hasSize(2);
    }

    /** All that help says of all commands, by where it stands. */
    private static TreeMap<String, String> texts(Language language) {
        Streams nowhere = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintWriter(new StringWriter(), true));
        TreeMap<String, String> texts = new TreeMap<>();
        all(QaRulesCli.commandLine(nowhere, language)).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName(" ");
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            add(texts, name + " header", usage.header());
            add(texts, name + " description", usage.description());
            add(texts, name + " footer", usage.footer());
            add(texts, name + " footer heading", usage.footerHeading());
            add(texts, name + " synopsis heading", usage.synopsisHeading());
            if (!command.getSubcommands().isEmpty()) {
                add(texts, name + " command list heading", usage.commandListHeading());
            }
            if (!usage.exitCodeList().isEmpty()) {
                add(texts, name + " exit code heading", usage.exitCodeListHeading());
            }
            usage.exitCodeList().forEach((code, text) -> add(texts, name + " exit code " + code, code + ":" + text));
            for (ArgSpec argument : command.getCommandSpec().args()) {
                String label = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
                add(texts, name + " " + label, argument.description());
            }
        });
        return texts;
    }

    private static void add(TreeMap<String, String> texts, String key, String... lines) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            texts.put(key, text);
        }
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ChineseHelpTest::all));
    }
}
