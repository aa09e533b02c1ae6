package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qarules.RulePackException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.source.PackLimit;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Language;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No pack holds up its check: what is too large is refused, or said to be not judged")
class BombsTest {
    private static final Duration HANGS = Duration.ofMinutes(2);
    private static final double MOST_CPU_SECONDS =
            10; // five, and as much again for slow machines and the count of coverage
    private static final ClassLoader LOADER = BombsTest.class.getClassLoader();
    private static final String ANY = "$o : Offence()";
    private static final String REMIND = "decide.remind( $o );";

    @BeforeAll
    static void compileOnce() {
        assertThat(check(Bombs.pack("", "")).errors()).isEmpty();
    }

    /** Every eighth of them, which every build has time for. */
    static Stream<Arguments> someBombs() {
        List<Arguments> all = bombs().toList();
        return IntStream.range(0, all.size()).filter(i -> i % 8 == 0).mapToObj(all::get);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("brackets of conditions", "GRAMMAR", nested("(", 100_000, "occurrence > 1", ")")),
                bomb("brackets with &&", "GRAMMAR", nested("( occurrence > 1 && ", 50_000, "occurrence > 1", ")")),
                bomb("51 brackets", "GRAMMAR", nested("( occurrence > 1 && ", 51, "occurrence > 1", ")")),
                bomb("brackets that are denied", "GRAMMAR", "!" + nested("(", 100_000, "occurrence > 1", ")")),
                bomb("brackets of a number", "GRAMMAR", "occurrence > " + nested("(", 60, "1", ")")),
                bomb("signs", "GRAMMAR", "occurrence > " + "- ".repeat(500_000) + "1"),
                bomb("few signs", "GRAMMAR", "occurrence > " + "- ".repeat(100) + "1"),
                bomb("a sum", "GRAMMAR", "occurrence > 1" + "+1".repeat(400_000)),
                bomb("a list", "TOO_LARGE", "id in ( \"1\"" + ", \"1\"".repeat(100_000) + " )"),
                bomb("a list of 501", "GRAMMAR", "id in ( \"1\"" + ", \"1\"".repeat(500) + " )"),
                bomb("a text of a megabyte", "GRAMMAR", "id != \"" + "x".repeat(1_000_000) + "\""),
                bomb("a word of a megabyte", "GRAMMAR", "x".repeat(1_000_000) + " > 1"),
                bomb("a path", "GRAMMAR", "call" + ".call".repeat(300_000) + " != null"),
                bomb("a run of signs", "GRAMMAR", "occurrence " + "<".repeat(1_000_000) + " 1"),
                bomb("conditions with &&", "TOO_LARGE", "occurrence > 1" + " && occurrence > 1".repeat(90_000)),
                bomb("conditions with ||", "TOO_LARGE", "occurrence > 1" + " || occurrence > 1".repeat(90_000)),
                bomb("101 conditions", "GRAMMAR", "occurrence > 1" + ", occurrence > 1".repeat(100)),
                bomb(
                        "an explosion of alternatives",
                        "",
                        Bombs.joined(25, ", ", i -> "( occurrence == %d || imageHarmed )".formatted(i + 1))),
                file(
                        "brackets of elements",
                        "SYNTAX",
                        Bombs.rule("7.1", 1, nested("( ", 100_000, "Offence()", ")"), REMIND)),
                file("not", "SYNTAX", Bombs.rule("7.1", 1, "not ".repeat(200_000) + "Offence()", REMIND)),
                file(
                        "types",
                        "GRAMMAR",
                        Bombs.rule("7.1", 1, Bombs.joined(100_000, "\n", i -> "A" + i + "()"), REMIND)),
                file("six patterns", "GRAMMAR", Bombs.rule("7.1", 1, ANY + "\nOffence()".repeat(5), REMIND)),
                file(
                        "calls",
                        "GRAMMAR",
                        Bombs.rule(
                                "7.1",
                                1,
                                ANY,
                                "decide.fine( $o, " + nested("Math.max( 1, ", 50_000, "1", " )") + " );")),
                file("verbs", "GRAMMAR", Bombs.rule("7.1", 1, ANY, "decide" + ".remind( $o )".repeat(100_000) + ";")),
                file("statements", "GRAMMAR", Bombs.rule("7.1", 1, ANY, (REMIND + "\n").repeat(50_000))),
                file(
                        "annotations",
                        "GRAMMAR",
                        Bombs.rule("7.1", 1, ANY, REMIND)
                                .replace("@clause", "@role( event ) ".repeat(100_000) + "@clause")),
                file(
                        "attributes",
                        "ATTRIBUTE",
                        Bombs.rule("7.1", 1, ANY, REMIND)
                                .replace("@clause", "salience 1\n".repeat(100_000) + "@clause")),
                file(
                        "imports",
                        "GRAMMAR",
                        "import io.qarules.x.*;\n".repeat(80_000) + Bombs.rule("7.1", 1, ANY, REMIND)),
                file("globals", "", "global Decide x;\n".repeat(100_000) + Bombs.rule("7.1", 1, ANY, REMIND)),
                file("quotes that are not closed", "TOO_LARGE", "\"x\n".repeat(300_000)),
                file("full-width signs on one line", "TOO_LARGE", "\uFF1B".repeat(300_000)),
                file("comments in comments", "SYNTAX", "/*".repeat(900_000)),
                file("blank lines", "NO_RULE", "\n".repeat(1_900_000)),
                file("the word rule", "KEYWORD", "rule ".repeat(390_000)),
                file("brackets that close nothing", "UNCLOSED", ")".repeat(1_900_000)),
                file("10,000 rules", "TOO_LARGE", Bombs.rules(10_000, i -> "7." + i, i -> "")),
                file(
                        "2,000 rules of 50 conditions",
                        "TOO_LARGE",
                        Bombs.rules(1_990, i -> "7." + i, i -> Bombs.joined(50, ",", j -> "occurrence!=" + (j + 2)))),
                file("10 MB", "TOO_LARGE", "// comment\n".repeat(1_000_000)),
                file("1,900 rules for the same", "OVERLAP", Bombs.rules(1_900, i -> "7.1", i -> "")));
    }

    private static Arguments bomb(String name, String code, String conditions) {
        return Arguments.of(name, code, Bombs.pack(conditions, ""));
    }

    private static Arguments file(String name, String code, String text) {
        return Arguments.of(name, code, Bombs.file(Bombs.HEAD + text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("someBombs")
    void someEndInTime(String name, String code, PackSource pack) {
        endsInTime(code, pack);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bombs")
    @Tag("full")
    void allEndInTime(String name, String code, PackSource pack) {
        endsInTime(code, pack);
    }

    private static void endsInTime(String code, PackSource pack) {
        PackReport report = assertTimeoutPreemptively(HANGS, () -> {
            double before = cpuSeconds();
            PackReport checked = check(pack);
            assertThat(cpuSeconds() - before).isLessThan(MOST_CPU_SECONDS);
            return checked;
        });

        if (code.isEmpty()) {
            assertThat(report.errors()).isEmpty();
        } else {
            assertThat(report.errors()).extracting(error -> error.code().name()).contains(code);
            assertThatThrownBy(() -> QaRulesEngine.builder().pack(pack).build()).isInstanceOf(RulePackException.class);
        }
        assertThat(ReportText.of(report, "", Language.EN).length()).isLessThan(10_000_000);
    }

    @Test
    void rulesThatAreTooManyToCompareAreSaidToBeNotJudged() {
        PackReport report = check(Bombs.file(Bombs.HEAD
                + Bombs.rules(
                        20, i -> "7.1", i -> Bombs.joined(95, " || ", j -> "occurrence == " + (1 + j * 20 + i)))));

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).extracting(Diagnostic::message).anyMatch(said -> said.en()
                .contains("is not judged"));
    }

    @Test
    void theLimitNamesTheFigureAndIsAnOption() {
        SortedMap<String, String> files = Bombs.base();
        PackSource pack = new PackSource("test", files);
        PackLimit ofOne = new PackLimit(1, 1_000);

        assertThat(PackCheck.check(pack, Set.of(), LOADER, ofOne).errors())
                .extracting(diagnostic -> diagnostic.oneLine(Language.EN))
                .containsExactly(
                        "TOO_LARGE the pack has 2 rules, and the limit is 1. Make several packs of it, or raise the limit");
        assertThatThrownBy(() ->
                        QaRulesEngine.builder().pack(pack).packLimit(ofOne).build())
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("2 rules, and the limit is 1");
        assertThatThrownBy(() -> QaRulesEngine.builder()
                        .pack(pack)
                        .packLimit(new PackLimit(2, 10))
                        .build())
                .hasMessageContaining("bytes of rules, and the limit is 10");
        assertThat(QaRulesEngine.builder()
                        .pack(pack)
                        .packLimit(new PackLimit(2, 1_000))
                        .build()
                        .describe()
                        .clauses())
                .hasSize(2);
        assertThatThrownBy(() -> new PackLimit(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeGrowsWithTheRulesNotWithTheirSquare() {
        double small = seconds(190);
        double large = seconds(1_900);

        assertThat(large)
                .as("of 190 rules %s s, of 1,900 rules %s s", small, large)
                .isLessThan(small * 30 + 1);
    }

    /** Eight of the conditions have 256 alternatives together; the other 80 are the same under each. */
    @Test
    @Tag("full")
    void whatHasNoAlternativesIsJoinedOnce() {
        PackSource pack = Bombs.file(Bombs.HEAD
                + Bombs.rules(
                        140,
                        i -> "7." + i,
                        i -> Bombs.joined(8, ", ", j -> "( severity != SEVERE || orderId != \"A%s\" )".formatted(j))
                                + ", "
                                + Bombs.joined(80, ", ", j -> "occurrence != " + (j + 5))));

        double before = cpuSeconds();
        PackReport report = check(pack);

        assertThat(cpuSeconds() - before).isLessThan(MOST_CPU_SECONDS);
        assertThat(report.errors()).isEmpty();
    }

    /** Without compiling: one error keeps the rules from Drools. */
    private static double seconds(int number) {
        PackSource pack = Bombs.file(
                Bombs.HEAD + Bombs.rules(number, i -> "7." + i, i -> i == 0 ? "missing == 1" : "occurrence > 1"));
        check(pack);
        double before = cpuSeconds();
        check(pack);
        return cpuSeconds() - before;
    }

    private static PackReport check(PackSource pack) {
        return PackCheck.check(pack, Set.of(), LOADER);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static String nested(String opening, int depth, String inside, String closing) {
        return opening.repeat(depth) + inside + closing.repeat(depth);
    }
}
