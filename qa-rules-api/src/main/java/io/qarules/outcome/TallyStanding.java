package io.qarules.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a tally stands at the moment of the question, open appeals taken as rejected (POLICY 15).
 *
 * @param tally its name
 * @param period the key of the period of that moment, e.g. {@code 2026-Q4}; of a rolling tally the local day
 * @param number how many units are counted in it; of a rolling tally in its last days
 * @param next the next number on which a rule of the pack decides; null where there is none within the next hundred
 * @param kinds what the rules of that number give; empty without {@code next}
 */
public record TallyStanding(
        String tally, String period, int number, @Nullable Integer next, List<DecisionKind> kinds) {
    public TallyStanding {
        kinds = List.copyOf(kinds);
    }
}
