package io.qarules.workbench.diff;

import io.qarules.outcome.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision that differs between the two packs.
 *
 * @param before the old pack's decision; null if it is gained
 * @param after the new pack's decision; null if it is lost
 * @param fields the fields that differ; empty if it is gained or lost
 */
public record DecisionChange(
        ChangeType change,
        @Nullable Decision before,
        @Nullable Decision after,
        List<DecisionField> fields) {
    public DecisionChange {
        fields = List.copyOf(fields);
    }

    /** Returns the new pack's decision, or the old pack's where it is lost. */
    public Decision decision() {
        return after == null ? Objects.requireNonNull(before, "before and after") : after;
    }

    /**
     * Compares the decisions of a case, matched by id: first those of the old pack in their order, then the gained
     * ones.
     */
    static List<DecisionChange> between(List<Decision> before, List<Decision> after) {
        Map<String, Decision> gained = new LinkedHashMap<>();
        after.forEach(decision -> gained.put(decision.id(), decision));
        List<DecisionChange> changes = new ArrayList<>();
        for (Decision old : before) {
            Decision twin = gained.remove(old.id());
            if (twin == null) {
                changes.add(new DecisionChange(ChangeType.LOST, old, null, List.of()));
                continue;
            }
            List<DecisionField> fields = DecisionField.differing(old, twin);
            if (!fields.isEmpty()) {
                changes.add(new DecisionChange(ChangeType.CHANGED, old, twin, fields));
            }
        }
        gained.values()
                .forEach(decision -> changes.add(new DecisionChange(ChangeType.GAINED, null, decision, List.of())));
        return changes;
    }
}
