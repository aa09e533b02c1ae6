package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseFailureException;
import io.qarules.CaseRefusedException;
import io.qarules.CaseResult;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseInput;
import io.qarules.casefile.Question;
import io.qarules.casefile.Section;
import io.qarules.citation.Policy;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.outcome.DecisionKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Policy("10")
@DisplayName("a fault of ours names its case, keeps its cause and stops nothing else")
class FaultsTest {
    @TempDir
    private static Path folder;

    private static QaRulesEngine engine;

    @BeforeAll
    static void load() {
        engine = TestPack.minimal(folder).penalize("1", "decide.warn( $o );").load();
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("out of ink"),
                new IllegalArgumentException("out of paper"),
                new NullPointerException(),
                new StackOverflowError(),
                new AssertionError("never"),
                new NoClassDefFoundError("gone"),
                new Error("of no kind"),
                new UncheckedIOException(new IOException("disk")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverAStageThrowsIsTheCaseNamedWithItsCause(Throwable fault) {
        CaseFile failing = failing("A7", fault);

        for (Supplier<Object> ask : List.<Supplier<Object>>of(
                () -> engine.evaluate(failing),
                () -> engine.explain(failing),
                () -> engine.whyNot(failing, DecisionKind.WARNING, "1", null))) {
            assertThatExceptionOfType(CaseFailureException.class)
                    .isThrownBy(ask::get)
                    .withMessageContainingAll("agent A7", fault.toString())
                    .satisfies(failure -> {
                        assertThat(failure.getCause()).isSameAs(fault);
                        assertThat(failure.agentId()).isEqualTo("A7");
                        assertThat(failure.place()).isEmpty();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void ofManyCasesTheOneIsNamedWithItsPositionAndTheOthersAreDecided(Throwable fault) {
        List<CaseResult> results = engine.evaluateAll(
                        IntStream.rangeClosed(1, 200).mapToObj(i -> i == 70 ? failing("A70", fault) : offence("A" + i)))
                .toList();

        assertThat(results).hasSize(200);
        for (int i = 1; i <= 200; i++) {
            if (i == 70) {
                assertThat(error(results.get(69))).isInstanceOfSatisfying(CaseFailureException.class, failure -> {
                    assertThat(failure.agentId()).isEqualTo("A70");
                    assertThat(failure.place()).isEqualTo("case 70");
                    assertThat(failure).hasMessageContainingAll("case 70", "agent A70");
                    assertThat(failure.getCause()).isSameAs(fault);
                });
            } else {
                assertThat(results.get(i - 1).orElseThrow().agentId()).isEqualTo("A" + i);
            }
        }
    }

    @Test
    void whatFailsWhileACaseIsReadFailsInItsPlaceToo() {
        CaseFileReader reader = new CaseFileReader();
        List<CaseInput> inputs = List.of(
                () -> reader.read("{\"agent\": {\"id\": \"A1\"}, \"asOf\": \"2026-10-31T23:59:59+08:00\"}"),
                () -> reader.read("not JSON"),
                () -> {
                    throw new IllegalStateException("lost");
                },
                () -> null,
                offence("A5"));

        List<CaseResult> results = engine.evaluateAll(inputs.stream()).toList();

        assertThat(results.get(0).orElseThrow().agentId()).isEqualTo("A1");
        assertThat(error(results.get(1)))
                .isInstanceOfSatisfying(CaseRefusedException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.path()).isEmpty()));
        assertThat(error(results.get(2)))
                .isInstanceOf(CaseFailureException.class)
                .hasMessageContainingAll("case 3", "lost");
        assertThat(error(results.get(3)))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("case 4 is null");
        assertThat(results.get(4).orElseThrow().agentId()).isEqualTo("A5");
    }

    @Test
    void errorsOfTheVirtualMachineEndTheRun() {
        OutOfMemoryError error = new OutOfMemoryError("full");

        assertThatThrownBy(() -> engine.evaluate(failing("A1", error))).isSameAs(error);
        assertThatThrownBy(() -> engine.evaluate(failing("A1", new IllegalStateException(error))))
                .as("wrapped by a library")
                .isSameAs(error);
        assertThatThrownBy(() ->
                        engine.evaluateAll(Stream.of(failing("A1", error))).toList())
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anInterruptionEndsTheRunAndIsNotLost() {
        RuntimeException interrupted = new IllegalStateException(new InterruptedException());

        assertThatThrownBy(() -> engine.evaluate(failing("A1", interrupted))).isSameAs(interrupted);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aWrongQuestionIsNoFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.whyNot(offence("A1"), DecisionKind.WARNING, "2", null));
    }

    @Test
    void theCasesBeforeTheStreamItselfThrowsAreDecided() {
        Stream<CaseFile> breaking = IntStream.rangeClosed(1, 1000).mapToObj(i -> {
            if (i == 100) {
                throw new IllegalStateException("the cursor is gone");
            }
            return offence("A" + i);
        });
        List<String> agents = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() -> engine.evaluateAll(breaking)
                        .forEachOrdered(
                                result -> agents.add(result.orElseThrow().agentId())))
                .withMessage("the cursor is gone");
        assertThat(agents)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 99).mapToObj(i -> "A" + i).toList());
    }

    @Test
    void aFailureIsTheSameAfterSerialization() {
        QaRulesException failure =
                error(engine.evaluateAll(Stream.of(failing("A7", new IllegalStateException("out of ink"))))
                        .findFirst()
                        .orElseThrow());

        CaseFailureException copy = Serialized.copy((CaseFailureException) failure, CaseFailureException.class);

        assertThat(copy).hasMessage(failure.getMessage()).hasRootCauseMessage("out of ink");
        assertThat(copy.place()).isEqualTo("case 1");
        assertThat(copy.agentId()).isEqualTo("A7");
    }

    @Test
    void aFailureOfARuleIsTheSameAfterSerialization(@TempDir Path twice) {
        QaRulesEngine warnsTwice =
                TestPack.minimal(twice).penalizeTwice("1", "").load();

        assertThatExceptionOfType(RuleFailureException.class)
                .isThrownBy(() -> warnsTwice.evaluate(offence("A1")))
                .satisfies(failure -> {
                    RuleFailureException copy = Serialized.copy(failure, RuleFailureException.class);
                    assertThat(copy).hasMessage(failure.getMessage());
                    assertThat(copy.rule()).isEqualTo(failure.rule()).startsWith("1: ");
                    assertThat(copy.file()).isEqualTo(failure.file());
                    assertThat(copy.agentId()).isEqualTo("A1");
                });
    }

    @Test
    void whatCannotBeSerializedAboutACauseDoesNotLoseTheFailure() {
        RuntimeException cause = new RuntimeException("holds a thread", new IllegalStateException("deeper")) {
            final Object held = new Object();
        };
        CaseFailureException failure = new CaseFailureException("case 1", "A1", cause);

        CaseFailureException copy = Serialized.copy(failure, CaseFailureException.class);

        assertThat(copy).hasMessage(failure.getMessage());
        assertThat(copy.agentId()).isEqualTo("A1");
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(copy.getCause()).hasMessageContaining("holds a thread");
    }

    private static CaseFile offence(String agentId) {
        return TestCase.ofAgent(agentId)
                .finding("F1", "1", "2026-10-01T10:00:00+08:00")
                .caseFile();
    }

    /** A case with a number that throws when a stage asks for it. */
    private static CaseFile failing(String agentId, Throwable fault) {
        Section section = new Section(
                "s",
                new ThrowingNumber(fault),
                List.of(Question.builder().id("q").build()));
        return TestCase.ofAgent(agentId)
                .evaluation("E1", "2026-10-01T10:00:00+08:00", e -> e.sections(List.of(section)))
                .caseFile();
    }

    private static QaRulesException error(CaseResult result) {
        return ((CaseResult.Failed) result).error();
    }
}
