package io.qarules.workbench.report;

import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which decisions are penalties, and how far they have come. */
final class DecisionPredicates {
    /** What follows from an offence itself (POLICY 3). */
    static final Set<DecisionKind> KINDS =
            Collections.unmodifiableSet(EnumSet.range(DecisionKind.COACHING, DecisionKind.DISMISSAL));

    /** What is to be done about penalties, absent agents and failed evaluations. */
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

    /** Whether somebody's word is still to come. */
    static boolean waits(Decision decision) {
        return switch (decision.status()) {
            case PENDING, PROPOSED, SUSPENDED -> true;
            case FINAL, ABSORBED, UNFUNDED -> false;
        };
    }
}
