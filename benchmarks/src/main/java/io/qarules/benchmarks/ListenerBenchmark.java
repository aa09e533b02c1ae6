package io.qarules.benchmarks;

import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.listener.DecisionListener;
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

/**
 * What a listener costs: one case with none, and with one that does nothing. Without one it is what the gate measures of
 * the engine, in time and bytes; {@code jmh ListenerBenchmark -prof gc} shows the bytes here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ListenerBenchmark {
    /** Who listens. */
    public enum Listener {
        /** Nobody, as in a program that asks for no metrics. */
        NONE,
        /** One that is told of everything. */
        IDLE
    }

    /** How many offences the case has. */
    @Param({"3", "23"})
    public int offences;

    @Param
    public Listener listener;

    private QaRulesEngine rules;
    private CaseFile caseFile;

    /** Loads the rules and checks their outcome. */
    @Setup
    public void load() {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        if (listener == Listener.IDLE) {
            builder.decisionListener(new DecisionListener() {});
        }
        rules = builder.build();
        caseFile = Cases.withOffences(offences);
        Checks.decisions(rules.evaluate(caseFile), Cases.decisions(offences));
    }

    @Benchmark
    public Outcome evaluate() {
        return rules.evaluate(caseFile);
    }
}
