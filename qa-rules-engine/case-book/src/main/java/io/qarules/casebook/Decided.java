package io.qarules.casebook;

import io.qarules.outcome.Outcome;
import java.util.Map;

/**
 * What was decided on an agent's facts.
 *
 * @param outcome of all versions of the rules together
 * @param byDigest of each version alone, by the digest of its texts
 */
record Decided(Outcome outcome, Map<String, Outcome> byDigest) {
    Decided {
        byDigest = Map.copyOf(byDigest);
    }
}
