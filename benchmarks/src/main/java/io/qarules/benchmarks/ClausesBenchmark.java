package io.qarules.benchmarks;

import io.qarules.QaRules;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one more rule costs a case that it does not concern: 23 offences, packs of more and more clauses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ClausesBenchmark {
    private static final int OFFENCES = 23;

    /** Whether offences may be decided by precedent, without Drools. */
    @Param({"true", "false"})
    public boolean cacheResults;

    /** How many clauses stage penalize knows. */
    @Param({"40", "100", "1000"})
    public int clauses;

    private Path directory;
    private QaRules rules;
    private CaseFile caseFile;

    /** Writes and loads the pack, and checks the outcome. */
    @Setup
    public void load() throws IOException {
        directory = LargerPack.write(clauses);
        rules = QaRulesEngine.builder()
                .directory(directory)
                .packLimit(LargerPack.limit(clauses))
                .cacheResults(cacheResults)
                .build();
        caseFile = Cases.withOffences(OFFENCES);
        Checks.decisions(rules.evaluate(caseFile), Cases.decisions(OFFENCES));
    }

    /** Removes the pack. */
    @TearDown
    public void delete() throws IOException {
        LargerPack.delete(directory);
    }

    @Benchmark
    public Outcome evaluate() {
        return rules.evaluate(caseFile);
    }
}
