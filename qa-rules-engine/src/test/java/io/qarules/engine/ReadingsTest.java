package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.CaseInput;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.reload.ReloadingQaRules;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.WhyNot;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Policy({"10", "11"})
@DisplayName("what a reader found wrong comes with every result")
class ReadingsTest {
    private static final CaseFileReader STRICT = new CaseFileReader(true);
    private static final String CASE = """
            {"agent": {"id": "A1", "nam": "Li"}, "asOf": "2026-10-31T23:59:59+08:00",
             "calls": [{"id": "C1", "startedAt": "2026-10-03T09:12:58+08:00", "connected": "true"}],
             "evaluations": [{"id": "E1", "kind": "REGULAR", "status": "SUBMITTED",
                              "submittedAt": "2026-10-04T08:00:00+08:00", "findings": [{"id": "F1", "clause": "1"}]}]}""";
    private static final List<String> PROBLEMS =
            List.of("INVALID_VALUE /agent/nam", "INVALID_VALUE /calls/0/connected");

    @TempDir
    private static Path folder;

    private static QaRulesEngine engine;
    private static ReloadingQaRules reloading;

    @BeforeAll
    static void load() {
        engine = TestPack.minimal(folder).penalize("1", "decide.warn( $o );").load();
        reloading =
                ReloadingQaRules.builder().directory(folder).withoutPolling().build();
    }

    @AfterAll
    static void close() {
        reloading.close();
    }

    static Stream<QaRules> rules() {
        return Stream.of(engine, reloading);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProblemsOfAReadingStandInTheOutcome(QaRules rules) {
        CaseFileReading reading = STRICT.read(CASE);

        assertThat(problems(rules.evaluate(reading))).isEqualTo(PROBLEMS);
        assertThat(problems(rules.explain(reading).outcome())).isEqualTo(PROBLEMS);
        assertThat(rules.explain(reading).outcome()).isEqualTo(rules.evaluate(reading));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void andInEachOutcomeOfMany(QaRules rules) {
        CaseFileReading reading = STRICT.read(CASE);
        List<CaseInput> inputs = List.of(reading, reading.caseFile(), () -> STRICT.read(CASE));

        List<Outcome> outcomes =
                rules.evaluateAll(inputs.stream()).map(CaseResult::orElseThrow).toList();

        assertThat(outcomes).extracting(ReadingsTest::problems).containsExactly(PROBLEMS, List.of(), PROBLEMS);
        assertThat(outcomes)
                .containsExactly(rules.evaluate(reading), rules.evaluate(reading.caseFile()), rules.evaluate(reading));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aStreamOfReadingsAloneIsTakenAsOneOfCaseFilesIs(QaRules rules) {
        CaseFileReading reading = STRICT.read(CASE);

        assertThat(rules.evaluateAll(Stream.of(reading))).containsExactly(decided(rules, reading));
        assertThat(rules.evaluateAll(Stream.of(reading.caseFile())))
                .containsExactly(decided(rules, reading.caseFile()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void linesAreReadWhereTheyAreDecidedAndOneThatCannotBeReadFailsInItsPlace(QaRules rules) {
        List<CaseResult> results = rules.evaluateAll(
                        Stream.of(CASE, "not JSON", CASE).map(line -> () -> STRICT.read(line)))
                .toList();

        assertThat(problems(results.get(0).orElseThrow())).isEqualTo(PROBLEMS);
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> results.get(1).orElseThrow());
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whyNotAnswersForAReadingAndForItsCaseFile(QaRules rules) {
        CaseFileReading reading = STRICT.read(CASE);

        WhyNot whyNot = rules.whyNot(reading, DecisionKind.WARNING, "1", "F1");

        assertThat(whyNot.decisionIds()).containsExactly("WARNING:F1");
        assertThat(rules.whyNot(reading.caseFile(), DecisionKind.WARNING, "1", "F1"))
                .isEqualTo(whyNot);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aReadingThatIsRefusedIsRefusedForWhatTheReaderFound(QaRules rules) {
        CaseFileReading reading = STRICT.read("{\"agent\": {\"id\": \"A1\"}, \"asOf\": \"today\"}");

        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> rules.evaluate(reading))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::code, Problem::path)
                        .containsExactly(tuple(ProblemCode.INVALID_VALUE, "/asOf")));
    }

    private static CaseResult decided(QaRules rules, CaseInput input) {
        return new CaseResult.Decided(rules.evaluate(input));
    }

    private static List<String> problems(Outcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }
}
