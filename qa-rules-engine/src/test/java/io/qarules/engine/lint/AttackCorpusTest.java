package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.OutcomeAssert;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No pack of attack-packs runs code: each is refused, or says no more than it means")
class AttackCorpusTest {
    private static final Duration LONGEST =
            Duration.ofSeconds(20); // nothing here takes half a second on an idle machine
    private static final ClassLoader LOADER = AttackCorpusTest.class.getClassLoader();
    private static final CaseFile CASE = TestCase.ofAgent("A1")
            .finding("F1", "7.1", "2027-01-05T10:00:00+08:00")
            .finding("F2", "../../x", "2027-01-06T10:00:00+08:00")
            .caseFile();

    @BeforeAll
    static void compileOnce() {
        assertThat(PackCheck.check(Bombs.pack("", ""), Set.of(), LOADER).errors())
                .isEmpty();
    }

    @BeforeEach
    @AfterEach
    void nobodyLeftATrace() {
        assertThat(Canary.Trace.isLeft()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedOrHarmless() throws Exception {
        return AttackPack.all().stream()
                .map(pack -> DynamicTest.dynamicTest(
                        pack.name(), () -> assertTimeoutPreemptively(LONGEST, () -> isRefusedOrHarmless(pack))));
    }

    private static void isRefusedOrHarmless(AttackPack pack) {
        PackReport report = PackCheck.check(pack.source(), Set.of(), LOADER);
        List<Diagnostic> errors = report.errors();
        if (pack.code().isEmpty()) {
            assertThat(errors).isEmpty();
            QaRulesEngine engine = QaRulesEngine.builder().pack(pack.source()).build();
            if (pack.worksOutNoAmount()) {
                OutcomeAssert.assertThat(engine.evaluate(CASE))
                        .decides("FINE:F1 #1 PROPOSED - collected 0.00")
                        .hasProblems(
                                "AMOUNT_UNKNOWN /evaluations/0/findings/0",
                                "UNKNOWN_CLAUSE /evaluations/1/findings/0/clause");
            } else {
                assertThat(engine.evaluate(CASE).decisions())
                        .allSatisfy(decision -> assertThat(decision.kind()).isEqualTo(DecisionKind.REMINDER));
            }
        } else {
            assertThat(errors)
                    .extracting(error -> error.code().name())
                    .as(() -> ReportText.of(report, "", Language.EN))
                    .contains(pack.code());
            assertThat(errors)
                    .allSatisfy(error -> assertThat(error.file()).isNotEmpty())
                    .allSatisfy(error -> assertThat(error.message().zh()).containsPattern("\\p{IsHan}"));
            assertThatThrownBy(() -> QaRulesEngine.builder().pack(pack.source()).build())
                    .isInstanceOf(RulePackException.class);
        }
        assertThat(Canary.Trace.isLeft()).isFalse();
    }

    /** Packs within the limits whose rules take long to compare. */
    static Stream<Arguments> rulesThatTakeLongToCompare() {
        return Stream.of(
                Arguments.of(
                        "remainders, each or something else",
                        Bombs.rules(
                                22,
                                i -> "7.1",
                                i -> Bombs.joined(
                                        32, ", ", j -> "( occurrence % " + (2 * j + 3) + " == 0 || imageHarmed )"))),
                Arguments.of(
                        "remainders, one or another",
                        Bombs.rules(
                                22,
                                i -> "7.1",
                                i -> Bombs.joined(
                                        32,
                                        ", ",
                                        j -> "( occurrence % " + (j + 2) + " == 0 || occurrence % " + (j + i + 40)
                                                + " == 1 )"))));
    }

    /** The same of very many conditions, which Drools takes long to compile. */
    static Stream<Arguments> manyRulesThatTakeLongToCompare() {
        return Stream.of(
                Arguments.of(
                        "patterns of text",
                        Bombs.rules(
                                200,
                                i -> "7.1",
                                i -> Bombs.joined(90, ", ", j -> "id matches \".*%sx%s.*\"".formatted(i, j)))),
                Arguments.of(
                        "small rules of one clause", Bombs.rules(1_990, i -> "7.1", i -> "occurrence == " + (i + 1))));
    }

    /** The steps are counted, so that the machine and what else it does change nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesThatTakeLongToCompare")
    void rulesAreComparedInABoundedNumberOfSteps(String name, String rules) {
        takesABoundedNumberOfSteps(rules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manyRulesThatTakeLongToCompare")
    @Tag("full")
    void manyRulesAreComparedInABoundedNumberOfSteps(String name, String rules) {
        takesABoundedNumberOfSteps(rules);
    }

    private static void takesABoundedNumberOfSteps(String rules) {
        PackReport report = PackCheck.check(Bombs.file(Bombs.HEAD + rules), Set.of(), LOADER);

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .filteredOn(warning -> warning.code() == DiagnosticCode.POSSIBLE_OVERLAP)
                .extracting(warning -> warning.message().en())
                .filteredOn(said -> said.contains("is not judged"))
                .hasSize(1);
    }

    @Test
    @Tag("full")
    void smallRulesOfManyClausesAreAllCompared() {
        PackReport report = PackCheck.check(
                Bombs.file(Bombs.HEAD + Bombs.rules(1_990, i -> "7." + i, i -> "occurrence >= 1")), Set.of(), LOADER);

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.POSSIBLE_OVERLAP);
    }

    @Test
    void thereAreManyOfThem() throws Exception {
        assertThat(AttackPack.all()).hasSizeGreaterThan(200);
    }

    @Test
    void theTraceIsSeen() {
        Canary.touch();

        assertThat(Canary.Trace.isLeft()).isTrue();
        Canary.Trace.forget();
    }
}
