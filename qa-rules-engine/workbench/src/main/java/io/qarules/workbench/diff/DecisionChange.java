package io.qarules.workbench.diff;

import io.qarules.outcome.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision that the two packs do not make alike.
 *
 * @param before null where it is gained
 * @param after null where it is lost
 * @param fields in which it changed; empty where it is gained or lost
 */
public record DecisionChange(
        ChangeType change,
        @Nullable Decision before,
        @Nullable Decision after,
        List<DecisionField> fields) {
    public DecisionChange {
        fields = List.copyOf(fields);
    }

    /** The new decision, or the old one where there is no new one. */
    public Decision decision() {
        return after == null ? Objects.requireNonNull(before, "before and after") : after;
    }

    /** Decisions are matched by their ids: first those of the old pack in their order, then those that are gained. */
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
