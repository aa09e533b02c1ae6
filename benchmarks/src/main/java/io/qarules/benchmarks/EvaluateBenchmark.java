package io.qarules.benchmarks;

import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Outcome;
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

/** One case, from facts to outcome, on a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EvaluateBenchmark {
    /** How many offences the case has. */
    @Param({"3", "23", "230"})
    public int offences;

    private QaRules rules;
    private CaseFile caseFile;

    /** Loads the standard pack and checks the outcome. */
    @Setup
    public void load() {
        rules = QaRulesEngine.standard();
        caseFile = Cases.withOffences(offences);
        Checks.decisions(rules.evaluate(caseFile), Cases.decisions(offences));
    }

    @Benchmark
    public Outcome evaluate() {
        return rules.evaluate(caseFile);
    }
}
