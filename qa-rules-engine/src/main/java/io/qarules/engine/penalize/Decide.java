package io.qarules.engine.penalize;

/**
 * What a rule of stage {@code penalize} can say, on the global {@code decide}: one verb for each kind of decision, in
 * a row where an offence has several, e.g. {@code decide.remind( $o ).train( $o );}. Amounts are CNY with two
 * decimals at most.
 */
public interface Decide {
    /** What follows in this row waits for the supervisor's verification: {@code PENDING} until there is one. */
    Decide onceVerified();

    /** 辅导: COACHING. */
    Decide coach(Offence offence);

    /** 口头提醒: REMINDER. */
    Decide remind(Offence offence);

    /** 口头警告: WARNING. */
    Decide warn(Offence offence);

    /** 检讨: SELF_REVIEW. */
    Decide selfReview(Offence offence);

    /** 参加培训: TRAINING. */
    Decide train(Offence offence);

    /** 封线培训: OFFLINE_TRAINING. */
    Decide trainOffline(Offence offence);

    /** 经济扣罚: a FINE of a fixed amount. */
    Decide fine(Offence offence, double amount);

    /**
     * A FINE within bounds: a verification sets it; until then it is proposed by severity (MINOR or unknown the lower
     * bound, MODERATE the middle, SEVERE the upper bound).
     */
    Decide fineBetween(Offence offence, double min, double max);

    /** A FINE whose amount only a verification can set. */
    Decide fineWithoutAmount(Offence offence);

    /** 辞退建议: DISMISSAL, always a proposal. */
    Decide dismiss(Offence offence);
}
