package io.qarules.benchmarks;

import io.qarules.CaseResult;
import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Many cases: two cores through {@code evaluateAll} beside one core through {@code evaluate}; time is per case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-XX:ActiveProcessorCount=2")
public class EvaluateAllBenchmark {
    private static final int CASES = 2_000;
    private static final int OFFENCES = 3;

    private QaRules rules;
    private List<CaseFile> caseFiles;

    /** Loads the standard pack and checks the outcomes. */
    @Setup
    public void load() {
        rules = QaRulesEngine.standard();
        caseFiles = IntStream.range(0, CASES)
                .mapToObj(i -> Cases.withOffences(OFFENCES))
                .toList();
        rules.evaluateAll(caseFiles.stream())
                .map(CaseResult::orElseThrow)
                .forEach(outcome -> Checks.decisions(outcome, Cases.decisions(OFFENCES)));
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public int twoCores() {
        return rules.evaluateAll(caseFiles.stream())
                .mapToInt(result -> result.orElseThrow().decisions().size())
                .sum();
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public int oneCore() {
        return caseFiles.stream()
                .mapToInt(caseFile -> rules.evaluate(caseFile).decisions().size())
                .sum();
    }
}
