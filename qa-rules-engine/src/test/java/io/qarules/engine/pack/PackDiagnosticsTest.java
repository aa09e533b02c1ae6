package io.qarules.engine.pack;

import static io.qarules.engine.TestPack.penalizeDrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.qarules.RulePackDescription;
import io.qarules.engine.TestPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A pack that does not load says where and why (ARCHITECTURE.md, Traps of Drools)")
class PackDiagnosticsTest {
    private static final String WARN =
            penalizeDrl("warn", "1", "$o : Offence( clause == \"1\" )", "decide.warn( $o );");

    @TempDir
    Path folder;

    private TestPack pack;

    @BeforeEach
    void beginWithAPackThatLoads() {
        pack = TestPack.minimal(folder);
    }

    @Test
    void whatIsNotBrokenLoads() {
        pack.file("penalize/warn.drl", WARN);

        assertThatCode(pack::load).doesNotThrowAnyException();
    }

    @Test
    void windowsLineEndingsAreNotBroken() {
        pack.file("penalize/warn.drl", WARN.replace("\n", "\r\n"));

        assertThatCode(pack::load).doesNotThrowAnyException();
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        pack.file("penalize/warn.drl", "\uFEFF" + WARN);

        assertThatCode(pack::load).doesNotThrowAnyException();
    }

    @Test
    void aGlobalOfAnotherTypeIsNamed() {
        pack.file(
                "penalize/warn.drl",
                WARN.replace("global Decide decide", "global java.util.List decide")
                        .replace("decide.warn(", "decide.add("));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:5:1: WRONG_GLOBAL ")
                .contains("java.util.List", "global Decide decide;");
    }

