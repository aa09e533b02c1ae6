package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Classifies decisions by kind and progress. */
final class DecisionPredicates {
    /** The kinds of penalties (POLICY 3). */
    static final Set<DecisionKind> KINDS =
            Collections.unmodifiableSet(EnumSet.range(DecisionKind.COACHING, DecisionKind.DISMISSAL));

    /** The kinds of follow-up tasks: acknowledgements, handovers and rectifications. */
    static final Set<DecisionKind> FOLLOW_UP =
            Collections.unmodifiableSet(EnumSet.range(DecisionKind.ACKNOWLEDGEMENT, DecisionKind.RECTIFICATION));

    private DecisionPredicates() {}

    static boolean isPenalty(Decision decision) {
        return KINDS.contains(decision.kind());
    }

    static boolean isFine(Decision decision) {
        return decision.kind() == DecisionKind.FINE;
    }

    static boolean inForce(Decision decision) {
        return decision.status() == DecisionStatus.FINAL;
    }

    /** Returns whether the decision awaits a verification, a confirmation or the decision on an appeal. */
    static boolean waits(Decision decision) {
        return switch (decision.status()) {
            case PENDING, PROPOSED, SUSPENDED -> true;
            case FINAL, ABSORBED, UNFUNDED -> false;
        };
    }

    /** Returns whether a fine of the agent is in force that collects less than its amount. */
    static boolean isWithheld(Decision decision) {
        return isFine(decision)
                && inForce(decision)
                && !isOnSupervisor(decision)
                && decision.amount() != null
                && decision.collected() != null
                && decision.collected().compareTo(decision.amount()) < 0;
    }

    /** Returns whether a decision falls on the agent's supervisor (POLICY 13). */
    static boolean isOnSupervisor(Decision decision) {
        return decision.id().equals(decision.kind() + ":" + decision.subjectId() + ":SUPERVISOR");
    }
}
