package io.qarules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.outcome.Language;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("an error says where and what")
class ExceptionsTest {
    private static final Problem NO_ID = new Problem(ProblemCode.MISSING_FIELD, "/agent/id", null, "id is required");
    private static final Problem NO_MOMENT = new Problem(ProblemCode.INVALID_VALUE, "/asOf", "now", "no such date");

    @Test
    void aRefusedCaseNamesThePathOfEveryProblem() {
        assertThat(new CaseRefusedException(List.of(NO_ID, NO_MOMENT)))
                .hasMessageContainingAll(
                        "MISSING_FIELD", "/agent/id", "id is required", "INVALID_VALUE", "/asOf", "no such date");
    }

    @Test
    void aRefusedCaseKeepsItsProblems() {
        List<Problem> given = new ArrayList<>(List.of(NO_ID));
        CaseRefusedException refused = new CaseRefusedException(given);
        given.clear();

        assertThat(refused.problems()).containsExactly(NO_ID);
    }

    @Test
    void aPackThatDoesNotLoadGivesEachDiagnosticALine() {
        List<String> given = new ArrayList<>(List.of("a.drl:1: one", "b.drl:2: two"));
        RulePackException refused = new RulePackException("telesales", given, null);
        given.clear();

        assertThat(refused.diagnostics()).containsExactly("a.drl:1: one", "b.drl:2: two");
        assertThat(refused.getMessage().lines().map(String::strip)).hasSize(3).contains("a.drl:1: one", "b.drl:2: two");
        assertThat(refused).hasMessageContaining("telesales");
    }

    @Test
    void aPackThatDoesNotLoadSaysSoInBothLanguages() {
        Text line = new Text("a.drl:1: 没有规则", "a.drl:1: no rule");
        RulePackException refused = RulePackException.of("telesales", List.of(line), null);

        assertThat(refused.text())
                .isEqualTo(new Text(
                        "规则包 telesales 无法加载：\n  a.drl:1: 没有规则",
                        "rule pack telesales does not load:\n  a.drl:1: no rule"));
        assertThat(refused).hasMessage(refused.text().en());
        assertThat(refused.diagnostics(Language.ZH)).containsExactly(line.zh());
        assertThat(refused.diagnostics(Language.EN)).containsExactly(line.en()).isEqualTo(refused.diagnostics());
        assertThat(refused.texts()).containsExactly(line);
    }

    @Test
    void aRuleThatFailsNamesItselfItsFileAndTheAgent() {
        IllegalStateException cause = new IllegalStateException();
        RuleFailureException failure = new RuleFailureException("it threw", "rule 1", "penalize/1.drl", "A17", cause);

        assertThat(failure)
                .hasMessageContainingAll("rule 1", "penalize/1.drl", "A17", "it threw")
                .hasCause(cause);
        assertThat(failure.rule()).isEqualTo("rule 1");
        assertThat(failure.file()).isEqualTo("penalize/1.drl");
        assertThat(failure.agentId()).isEqualTo("A17");
    }

    @Test
    void whileAPackIsLoadedThereIsNoAgent() {
        assertThat(new RuleFailureException("it threw", "rule 1", "policy/1.drl", "", null).getMessage())
                .doesNotContain("agent");
    }

    @Test
    void aCaseThatFailsOtherwiseNamesItsPlaceTheAgentAndTheCause() {
        IllegalStateException cause = new IllegalStateException("out of ink");
        CaseFailureException failure = new CaseFailureException("case 3", "A17", cause);

        assertThat(failure)
                .hasMessage("this could not be decided, case 3, agent A17: java.lang.IllegalStateException: out of ink")
                .hasCause(cause);
        assertThat(failure.place()).isEqualTo("case 3");
        assertThat(failure.agentId()).isEqualTo("A17");
        assertThat(new CaseFailureException("", "", cause))
                .hasMessage("this could not be decided: java.lang.IllegalStateException: out of ink");
    }

