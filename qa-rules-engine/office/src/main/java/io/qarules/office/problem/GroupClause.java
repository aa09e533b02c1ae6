package io.qarules.office.problem;

import io.qarules.engine.value.TextOrder;
import io.qarules.problem.AgentGroup;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A clause and a group, in the order of clauses, lines and teams; a line or team that is not known comes first. */
record GroupClause(String clause, AgentGroup group) implements Comparable<GroupClause> {
    private static final Comparator<@Nullable String> UNKNOWN_FIRST = Comparator.nullsFirst(TextOrder.BY_CODE_POINT);
    static final Comparator<AgentGroup> GROUPS =
            Comparator.comparing(AgentGroup::line, UNKNOWN_FIRST).thenComparing(AgentGroup::team, UNKNOWN_FIRST);
    private static final Comparator<GroupClause> ORDER = Comparator.comparing(
                    GroupClause::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(GroupClause::group, GROUPS);

    @Override
    public int compareTo(GroupClause other) {
        return ORDER.compare(this, other);
    }
}
