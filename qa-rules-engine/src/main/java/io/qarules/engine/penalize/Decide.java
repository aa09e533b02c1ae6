package io.qarules.engine.penalize;

import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/**
 * What a rule of stage {@code penalize} can say, on the global {@code decide}: one verb for each kind of decision, in
 * a row where an offence has several, e.g. {@code decide.remind( $o ).train( $o );}. Amounts are CNY with two
 * decimals at most.
 */
public interface Decide {
    /** What follows in this row waits for the supervisor's verification: {@code PENDING} until there is one. */
    @Verb
    Decide onceVerified();

    /** 辅导: COACHING. */
    @Verb(DecisionKind.COACHING)
    default Decide coach(Offence offence) {
        return give(DecisionKind.COACHING, offence);
    }

    /** 口头提醒: REMINDER. */
    @Verb(DecisionKind.REMINDER)
    default Decide remind(Offence offence) {
        return give(DecisionKind.REMINDER, offence);
    }

    /** 口头警告: WARNING. */
    @Verb(DecisionKind.WARNING)
    default Decide warn(Offence offence) {
        return give(DecisionKind.WARNING, offence);
    }

    /** 检讨: SELF_REVIEW. */
    @Verb(DecisionKind.SELF_REVIEW)
    default Decide selfReview(Offence offence) {
        return give(DecisionKind.SELF_REVIEW, offence);
    }

    /** 参加培训: TRAINING. */
    @Verb(DecisionKind.TRAINING)
    default Decide train(Offence offence) {
        return give(DecisionKind.TRAINING, offence);
    }

    /** 封线培训: OFFLINE_TRAINING. */
    @Verb(DecisionKind.OFFLINE_TRAINING)
    default Decide trainOffline(Offence offence) {
        return give(DecisionKind.OFFLINE_TRAINING, offence);
    }

    /** 经济扣罚: a FINE of a fixed amount. */
    @Verb(DecisionKind.FINE)
    Decide fine(Offence offence, double amount);

    /**
     * A FINE within bounds: a verification sets it; until then it is proposed by severity (MINOR or unknown the lower
     * bound, MODERATE the middle, SEVERE the upper bound).
     */
    @Verb(DecisionKind.FINE)
    Decide fineBetween(Offence offence, double min, double max);

    /** A FINE whose amount only a verification can set. */
    @Verb(DecisionKind.FINE)
    Decide fineWithoutAmount(Offence offence);

    /** 辞退建议: DISMISSAL, always a proposal. */
    @Verb(DecisionKind.DISMISSAL)
    default Decide dismiss(Offence offence) {
        return give(DecisionKind.DISMISSAL, offence);
    }

    /** What the verbs without an amount come to; itself none that a rule may call. */
    Decide give(DecisionKind kind, Offence offence);
}