    @Test
    void aFailureIsSaidInBothLanguages() {
        Throwable cause = new IllegalStateException("out of ink");
        List<QaRulesException> failures = List.of(
                new CaseFailureException("", "", cause),
                new CaseFailureException("", "A17", cause),
                new CaseFailureException("case 3", "", cause),
                new CaseFailureException("line 2", "A17", cause),
                new CaseFailureException("/members/2", "A17", cause),
                new RuleFailureException("it failed: out of ink", "r {1}", "penalize/1.drl", "A17", cause),
                new RuleFailureException("in period 2026-10 it failed: no", "r", "tier/1.drl", "", cause),
                new RuleFailureException("it threw", "r", "policy/1.drl", "", null),
                new CaseRefusedException(
                        List.of(new Problem(ProblemCode.MISSING_FIELD, "/asOf", null, "asOf is required; add it"))),
                new CaseRefusedException(List.of(
                        new Problem(ProblemCode.INVALID_VALUE, "", null, "the case is null; give a case file"))));

        assertThat(failures)
                .extracting(failure -> failure.text().en())
                .containsExactly(failures.stream().map(Throwable::getMessage).toArray(String[]::new));
        assertThat(failures)
                .extracting(failure -> failure.text().zh())
                .containsExactly(
                        "无法作出处理：java.lang.IllegalStateException: out of ink",
                        "无法作出处理，员工 A17：java.lang.IllegalStateException: out of ink",
                        "无法作出处理，第 3 个个案：java.lang.IllegalStateException: out of ink",
                        "无法作出处理，第 2 行，员工 A17：java.lang.IllegalStateException: out of ink",
                        "无法作出处理，/members/2，员工 A17：java.lang.IllegalStateException: out of ink",
                        "规则“r {1}”（penalize/1.drl），员工 A17：执行失败：out of ink",
                        "规则“r”（tier/1.drl）：期间 2026-10 执行失败：no",
                        "规则“r”（policy/1.drl）：it threw",
                        "无法处理：缺少字段（/asOf）：缺少 asOf，请补上",
                        "无法处理：数值无效：个案是 null；请给出个案数据");
    }

    @Test
    void aRefusedCaseHasItsProblemsAfterSerialization() throws Exception {
        Problem nested = new Problem(
                ProblemCode.INVALID_VALUE,
                "/calls/0",
                Map.of("id", List.of(1, new BigDecimal("0.5"), true, "x")),
                "a record is a JSON object");
        CaseRefusedException refused = new CaseRefusedException(List.of(NO_ID, NO_MOMENT, nested));

        CaseRefusedException copy = (CaseRefusedException) serializedAndReadBack(refused);

        assertThat(copy).hasMessage(refused.getMessage());
        assertThat(copy.problems()).containsExactly(NO_ID, NO_MOMENT, nested);
    }

    static Stream<QaRulesException> failures() {
        Throwable cause = new IllegalStateException("out of ink", new IllegalArgumentException("deeper"));
        Throwable unserializable = new IllegalStateException("out of ink", new IllegalArgumentException("deeper")) {
            final Object held = new Object();
        };
        return Stream.of(cause, unserializable)
                .flatMap(each -> Stream.of(
                        new RulePackException("telesales", List.of("a.drl:1: one", "b.drl:2: two"), each),
                        new RuleFailureException("it threw", "rule 1", "penalize/1.drl", "A17", each),
                        new CaseFailureException("case 3", "A17", each)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureKeepsItsFieldsAndWhatItSaysOfItsCauseAfterSerialization(QaRulesException failure) throws Exception {
        QaRulesException copy = serializedAndReadBack(failure);

        assertThat(copy)
                .hasSameClassAs(failure)
                .hasMessage(failure.getMessage())
                .hasRootCauseMessage(rootCause(failure));
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(copy.getCause()).hasMessageContaining("out of ink");
        assertThat(copy.getCause().getStackTrace()).isEqualTo(failure.getCause().getStackTrace());
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Throwable.class)
                .isEqualTo(failure);
        if (copy instanceof RulePackException pack) {
            assertThat(pack.diagnostics()).containsExactly("a.drl:1: one", "b.drl:2: two");
        }
    }

    @Test
    void aDecidedCaseGivesItsOutcome() {
        Outcome outcome = new Outcome(
                "A1", Instant.EPOCH, new PolicyVersion("p", "1", "d"), List.of(), List.of(), List.of(), List.of());

        assertThat(new CaseResult.Decided(outcome).orElseThrow()).isSameAs(outcome);
    }

    @Test
    void aFailedCaseThrowsItsError() {
        CaseRefusedException refused = new CaseRefusedException(List.of(NO_ID));

        assertThatThrownBy(() -> new CaseResult.Failed(refused).orElseThrow()).isSameAs(refused);
    }

    @Test
    void aResultKeepsWhatTheEvaluationThrowsAndNothingElse() {
        CaseRefusedException refused = new CaseRefusedException(List.of(NO_ID));

        assertThat(CaseResult.of(() -> {
                    throw refused;
                }))
                .isEqualTo(new CaseResult.Failed(refused));
        assertThatIllegalStateException()
                .isThrownBy(() -> CaseResult.of(() -> {
                    throw new IllegalStateException();
                }));
    }

    private static String rootCause(QaRulesException failure) {
        return failure.getCause().getClass().isAnonymousClass()
                ? "java.lang.IllegalArgumentException: deeper"
                : "deeper";
    }

    private static QaRulesException serializedAndReadBack(QaRulesException exception)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (QaRulesException) in.readObject();
        }
    }
}
