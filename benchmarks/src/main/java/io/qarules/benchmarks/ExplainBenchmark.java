package io.qarules.benchmarks;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Decision;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import java.util.List;
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

/** What the proof of one decision costs beside the outcome alone; each call asks about the next decision of the case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExplainBenchmark {
    /** How many offences the case has. */
    @Param({"3", "23", "230", "2300"})
    public int offences;

    private final QaRulesEngine engine = QaRulesEngine.standard();
    private CaseFile caseFile;
    private List<Decision> decisions;
    private int next;

    /** Decides the case once. */
    @Setup
    public void load() {
        caseFile = Cases.withOffences(offences);
        decisions = engine.evaluate(caseFile).decisions();
    }

    @Benchmark
    public Outcome evaluate() {
        return engine.evaluate(caseFile);
    }

    @Benchmark
    public ExplainedOutcome explainOne() {
        String id = decisions.get(next++ % decisions.size()).id();
        return engine.explain(caseFile, decision -> decision.id().equals(id));
    }
}
