package io.qarules.engine.count;

import io.qarules.casefile.Agent;
import io.qarules.engine.check.AgentHistory;
import io.qarules.engine.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The agent of a case as of the local day of a moment (POLICY 12). */
record DatedAgent(Agent agent, AgentHistory history, Policy policy) {
    Agent at(Instant moment) {
        return history.isSteady() ? agent : history.on(policy.day(moment));
    }

    /** Returns the local days from the first day of employment; null where unknown or negative. */
    @Nullable
    Long tenureDays(Instant moment) {
        LocalDate hiredOn = agent.hiredOn();
        long days = hiredOn == null ? -1 : ChronoUnit.DAYS.between(hiredOn, policy.day(moment));
        return days < 0 ? null : days;
    }
}
