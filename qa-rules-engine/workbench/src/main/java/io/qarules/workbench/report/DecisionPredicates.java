package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;

/** Classifies decisions by kind and progress. */
final class DecisionPredicates {
    private static final String OF_A_TALLY = "tally:";

    private DecisionPredicates() {}

    static boolean isPenalty(Decision decision) {
        return decision.kind().isPenalty();
    }

    /**
     * Returns whether a decision follows from offences that were added up (POLICY 15): it is none about an offence, and
     * nobody can appeal against it alone.
     */
    static boolean isAddedUp(Decision decision) {
        return decision.subjectId().startsWith(OF_A_TALLY);
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
