package io.qarules.benchmarks;

import io.qarules.casefile.CaseFile;
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

/** One case, from facts to outcome, on a warm JVM: the engine and its peers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PeersBenchmark {
    /** How many offences the case has. */
    @Param({"3", "23", "230", "2300"})
    public int offences;

    /** Who decides. */
    @Param
    public Peers peer;

    private Peer policy;
    private CaseFile caseFile;

    /** Loads the peer and checks its outcome. */
    @Setup
    public void load() {
        policy = peer.load();
        caseFile = Cases.withOffences(offences);
        Checks.decisions(policy.evaluate(caseFile), Cases.decisions(offences));
        SameDecisions.require(Peers.ENGINE.load(), policy, List.of(caseFile));
    }

    @Benchmark
    public Outcome evaluate() {
        return policy.evaluate(caseFile);
    }
}
