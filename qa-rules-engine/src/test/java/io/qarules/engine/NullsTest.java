package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileReading;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.casefile.Verification;
import io.qarules.casefile.Wage;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("10")
@DisplayName("null where something should be is named, and stops its own case only")
class NullsTest {
    private static final Instant OCTOBER = TestCase.at("2026-10-04T08:00:00+08:00");

    @TempDir
    private static Path folder;

    private static QaRulesEngine engine;

    @BeforeAll
    static void load() {
        engine = TestPack.minimal(folder).penalize("1", "decide.warn( $o );").load();
    }

    @Test
    void aNullCaseIsRefusedLikeOneThatCannotBeRead() {
        for (Runnable ask : List.<Runnable>of(
                () -> engine.evaluate(null),
                () -> engine.explain(null),
                () -> engine.whyNot(null, DecisionKind.FINE, "1", null),
                () -> engine.evaluate(() -> null))) {
            assertThatExceptionOfType(CaseRefusedException.class)
                    .isThrownBy(ask::run)
                    .withMessageContaining("is null; give a")
                    .satisfies(refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
                                assertThat(problem.path()).isEmpty();
                            }));
        }
    }

    @Test
    void aNullAmongManyIsNamedByItsPositionAndTheOthersAreDecided() {
        CaseFile offence = TestCase.ofAgent("A1")
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .caseFile();

        List<CaseResult> results =
                engine.evaluateAll(Stream.of(offence, null, offence)).toList();

        assertThat(results.get(0)).isEqualTo(results.get(2)).isInstanceOf(CaseResult.Decided.class);
        assertThatExceptionOfType(CaseRefusedException.class)
                .isThrownBy(() -> results.get(1).orElseThrow())
                .withMessageContaining("case 2 is null; give a case file");
    }

    @Test
    void anotherNullArgumentIsNamed() {
        CaseFile caseFile = TestCase.ofAgent("A1").caseFile();

        assertThatNullPointerException()
                .isThrownBy(() -> engine.evaluateAll(null))
                .withMessage("inputs");
        assertThatNullPointerException()
                .isThrownBy(() -> engine.whyNot(caseFile, null, "1", null))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> engine.whyNot(caseFile, DecisionKind.FINE, null, null))
                .withMessage("clause");
        assertThatNullPointerException()
                .isThrownBy(() -> engine.settle(null, null))
                .withMessage("reader");
        assertThatNullPointerException()
                .isThrownBy(() -> new CaseFileReading(null, List.of()))
                .withMessage("caseFile");
    }

    @Test
    void aNullRecordIsNamedAtItsPlaceAndTheOthersAreUsed() {
        Outcome outcome = engine.evaluate(fullOfNulls());

        assertThat(outcome.problems())
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
                    assertThat(problem.value()).isNull();
                    assertThat(problem.message()).contains("null");
                })
                .extracting(Problem::path)
                .containsExactly(
                        "/agent/wages/0",
                        "/calls/0",
                        "/callbacks/0",
                        "/evaluations/0",
                        "/evaluations/1/findings/0",
                        "/evaluations/1/findings/1/consequences/1",
                        "/evaluations/1/sections/0",
                        "/evaluations/1/sections/1/questions/0",
                        "/verifications/0",
                        "/appeals/0",
                        "/improvements/0",
                        "/nominations/0");
        assertThat(outcome.decisions()).extracting(Decision::id).containsExactly("WARNING:F1");
        assertThat(outcome.scores()).singleElement().satisfies(score -> assertThat(score.raw())
                .isEqualByComparingTo("80"));
    }

    @Test
    void itComesOutAsByWayOfJson() {
        CaseFile caseFile = fullOfNulls();
        String json = new JsonWriter().write(caseFile);

        Outcome read = engine.evaluate(new CaseFileReader(true).read(json));

        assertThat(json).contains("[null,{");
        assertThat(engine.evaluate(caseFile))
                .usingRecursiveComparison()
                .ignoringFields("problems.message")
                .isEqualTo(read);
    }

    @Test
    void explainGoesAroundNulls() {
        ExplainedOutcome explained = engine.explain(fullOfNulls());

        assertThat(explained.outcome()).isEqualTo(engine.evaluate(fullOfNulls()));
        assertThat(explained.proof("WARNING:F1")).isPresent();
    }

    private static CaseFile fullOfNulls() {
        Finding finding = Finding.builder()
                .id("F1")
                .clause("1")
                .consequences(new LinkedHashSet<>(Arrays.asList(Consequence.COMPLAINT, null, Consequence.RETURN)))
                .build();
        Question question = Question.builder()
                .id("q1")
                .weight(BigDecimal.ONE)
                .points(new BigDecimal(4))
                .max(new BigDecimal(5))
                .build();
        Section section = new Section("s1", BigDecimal.ONE, Arrays.asList(null, question));
        Evaluation evaluation = Evaluation.builder()
                .id("E1")
                .callId("C1")
                .kind(EvaluationKind.REGULAR)
                .status(EvaluationStatus.SUBMITTED)
                .submittedAt(OCTOBER)
                .sections(Arrays.asList(null, section))
                .findings(Arrays.asList(null, finding))
                .build();
        return CaseFile.builder()
                .agent(Agent.builder()
                        .id("A1")
                        .wages(Arrays.asList(new Wage[1]))
                        .build())
                .asOf(TestCase.at("2026-10-31T23:59:59+08:00"))
                .calls(Arrays.asList(
                        null, Call.builder().id("C1").startedAt(OCTOBER).build()))
                .callbacks(Arrays.asList(new Callback[1]))
                .evaluations(Arrays.asList(null, evaluation))
                .verifications(Arrays.asList(
                        null,
                        Verification.builder()
                                .id("V1")
                                .findingId("F1")
                                .at(OCTOBER)
                                .upheld(true)
                                .build()))
                .appeals(Arrays.asList(
                        null, new Appeal("P1", "F1", OCTOBER, AppealStatus.WITHDRAWN, OCTOBER.plusSeconds(1))))
                .improvements(Arrays.asList(new Improvement[1]))
                .nominations(Arrays.asList(new Nomination[1]))
                .build();
    }
}
