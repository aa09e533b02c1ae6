package io.qarules.engine;

import io.qarules.engine.cap.Collected;
import io.qarules.engine.count.RunningCounts;
import io.qarules.engine.escalate.RunningTallies;
import io.qarules.engine.policy.Policy;
import java.util.Set;

/**
 * What came before the facts that are decided on, as far as these go on from it.
 *
 * @param calls ids of the calls that stand among the facts because later ones name them, and were looked at before
 * @param counts of all earlier offences
 * @param tallies what all earlier decisions add up to
 * @param collected what all earlier fines have collected
 */
record Before(Set<String> calls, RunningCounts counts, RunningTallies tallies, Collected collected) {
    /** Returns that nothing came before: the facts are all that is known. */
    static Before nothing(Policy policy) {
        return new Before(Set.of(), RunningCounts.none(policy), RunningTallies.NONE, Collected.NOTHING);
    }
}
