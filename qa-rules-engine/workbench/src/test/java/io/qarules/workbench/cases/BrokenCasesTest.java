package io.qarules.workbench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Text;
import io.qarules.workbench.cases.Verdict.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is wrong with the writing of a case is named with its file and line, and the other cases run")
class BrokenCasesTest {
    private static final String SHORTHAND =
            "what begins with &, * or ! is not read here: write the value itself. Maybe it is a text that belongs in"
                    + " quotes";

    @TempDir
    private static Path directory;

    private static QaRulesEngine rules;

    @BeforeAll
    static void load() {
        rules = LateReport.in(directory).load();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void everyMistakeHasItsSentence(String yaml, String mistake) {
        Verdict verdict = LateReport.cases(rules, yaml).get(0).run();

        assertThat(verdict.status()).isEqualTo(Status.BROKEN);
        assertThat(verdict.errors()).extracting(Text::en).containsExactly("penalize/7.1.cases.yaml:" + mistake);
        assertThat(verdict.errors().get(0).zh())
                .startsWith("penalize/7.1.cases.yaml:" + mistake.substring(0, 2))
                .containsPattern("\\p{IsHan}");
    }

    static List<Arguments> everyMistakeHasItsSentence() {
        return List.of(
                of("", "1: the file is empty. A case begins with \"- case: what it shows\""),
                of("case: x\n", "1: a file of cases is a list: each case begins with \"- case: \""),
                of("- just text\n", "1: a case begins with \"- case: what it shows\", not with \"just text\""),
                of("- decisions: []\n", "1: a case says what it shows: give it \"case: …\""),
                of(
                        "- case: x\n  findings: []\n",
                        "1: a case says what must come of it: give it decisions or detected or excluded or scores or collected"),
                of(
                        "- case: x\n  decisions: []\n  findngs: []\n",
                        "3: there is no \"findngs\" here. Maybe \"findings\""),
                of(expecting("REMINDR F1"), "4: there is no decision \"REMINDR\". Maybe \"REMINDER\""),
                of(expecting("FINE"), "4: say whose FINE it is, e.g. FINE F1"),
                of(expecting("FINE F1 30 PROPOSD"), "4: there is no status \"PROPOSD\". Maybe \"PROPOSED\""),
                of(expecting("7"), "4: this is not a line of decisions: 7"),
                of(
                        "- case: x\n  decisions:\n  findings: []\n",
                        "2: decisions is a list: a line with \"- \" for each, or [] for none"),
                of(
                        "- case: x\n  excluded: [F1 NOT_UPHOLD]\n",
                        "2: there is no reason \"NOT_UPHOLD\". Maybe \"NOT_UPHELD\""),
                of("- case: x\n  scores: [E1 GOOD]\n", "2: it has 3 words, e.g. E1 89.99 GOOD"),
                of(finding("F1"), "4: findings are written { … }, not \"F1\""),
                of(finding("{severity: MINOR}"), "4: a finding has an id, e.g. {id: F1}"),
                of(finding("{id: F1, sevrity: MINOR}"), "4: there is no field \"sevrity\" here. Maybe \"severity\""),
                of(
                        finding("{id: F1, severity: MINR}"),
                        "4: severity is one of [MINOR, MODERATE, SEVERE], not \"MINR\""),
                of(finding("{id: F1, imageHarmed: perhaps}"), "4: imageHarmed is true or false, not \"perhaps\""),
                of(
                        finding("{id: F1, verified: {amount: much}}"),
                        "4: amount is an amount of money such as \"50.00\", not \"much\""),
                of(finding("{id: F1, verified: true}"), "4: verified is written {} or {amount: \"60.00\"}, not true"),
                of("- case: x\n  decisions: []\n  agent: {name: Li}\n", "3: id is required; add it"),
                of(
                        "- case: x\n\tdecisions: []\n",
                        "2: this is not YAML: a tab begins the line. Maybe indent with spaces"),
                of(
                        "- case: first: then\n",
                        "1: this is not YAML: \": \" stands where a value goes on. Maybe put a text that holds \": \" in"
                                + " quotes, or mend the indent"),
                of(
                        "- case: \"open\n  decisions: []\n",
                        "3: this is not YAML: the file ends inside a text. Maybe close the quotes"),
                of(
                        "- case: x\n  decisions: []\n  decisions: []\n",
                        "3: this is not YAML: a field stands twice. Maybe remove one of the two"),
                of("- case: \u00e9\uFFFD\n", "1: the file is not UTF-8; save it as UTF-8"),
                of("- case: *star\n  decisions: []\n", "1: " + SHORTHAND),
                of("- case: x\n  decisions: &none []\n", "2: " + SHORTHAND),
                of("- case: !important\n  decisions: []\n", "1: " + SHORTHAND),
                of("- case: x\n  agent: !!java.net.URL [\"http://localhost/\"]\n", "2: " + SHORTHAND),
                of(
                        "- case: x\n  decisions: []\n  note: " + "y".repeat(100_000) + "\n",
                        "3: a line has at most 100,000 characters"));
    }

    /** SnakeYAML takes time with the square of such a text: 4 MB of it took minutes. */
    @Test
    @Timeout(5)
    void aTextOfMegabytesIsRefusedAtOnce() {
        Verdict verdict = LateReport.cases(rules, "- case: \"" + "x".repeat(4_000_000) + "\"\n")
                .get(0)
                .run();

        assertThat(verdict.errors())
                .extracting(Text::en)
                .singleElement()
                .asString()
                .contains("a line has at most");
    }

    @Test
    void casesThatNobodyRunsAreNamed() {
        TreeMap<String, byte[]> files =
                new TreeMap<>(Map.of("penalize/7.1.cases.yml", "- case: x".getBytes(StandardCharsets.UTF_8)));

        assertThat(PackCases.of(files, false).by(rules).get(0).run().errors())
                .extracting(Text::en)
                .containsExactly("penalize/7.1.cases.yml:1: nobody runs these cases: the name of their file does not"
                        + " end in .cases.yaml. Rename it");
    }

    @Test
    void allMistakesOfACaseAreNamedInTheirOrder() {
        Verdict verdict = LateReport.cases(rules, """
                - case: many
                  decisions: [WARNNG F1]
                  findings:
                    - {id: F1, sevrity: MINOR}
                  call: []
                """).get(0).run();

        assertThat(verdict.text()).isEqualTo("""
                BROKEN penalize/7.1.cases.yaml:1
                       many
                       penalize/7.1.cases.yaml:2: there is no decision "WARNNG". Maybe "WARNING"
                       penalize/7.1.cases.yaml:4: there is no field "sevrity" here. Maybe "severity"
                       penalize/7.1.cases.yaml:5: there is no "call" here. Maybe "calls"
                """);
    }

    @Test
    void theCasesAroundABrokenOneRun() {
        List<Verdict> verdicts =
                LateReport.cases(rules, """
                - case: good
                  findings: [{id: F1}]
                  decisions: [WARNING F1]
                - case: good
                  decisions: []
                - case: other clauses too
                  findings: [{id: F1, clause: 7.2}]
                  decisions: []
                - case: not closed
                  findings: [{id: F1}
                  decisions: []
                """).stream().map(PackCase::run).toList();

        assertThat(verdicts)
                .extracting(Verdict::status)
                .containsExactly(Status.PASSED, Status.BROKEN, Status.PASSED, Status.BROKEN);
        assertThat(verdicts.get(1).errors())
                .extracting(Text::en)
                .containsExactly("penalize/7.1.cases.yaml:4: another case of this file has the same name. Give each a"
                        + " name of its own");
        assertThat(verdicts.get(3).errors()).singleElement().asString().contains("this is not YAML", "close the br");
    }

    @Test
    void casesBesideNoRulesAreNamed() {
        List<PackCase> cases = PackCases.of(
                        new TreeMap<>(Map.of("penalize/7.11.cases.yaml", "[]".getBytes(StandardCharsets.UTF_8))), false)
                .by(rules);

        assertThat(cases).singleElement().satisfies(only -> assertThat(
                        only.run().errors())
                .extracting(Text::en)
                .containsExactly("penalize/7.11.cases.yaml:1: no rules stand beside these cases: there is no"
                        + " penalize/7.11.drl. Maybe the cases belong to penalize/7.1.drl"));
    }

    private static Arguments of(String yaml, String mistake) {
        return Arguments.of(yaml, mistake);
    }

    private static String expecting(String line) {
        return "- case: x\n  findings: [{id: F1}]\n  decisions:\n    - " + line + "\n";
    }

    private static String finding(String finding) {
        return "- case: x\n  decisions: []\n  findings:\n    - " + finding + "\n";
    }
}
