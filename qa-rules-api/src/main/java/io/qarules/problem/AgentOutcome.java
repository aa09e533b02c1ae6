package io.qarules.problem;

import io.qarules.internal.Lists;
import io.qarules.outcome.Outcome;
import io.qarules.period.MemberDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an {@link Outcome} to find common problems (POLICY 19). In JSON it is an outcome as {@code evaluate}
 * writes it, whose other fields are not read.
 *
 * @param agentId required
 * @param decisions each with id, clause, subjectId, occurredAt and status
 */
public record AgentOutcome(@Nullable String agentId, List<MemberDecision> decisions) {
    public AgentOutcome {
        decisions = Lists.copyOf(decisions);
    }

    /** Creates it from an outcome. */
    public static AgentOutcome of(Outcome outcome) {
        return new AgentOutcome(
                outcome.agentId(),
                outcome.decisions().stream().map(MemberDecision::of).toList());
    }
}
