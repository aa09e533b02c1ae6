package io.qarules.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the decisions of two outcomes. */
final class Comparison {
    private Comparison() {}

    /** Returns what is different, in the order of the later decisions, and at the end what is withdrawn. */
    static List<OutcomeChange> compare(List<Decision> before, List<Decision> after) {
        Map<Key, Decision> left = new LinkedHashMap<>();
        before.forEach(decision -> left.put(Key.of(decision), decision));
        List<OutcomeChange> changes = new ArrayList<>();
        for (Decision decision : after) {
            Decision earlier = left.remove(Key.of(decision));
            if (earlier == null) {
                changes.add(OutcomeChange.issued(decision));
            } else if (!earlier.equals(decision)) {
                changes.add(OutcomeChange.changed(earlier, decision));
            }
        }
        left.values().forEach(decision -> changes.add(OutcomeChange.withdrawn(decision)));
        return changes;
    }

    /** What is one decision in both outcomes: its id, and the supervisor on whom it falls. */
    private record Key(String id, @Nullable String liable) {
        static Key of(Decision decision) {
            return new Key(decision.id(), decision.liable());
        }
    }
}
