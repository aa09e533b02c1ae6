package io.qarules.engine.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qarules.CaseFailureException;
import io.qarules.CaseRefusedException;
import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.RulePackException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.RunningCase;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.PolicyVersion;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A listener is told what the engine does")
class DecisionListenerTest {
    @TempDir
    private Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private QaRulesEngine engine;

    @BeforeEach
    void load() {
        TestPack pack =
                TestPack.minimal(folder).penalize("1", "decide.warn( $o );").penalizeTwice("2", "");
        engine = QaRulesEngine.builder()
                .directory(pack.directory())
                .decisionListener(new Noting(told))
                .build();
    }

    @Test
    void aPackIsLoaded() {
        assertThat(told)
                .containsExactly(
                        "loads " + folder,
                        "loaded " + folder + " " + engine.pack().version().digest());
    }

    @Test
    void aPackThatDoesNotLoad(@TempDir Path empty) {
        QaRulesEngine.Builder builder = QaRulesEngine.builder().directory(empty).decisionListener(new Noting(told));
        told.clear();

        assertThatThrownBy(builder::build).isInstanceOf(RulePackException.class);
        assertThat(told).containsExactly("loads " + empty, "did not load " + empty);
    }

    @Test
    void casesThatAreDecidedRefusedAndFail() {
        told.clear();
        engine.evaluate(of("1"));
        engine.explain(of("1"));
        assertThatThrownBy(() -> engine.evaluate(CaseFile.builder().build())).isInstanceOf(CaseRefusedException.class);
        assertThatThrownBy(() -> engine.evaluate(of("2"))).isInstanceOf(RuleFailureException.class);

        assertThat(told.stream().filter(line -> !line.startsWith("PENALIZE")))
                .containsExactly(
                        "case",
                        "decided A1 [WARNING FINAL]",
                        "case",
                        "decided A1 [WARNING FINAL]",
                        "case",
                        "failed CaseRefusedException",
                        "case",
                        "failed RuleFailureException");
    }

    @Test
    void aCaseThatGoesOnIsToldAsOneMoreCase() {
        CaseFile all = of("1", "1");
        TestCase later = TestCase.ofAgent("A1").finding("F1", "1", "2027-06-02T09:00:00+08:00");
        RunningCase running = engine.begin(of("1"));
        told.clear();
        RunningCase shortly = running.with(later.caseFile(), () -> all);
        running.anew(all);

        assertThat(shortly.added()).isPresent();
        assertThat(told.stream().filter(line -> !line.startsWith("PENALIZE")))
                .containsExactly(
                        "case",
                        "decided A1 [WARNING FINAL, WARNING FINAL]",
                        "case",
                        "decided A1 [WARNING FINAL, WARNING FINAL]");
    }

    /** Whatever fails while the latest facts are decided on by themselves fails as in an evaluation. */
    @Test
    void anErrorOfAListenerIsAFailureOfTheCaseThatGoesOn() {
        List<String> ends = new ArrayList<>();
        QaRulesEngine failing = QaRulesEngine.builder()
                .directory(folder)
                .decisionListener(new DecisionListener() {
                    @Override
                    public void resultsReused(Stage stage, int reused, int fired) {
                        if (stage == Stage.PENALIZE && reused + fired > 0) {
                            throw new AssertionError("full");
                        }
                    }

                    @Override
                    public void caseFailed(QaRulesException error) {
                        ends.add("failed " + error.getCause());
                    }
                })
                .build();
        CaseFile later = TestCase.ofAgent("A1")
                .finding("F1", "1", "2027-06-02T09:00:00+08:00")
                .caseFile();
        RunningCase running = failing.begin(TestCase.ofAgent("A1").caseFile());

        assertThatThrownBy(() -> running.with(later, () -> later)).isInstanceOf(CaseFailureException.class);
        assertThat(ends).containsExactly("failed java.lang.AssertionError: full");
    }

    @Test
    void casesOfAQuestionAreToldAsThoseToExplain() {
        told.clear();
        engine.whyNot(of("1"), DecisionKind.FINE, "1", null);
        assertThatThrownBy(() -> engine.whyNot(of("1"), DecisionKind.FINE, "9", null))
                .as("the question is wrong, and the case is decided")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.whyNot(CaseFile.builder().build(), DecisionKind.FINE, "1", null))
                .isInstanceOf(CaseRefusedException.class);

