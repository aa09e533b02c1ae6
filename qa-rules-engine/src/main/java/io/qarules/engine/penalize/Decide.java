package io.qarules.engine.penalize;

import io.qarules.engine.rules.Verb;
import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;

/**
 * The verbs of stage {@code penalize}, called on the global {@code decide} (POLICY 3): one for each kind of decision,
 * chained where an offence has several, e.g. {@code decide.remind( $o ).train( $o );}. Two decisions of one kind for
 * one offence are an error. Amounts are CNY, above 0, rounded to two decimals; where one cannot be worked out the problem
 * {@code AMOUNT_UNKNOWN} names the record that the offence came from (POLICY 13).
 */
public interface Decide {
    /**
     * Makes the decisions that follow in the chain {@code PENDING} until the supervisor has verified the finding
     * (POLICY 2.7).
     */
    @Verb(modifies = true)
    Decide onceVerified();

    /**
     * Sets whom the decisions that follow in the chain go to, in place of whom their kind names (POLICY 13).
     *
     * @param audience e.g. {@code DIRECTOR}
     */
    @Verb(modifies = true)
    Decide to(Audience audience);

    /**
     * Lets the decisions that follow in the chain fall on the agent's supervisor (连带责任, POLICY 13). They go to the
     * director, and are proposals where the supervisor is not known.
     */
    @Verb(modifies = true)
    Decide onSupervisor();

    /**
     * Gives POINTS (扣分), which a tally can add up; no money (POLICY 13).
     *
     * @param offence the offence matched by the rule
     * @param points whole, 1 or more
     */
    @Verb(DecisionKind.POINTS)
    Decide points(Offence offence, int points);

    /**
     * Gives a FINE of a share of the agent's performance pay, rounded to two decimals HALF_UP, otherwise as a fixed fine;
     * where the pay is not known or the share is 0.00, as a fine without amount (POLICY 13).
     *
     * @param offence the offence matched by the rule
     * @param percent of the performance pay, not negative
     */
    @Verb(value = DecisionKind.FINE, shareOf = "agent.performancePay")
    Decide finePercentOfPay(Offence offence, double percent);

    /**
     * Gives COACHING (辅导).
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.COACHING)
    default Decide coach(Offence offence) {
        return give(DecisionKind.COACHING, offence);
    }

    /**
     * Gives a REMINDER (口头提醒).
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.REMINDER)
    default Decide remind(Offence offence) {
        return give(DecisionKind.REMINDER, offence);
    }

    /**
     * Gives a WARNING (口头警告).
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.WARNING)
    default Decide warn(Offence offence) {
        return give(DecisionKind.WARNING, offence);
    }

    /**
     * Gives a SELF_REVIEW (检讨).
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.SELF_REVIEW)
    default Decide selfReview(Offence offence) {
        return give(DecisionKind.SELF_REVIEW, offence);
    }

    /**
     * Gives TRAINING (参加培训).
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.TRAINING)
    default Decide train(Offence offence) {
        return give(DecisionKind.TRAINING, offence);
    }

    /**
     * Gives OFFLINE_TRAINING (封线培训).
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.OFFLINE_TRAINING)
    default Decide trainOffline(Offence offence) {
        return give(DecisionKind.OFFLINE_TRAINING, offence);
    }

    /**
     * Gives EXPERIENCE_TRAINING (体感实训; POLICY 18): the case analysed, the incident felt as the customer, the right way
     * practised.
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.EXPERIENCE_TRAINING)
    default Decide experience(Offence offence) {
        return give(DecisionKind.EXPERIENCE_TRAINING, offence);
    }

    /**
     * Gives a FINE of a fixed amount (经济扣罚). A verification that names another amount does not change it. Where the
     * amount is not finite or not above 0, it is as {@link #fineWithoutAmount}, with a problem.
     *
     * @param offence the offence matched by the rule
     * @param amount CNY
     */
    @Verb(DecisionKind.FINE)
    Decide fine(Offence offence, double amount);

    /**
     * Gives a FINE within bounds. The amount is the verification's, if that lies within the bounds, otherwise it goes
     * by severity: MINOR or unknown the lower bound, MODERATE the midpoint, SEVERE the upper bound. The fine is {@code
     * PROPOSED} until a verification upholds the finding. Where a bound is not finite or not above 0, nothing is given, with
     * a problem.
     *
     * @param offence the offence matched by the rule
     * @param min the lower bound, CNY
     * @param max the upper bound, CNY, not below {@code min}
     */
    @Verb(DecisionKind.FINE)
    Decide fineBetween(Offence offence, double min, double max);

    /**
     * Gives a FINE whose amount the verification sets. It is {@code PROPOSED}, without an amount, until a verification
     * names one above 0.
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.FINE)
    Decide fineWithoutAmount(Offence offence);

    /**
     * Gives a DISMISSAL (辞退建议), a recommendation that stays {@code PROPOSED}.
     *
     * @param offence the offence matched by the rule
     */
    @Verb(DecisionKind.DISMISSAL)
    default Decide dismiss(Offence offence) {
        return give(DecisionKind.DISMISSAL, offence);
    }

    /**
     * Gives a decision of a kind that has no amount. Not for rules, which call the verb of the kind.
     *
     * @param kind a kind without an amount
     * @param offence the offence matched by the rule
     */
    Decide give(DecisionKind kind, Offence offence);
}
