package io.qarules.workbench.diff;

import static java.util.Comparator.comparing;

import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.workbench.diff.DiffReport.ChangeGroup;
import io.qarules.workbench.diff.DiffReport.Example;
import io.qarules.workbench.diff.DiffReport.FieldCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the changed decisions by change type, clause and kind, and keeps the first examples of each group. */
final class ChangeGroups {
    private static final Comparator<Key> ORDER = comparing(Key::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(Key::kind)
            .thenComparing(Key::change);

    private final int examples;
    private final Map<Key, Group> groups = new TreeMap<>(ORDER);

    ChangeGroups(int examples) {
        this.examples = examples;
    }

    void add(long line, String agentId, List<DecisionChange> changes) {
        for (DecisionChange change : changes) {
            Decision decision = change.decision();
            Group group = groups.computeIfAbsent(
                    new Key(change.change(), decision.clause(), decision.kind()), key -> new Group());
            group.decisions++;
            change.fields().forEach(field -> group.fields.merge(field, 1L, Long::sum));
            if (group.examples.size() < examples) {
                group.examples.add(new Example(line, agentId, change.before(), change.after()));
            }
        }
    }

    /** Returns the groups, sorted by clause, then kind, then change type. */
    List<ChangeGroup> groups() {
        List<ChangeGroup> list = new ArrayList<>();
        groups.forEach((key, group) -> list.add(new ChangeGroup(
                key.change,
                key.clause,
                key.kind,
                group.decisions,
                group.fields.entrySet().stream()
                        .map(entry -> new FieldCount(entry.getKey().word(), entry.getValue()))
                        .toList(),
                group.examples,
                group.decisions - group.examples.size())));
        return list;
    }

    private record Key(ChangeType change, String clause, DecisionKind kind) {}

    private static final class Group {
        private final Map<DecisionField, Long> fields = new EnumMap<>(DecisionField.class);
        private final List<Example> examples = new ArrayList<>();
        private long decisions;
    }
}
