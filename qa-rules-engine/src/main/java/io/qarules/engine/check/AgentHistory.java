package io.qarules.engine.check;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.HistoryEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for an agent on a day (POLICY 12). */
public final class AgentHistory {
    private final Agent agent;
    private final List<LocalDate> from;
    private final List<Agent> since;

    /** @param agent whose history has only valid entries */
    public AgentHistory(Agent agent) {
        this.agent = agent;
        if (agent.history().isEmpty()) {
            from = List.of();
            since = List.of();
        } else {
            List<HistoryEntry> entries = new ArrayList<>(agent.history());
            entries.sort(Comparator.comparing(AgentHistory::from));
            from = entries.stream().map(AgentHistory::from).toList();
            since = entries.stream().map(entry -> since(agent, entry)).toList();
        }
    }

    private static LocalDate from(HistoryEntry entry) {
        return Objects.requireNonNull(entry.from());
    }

    /** Returns whether the same holds for the agent on every day. */
    public boolean isSteady() {
        return from.isEmpty();
    }

    /**
     * Returns the agent as of a day: the latest entry not after it goes over what the agent says; one object for all
     * days of an entry.
     */
    public Agent on(LocalDate day) {
        int entry = from.size() - 1;
        while (entry >= 0 && from.get(entry).isAfter(day)) {
            entry--;
        }
        return entry < 0 ? agent : since.get(entry);
    }

    private static Agent since(Agent agent, HistoryEntry entry) {
        Map<String, Object> attributes = new LinkedHashMap<>(agent.attributes());
        attributes.putAll(entry.attributes());
        return AgentBuilder.builder(agent)
                .line(either(entry.line(), agent.line()))
                .team(either(entry.team(), agent.team()))
                .supervisorId(either(entry.supervisorId(), agent.supervisorId()))
                .performancePay(either(entry.performancePay(), agent.performancePay()))
                .attributes(attributes)
                .build();
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T otherwise) {
        return first == null ? otherwise : first;
    }
}
