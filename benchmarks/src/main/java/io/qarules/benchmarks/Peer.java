package io.qarules.benchmarks;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Outcome;

/** The policy, implemented one way or another. */
@FunctionalInterface
public interface Peer {
    /** @param caseFile without faults: only the engine checks its input */
    Outcome evaluate(CaseFile caseFile);
}
