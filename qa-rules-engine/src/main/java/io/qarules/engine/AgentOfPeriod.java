package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.HistoryEntry;
import io.qarules.casefile.HistoryEntryBuilder;
import io.qarules.engine.check.AgentHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agent of a case file as a period knows him: a settlement reads no history (POLICY 12). */
final class AgentOfPeriod {
    private AgentOfPeriod() {}

    /**
     * Returns the agent as of a day.
     *
     * @param agent as in the case file; what is broken in its history is left out, as the evaluation named it
     * @param day the last one of the period; null where it is unknown: then the agent is as the case file says
     */
    static Agent of(Agent agent, @Nullable LocalDate day) {
        if (agent.history().isEmpty()) {
            return agent;
        }
        Agent checked =
                AgentBuilder.builder(agent).history(valid(agent.history())).build();
        Agent dated = day == null ? checked : new AgentHistory(checked).on(day);
        return AgentBuilder.builder(dated).history(List.of()).build();
    }

    private static List<HistoryEntry> valid(List<HistoryEntry> history) {
        Map<LocalDate, HistoryEntry> byDay = new LinkedHashMap<>();
        for (HistoryEntry entry : history) {
            if (entry != null && entry.from() != null) {
                byDay.putIfAbsent(entry.from(), valid(entry));
            }
        }
        return List.copyOf(byDay.values());
    }

    private static HistoryEntry valid(HistoryEntry entry) {
        BigDecimal pay = entry.performancePay();
        String supervisor = entry.supervisorId();
        return HistoryEntryBuilder.builder(entry)
                .performancePay(pay == null || pay.signum() < 0 ? null : pay)
                .supervisorId(supervisor == null || supervisor.isEmpty() ? null : supervisor)
                .build();
    }
}
