package io.qarules.engine.escalate;

import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/**
 * The verbs of stage {@code escalate}, called on the global {@code escalate} (POLICY 15), in a row where something has
 * several consequences. The clause of a decision is the rule's {@code @clause}, its occurrence the number. Nothing here
 * waits for a verification.
 */
public interface Escalate {
    /**
     * Gives a REMINDER (口头提醒).
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.REMINDER)
    default Escalate remind(Tallied tallied) {
        return give(DecisionKind.REMINDER, tallied);
    }

    /**
     * Gives a WARNING (口头警告).
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.WARNING)
    default Escalate warn(Tallied tallied) {
        return give(DecisionKind.WARNING, tallied);
    }

    /**
     * Gives a SELF_REVIEW (检讨).
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.SELF_REVIEW)
    default Escalate selfReview(Tallied tallied) {
        return give(DecisionKind.SELF_REVIEW, tallied);
    }

    /**
     * Gives TRAINING (参加培训).
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.TRAINING)
    default Escalate train(Tallied tallied) {
        return give(DecisionKind.TRAINING, tallied);
    }

    /**
     * Gives OFFLINE_TRAINING (封线培训).
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.OFFLINE_TRAINING)
    default Escalate trainOffline(Tallied tallied) {
        return give(DecisionKind.OFFLINE_TRAINING, tallied);
    }

    /**
     * Gives a FINE of a fixed amount (经济扣罚), in force. An amount that is unknown or not above 0 is as without amount.
     *
     * @param tallied what the rule matched
     * @param amount CNY
     */
    @Verb(DecisionKind.FINE)
    Escalate fine(Tallied tallied, double amount);

    /**
     * Proposes a FINE without an amount.
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.FINE)
    default Escalate fineWithoutAmount(Tallied tallied) {
        return give(DecisionKind.FINE, tallied);
    }

    /**
     * Proposes a DISMISSAL (辞退建议).
     *
     * @param tallied what the rule matched
     */
    @Verb(DecisionKind.DISMISSAL)
    default Escalate dismiss(Tallied tallied) {
        return give(DecisionKind.DISMISSAL, tallied);
    }

    /**
     * Gives a decision without an amount. Not for rules, which call the verb of the kind.
     *
     * @param tallied what the rule matched
     */
    Escalate give(DecisionKind kind, Tallied tallied);
}