    @Test
    void aPackWithoutAnyRulesIsRefusedAndTheFoldersAreNamed() {
        assertThat(TestPack.empty(folder.resolve("empty-pack"))
                        .file("README.md", "")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("no rules", "policy, detect, penalize, escalate, reward");
    }

    @Test
    void aFileOutsideTheStageFoldersIsNamed() {
        pack.file("penalties/warn.drl", WARN).file("warn.drl", WARN);

        assertThat(pack.diagnostics())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).startsWith("penalties/warn.drl: ").contains("penalize"))
                .anySatisfy(line -> assertThat(line).startsWith("warn.drl: "));
    }

    @Test
    void aFileWithoutARuleIsNamed() {
        pack.file("penalize/empty.drl", "")
                .file("detect/comment.drl", "// nothing yet\n")
                .file("reward/package.drl", "package test.reward;\n");

        assertThat(pack.diagnostics())
                .containsExactlyInAnyOrder(
                        "detect/comment.drl: NO_RULE the file has no rule. Write one, or delete the file",
                        "penalize/empty.drl: NO_RULE the file has no rule. Write one, or delete the file",
                        "reward/package.drl: NO_RULE the file has no rule. Write one, or delete the file");
    }

    @Test
    void aSyntaxErrorIsNamedWithFileAndLine() {
        pack.file("penalize/warn.drl", WARN.replace("clause == \"1\"", "clause =="));

        assertThat(pack.diagnostics()).singleElement().asString().startsWith("penalize/warn.drl:9:");
    }

    @Test
    void anUnknownPropertyIsNamedWithFileAndLine() {
        pack.file("penalize/warn.drl", WARN.replace("clause ==", "claus =="));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:9:17: UNKNOWN_PROPERTY ")
                .contains("\"claus\"", "Maybe clause");
    }

    @Test
    void anUnknownFactIsNamedWithFileAndLine() {
        pack.file("penalize/warn.drl", WARN.replace("Offence(", "Offense("));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:9:8: UNKNOWN_TYPE ")
                .contains("Offense", "Maybe Offence");
    }

    @Test
    void aVerbThatThereIsNotIsNamedWithItsTruePlace() {
        pack.file("penalize/warn.drl", WARN.replace("decide.warn", "decide.wran"));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:11:10: UNKNOWN_VERB ")
                .contains("\"wran\"", "Maybe warn");
    }

    @Test
    void aRuleWithoutAClauseIsNamed() {
        pack.file("penalize/warn.drl", WARN.replace("@clause(\"1\")", ""));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:6:6: NO_CLAUSE ")
                .contains("@clause");
    }

    @Test
    void aRuleWithAnEmptyClauseIsNamed() {
        pack.file("penalize/warn.drl", WARN.replace("@clause(\"1\")", "@clause(\" \")"));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl")
                .contains("@clause");
    }

    @Test
    void aClauseNeedsItsTitleInBothLanguages() {
        pack.file("penalize/chinese-only.drl", WARN.replace("@en(\"title\")", ""))
                .file(
                        "penalize/english-only.drl",
                        WARN.replace("@zh(\"题\")", "")
                                .replace("rule \"warn\"", "rule \"two\"")
                                .replace("\"1\"", "\"2\""));

        assertThat(pack.diagnostics())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).startsWith("penalize/chinese-only.drl").contains("clause 1", "title"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("penalize/english-only.drl").contains("clause 2", "title"));
    }

    @Test
    void aTitleAtOneRuleOfTheClauseIsEnough() {
        pack.file("penalize/warn.drl", WARN)
                .file(
                        "penalize/coach.drl",
                        penalizeDrl("coach", "1", "$o : Offence( clause == \"1\" )", "decide.coach( $o );")
                                .replace("@zh(\"题\") @en(\"title\")", ""));

        assertThatCode(pack::load).doesNotThrowAnyException();
    }

    @Test
    void theSameTitleTwiceIsNotTwoTitles() {
        pack.penalize("1", "decide.warn( $o );").penalize("1", "decide.coach( $o );");

        assertThatCode(pack::load).doesNotThrowAnyException();
    }

    @Test
    void aClauseWithTwoTitlesIsNamedWithBoth() {
        pack.penalize("1", "decide.warn( $o );").file("penalize/z.drl", WARN.replace("\"title\"", "\"another\""));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/z.drl")
                .contains("clause 1", "title", "another");
    }

    @Test
    void aRuleNameIsTakenOnceInAStage() {
        pack.file("penalize/a.drl", WARN).file("penalize/b.drl", WARN);

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/b.drl:6:6: DUPLICATE_RULE ")
                .contains("penalize/a.drl:6");
    }

    @Test
    void aRuleNameIsTakenOnceInAFile() {
        pack.file(
                "penalize/a.drl", WARN + WARN.substring(WARN.indexOf("rule ")).replace("decide.warn", "decide.coach"));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/a.drl:13:6: DUPLICATE_RULE ")
                .contains("penalize/a.drl:6");
    }

    @Test
    void aRuleNameIsTakenOnceInThePackWhateverItsPackageAndStage() {
        pack.file("penalize/a.drl", WARN)
                .file("penalize/b.drl", WARN.replace("test.penalize", "another.penalize"))
                .file("penalize/c.drl", WARN.replace("rule \"warn\"", "rule \"zone\""));

        assertThat(pack.diagnostics())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).startsWith("penalize/b.drl:6:6: ").contains("penalize/a.drl:6"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("penalize/c.drl:6:6: ").contains("policy/zone.drl:4"));
    }

    @Test
    void aRuleThatSpeaksToNobodyIsNamedByItsStageAndGlobal() {
        pack.file("penalize/warn.drl", WARN.replace("global Decide decide;", "").replace("decide.warn( $o );", ""));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:6:1: WRONG_GLOBAL ")
                .contains("global Decide decide;");
    }

    @Test
    void aGlobalOfAnotherNameIsNotTheStages() {
        pack.file(
                "penalize/warn.drl",
                WARN.replace("Decide decide;", "Decide judge;").replace("decide.", "judge."));

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("penalize/warn.drl:5:1: WRONG_GLOBAL ")
                .contains("global Decide decide;");
    }

    @Test
    void severalBrokenFilesAreAllNamedAtOnce() {
        pack.file("penalize/syntax.drl", WARN.replace("clause == \"1\"", "clause =="))
                .file(
                        "penalize/verb.drl",
                        WARN.replace("decide.warn", "decide.wran").replace("\"warn\"", "\"b\""))
                .file(
                        "penalize/property.drl",
                        WARN.replace("clause ==", "claus ==").replace("\"warn\"", "\"c\""))
                .file("detect/word.drl", "packge test;\n")
                .file("reward/empty.drl", "")
                .file("elsewhere/x.drl", WARN);

        List<String> diagnostics = pack.diagnostics();

        for (String file : List.of(
                "penalize/syntax.drl",
                "penalize/verb.drl",
                "penalize/property.drl",
                "detect/word.drl",
                "reward/empty.drl",
                "elsewhere/x.drl")) {
            assertThat(diagnostics)
                    .as(file)
                    .filteredOn(line -> line.startsWith(file))
                    .hasSize(1);
        }
        assertThat(diagnostics).hasSize(6);
    }

    @Test
    void noFileIsNamedThatIsNotBroken() {
        pack.file("penalize/good.drl", WARN).file("penalize/bad.drl", "packge test;\n");

        assertThat(pack.diagnostics()).allSatisfy(line -> assertThat(line).startsWith("penalize/bad.drl"));
    }

    @Test
    void aPackWithoutItsNameIsToldHowToSayIt() {
        assertThat(TestPack.empty(folder.resolve("other")).zone("Asia/Shanghai").diagnostics())
                .singleElement()
                .asString()
                .contains("policy.pack(");
    }

    @Test
    void aPackWithoutATimeZoneIsToldHowToSayIt() {
        assertThat(TestPack.named(folder.resolve("other")).diagnostics())
                .singleElement()
                .asString()
                .contains("policy.zone(");
    }

    @Test
    void aNameSaidTwiceIsNamedWithBothRules() {
        pack.policy("policy.pack( \"other\", \"2\" );");

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("policy/setting-1.drl:8:10: POLICY ")
                .contains("\"pack\"", "policy/pack.drl");
    }

    @Test
    void aTimeZoneSaidTwiceIsNamedWithBothRulesEvenIfItIsTheSame() {
        pack.policy("policy.zone( \"Asia/Shanghai\" );");

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("policy/zone.drl:8:10: POLICY ")
                .contains("\"setting 1\"", "policy/setting-1.drl");
    }

    @Test
    void aTimeZoneThatThereIsNotIsNamedWithAHint() {
        pack.zone("Asia/Shangai");

        assertThat(pack.diagnostics())
                .singleElement()
                .asString()
                .startsWith("policy/zone.drl:8:10: POLICY ")
                .contains("Asia/Shangai", "Maybe \"Asia/Shanghai\"");
    }

    @Test
    void aPackThatLoadsDescribesItsClausesAndRules() {
        pack.penalize("5.*", "decide.warn( $o );")
                .detect("5.1", "$c : Call( personal == true )", "detect.breach( $c );");

        RulePackDescription description = pack.load().describe();

        assertThat(description.policy().id()).isEqualTo("test");
        assertThat(description.policy().version()).isEqualTo("1");
        assertThat(description.clauses())
                .extracting(RulePackDescription.Clause::code)
                .containsExactly("5.*", "5.1", "pack", "zone");
        assertThat(description.clauses().get(0).rules())
                .containsExactly(new RulePackDescription.Rule("5.*: 1", "penalize", "penalize/5.*-1.drl"));
        assertThat(description.clauses().get(0).title().en()).isEqualTo("title");
    }
}