        assertThat(told.stream().filter(line -> !line.startsWith("PENALIZE")))
                .containsExactly(
                        "case",
                        "decided A1 [WARNING FINAL]",
                        "case",
                        "decided A1 [WARNING FINAL]",
                        "case",
                        "failed CaseRefusedException");
    }

    @Test
    @DisplayName("what no rule can tell from an offence before gets its result; in the first case nothing is kept yet")
    void resultsThatAreReused() {
        engine.evaluate(of("1"));
        told.clear();
        engine.evaluate(of("1", "1"));
        engine.evaluate(of("1"));

        assertThat(told.stream().filter(line -> line.startsWith("PENALIZE")))
                .containsExactly("PENALIZE 0 reused, 2 fired", "PENALIZE 1 reused, 0 fired");
    }

    @Test
    void eachCaseOfAStreamOnTheThreadThatDecidesIt() {
        told.clear();
        assertThat(engine.evaluateAll(Stream.of(of("1"), of("1")), Runnable::run))
                .hasSize(2);

        assertThat(told.stream().filter(line -> line.startsWith("decided"))).hasSize(2);
    }

    @Test
    void periods() {
        told.clear();
        PeriodFile file = new PeriodFile(new Period("2026-10", null, null, null), null, List.of());
        QaRulesEngine settling = engine.withSettlementPack(QaRulesEngine.builder()
                .settlementDirectory(TestPack.empty(folder.resolve("periods"))
                        .file("policy/pack.drl", ofPeriods("pack", "policy.pack( \"periods\", \"1\" );"))
                        .file("policy/lines.drl", ofPeriods("lines", "policy.otherLinesLike( \"ecommerce\" );"))
                        .file("policy/zone.drl", ofPeriods("zone", "policy.zone( \"Asia/Shanghai\" );"))
                        .directory())
                .build()
                .settlementPack());

        settling.settle(file);
        assertThatThrownBy(() -> settling.settle(new PeriodFile(null, null, List.of())))
                .isInstanceOf(CaseRefusedException.class);
        assertThatThrownBy(() -> settling.settle(new PeriodFileReader(), new Broken()))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> settling.whyNotSettled(file, DecisionKind.FINE, "1", null))
                .as("the question is wrong, and the period is settled")
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(told)
                .containsExactly(
                        "period",
                        "settled 2026-10 by periods",
                        "period",
                        "failed CaseRefusedException",
                        "period",
                        "failed UncheckedIOException",
                        "period",
                        "settled 2026-10 by periods");
    }

    @Test
    void whatAListenerThrowsIsAFailureOfTheCase() {
        QaRulesEngine throwing = QaRulesEngine.builder()
                .directory(folder)
                .decisionListener(new DecisionListener() {
                    @Override
                    public void caseDecided(Outcome outcome) {
                        throw new IllegalStateException("full");
                    }
                })
                .build();

        assertThatThrownBy(() -> throwing.evaluate(of("1")))
                .isInstanceOf(CaseFailureException.class)
                .hasMessageContaining("A1")
                .hasRootCauseMessage("full");
    }

    private static String ofPeriods(String clause, String says) {
        return TestPack.policyDrl(clause, says).replace("PolicyBook", "SettlementBook");
    }

    private static CaseFile of(String... clauses) {
        TestCase built = TestCase.ofAgent(Agent.of("A1").id());
        for (int i = 0; i < clauses.length; i++) {
            built = built.finding("F" + i, clauses[i], "2027-06-0" + (i + 1) + "T09:00:00+08:00");
        }
        return built.caseFile();
    }

    private record Noting(List<String> told) implements DecisionListener {
        @Override
        public void caseBegins() {
            told.add("case");
        }

        @Override
        public void caseDecided(Outcome outcome) {
            told.add("decided " + outcome.agentId() + " "
                    + outcome.decisions().stream()
                            .map(decision -> decision.kind() + " " + decision.status())
                            .toList());
        }

        @Override
        public void caseFailed(QaRulesException error) {
            told.add("failed " + error.getClass().getSimpleName());
        }

        @Override
        public void periodBegins() {
            told.add("period");
        }

        @Override
        public void periodSettled(String period, PolicyVersion policy) {
            told.add("settled " + period + " by " + policy.id());
        }

        @Override
        public void periodFailed(RuntimeException error) {
            told.add("failed " + error.getClass().getSimpleName());
        }

        @Override
        public void resultsReused(Stage stage, int reused, int fired) {
            if (reused + fired > 0) {
                told.add(stage + " " + reused + " reused, " + fired + " fired");
            }
        }

        @Override
        public void packLoads(String name) {
            told.add("loads " + name);
        }

        @Override
        public void packLoaded(String name, PolicyVersion policy) {
            told.add("loaded " + name + " " + policy.digest());
        }

        @Override
        public void packFailed(String name, RuntimeException error) {
            told.add("did not load " + name);
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("cut");
        }
    }
}
