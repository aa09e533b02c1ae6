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
    private final List<LocalDate> from = new ArrayList<>();
    private final List<Agent> since = new ArrayList<>();

    /** @param agent whose history has only valid entries */
    public AgentHistory(Agent agent) {
        this.agent = agent;
        agent.history().stream()
                .sorted(Comparator.comparing(HistoryEntry::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(entry -> {
                    from.add(Objects.requireNonNull(entry.from()));
                    since.add(since(agent, entry));
                });
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
