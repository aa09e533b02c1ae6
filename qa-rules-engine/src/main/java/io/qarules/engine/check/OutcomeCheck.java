package io.qarules.engine.check;

import com.google.common.collect.ImmutableSet;
import io.qarules.engine.ruling.Subject;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.MemberDecision;
import io.qarules.problem.AgentGroup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the offences from the decisions of an agent's outcome (POLICY 19): a decision that has an occurrence is about an
 * offence, unless it is about a tally. An offence that still waits for its verification, or hangs on an open appeal, is
 * none yet; one whose decision is absorbed, or has no amount yet, is.
 */
record OutcomeCheck(String agentId, AgentGroup group, Problems problems) {
    private static final ImmutableSet<DecisionStatus> STANDS =
            ImmutableSet.of(DecisionStatus.FINAL, DecisionStatus.PROPOSED, DecisionStatus.ABSORBED);

    /** Returns one for each decision on an offence. */
    List<CheckedOffence> offences(List<MemberDecision> decisions, Pointer at) {
        return Records.check(decisions, at, "decisions", problems, this::offence);
    }

    private @Nullable CheckedOffence offence(MemberDecision decision, RecordCheck check) {
        check.required("id", decision.id());
        check.required("clause", decision.clause());
        check.required("subjectId", decision.subjectId());
        check.requiredDate("occurredAt", decision.occurredAt());
        check.required("status", decision.status());
        if (!check.claims(decision.id()) || decision.occurrence() == null) {
            return null;
        }
        boolean tally = Objects.requireNonNull(decision.subjectId()).startsWith(Subject.OF_TALLY);
        return tally || !STANDS.contains(Objects.requireNonNull(decision.status()))
                ? null
                : new CheckedOffence(
                        agentId,
                        group,
                        Objects.requireNonNull(decision.clause()),
                        Objects.requireNonNull(decision.occurredAt()));
    }
}
