package io.qarules.benchmarks;

import io.qarules.QaRules;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationKind;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Severity;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What tallies with their escalation, and limits of fines, add to a case of a pack that uses all of part two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class OpenModelBenchmark {
    private static final List<String> CLAUSES =
            List.of("5.1.1", "6.3.1.2", "6.3.2.4", "5.4.5", "6.3.3.2", "6.3.1.5", "6.3.3.6", "6.3.2.7");
    private static final Instant START = Instant.parse("2026-10-01T01:00:00Z");

    /** How many offences the case has, one every eight hours. */
    @Param({"23", "230"})
    public int offences;

    /** What of part two the pack uses. */
    @Param
    public OpenModel pack;

    private QaRules rules;
    private CaseFile caseFile;

    /** Loads the pack, and checks that the outcome has what is measured and nothing else of it. */
    @Setup
    public void load() {
        rules = pack.load();
        caseFile = caseFile(offences);
        check(pack, rules.evaluate(caseFile));
    }

    @Benchmark
    public Outcome evaluate() {
        return rules.evaluate(caseFile);
    }

    static void check(OpenModel pack, Outcome outcome) {
        boolean escalates = pack != OpenModel.WITHOUT_ESCALATION && pack != OpenModel.WITHOUT_BOTH;
        boolean limits = pack != OpenModel.WITHOUT_LIMITS && pack != OpenModel.WITHOUT_BOTH;
        boolean escalated = outcome.decisions().stream()
                .anyMatch(decision -> decision.subjectId().startsWith("tally:"));
        boolean limited = outcome.decisions().stream().anyMatch(OpenModelBenchmark::isLimited);
        if (escalated != escalates || limited != limits || !outcome.problems().isEmpty()) {
            throw new IllegalStateException("%s: escalated %s, limited %s, problems %s"
                    .formatted(pack, escalated, limited, outcome.problems()));
        }
    }

    private static boolean isLimited(Decision decision) {
        return decision.kind() == DecisionKind.FINE
                && decision.status() == DecisionStatus.FINAL
                && decision.collected() != null
                && decision.collected().compareTo(decision.amount()) < 0;
    }

    static CaseFile caseFile(int offences) {
        List<Call> calls = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = 0; i < offences; i++) {
            Instant at = START.plus(Duration.ofHours(8L * i));
            calls.add(Call.builder()
                    .id("C" + i)
                    .startedAt(at)
                    .orderId("O" + i)
                    .connected(true)
                    .build());
            evaluations.add(Evaluation.builder()
                    .id("E" + i)
                    .callId("C" + i)
                    .kind(EvaluationKind.REGULAR)
                    .status(EvaluationStatus.SUBMITTED)
                    .submittedAt(at.plus(Duration.ofHours(1)))
                    .findings(List.of(Finding.builder()
                            .id("F" + i)
                            .clause(CLAUSES.get(i % CLAUSES.size()))
                            .severity(Severity.MINOR)
                            .attributes(Map.of("selfReported", i % 3 == 0))
                            .build()))
                    .build());
        }
        return CaseFile.builder()
                .agent(Agent.builder()
                        .id("A1")
                        .supervisorId("S1")
                        .performancePay(new BigDecimal("2000.00"))
                        .attributes(Map.of("level", "OLD"))
                        .build())
                .asOf(Instant.parse("2026-12-31T15:59:59Z"))
                .calls(calls)
                .evaluations(evaluations)
                .build();
    }
}
