package io.qarules.engine.reward;

import io.qarules.casefile.Event;
import io.qarules.casefile.Nomination;
import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/**
 * The verbs of stage {@code reward}, called on the global {@code award} (POLICY 7). The clause of an award is the
 * rule's {@code @clause}.
 */
public interface Award {
    /**
     * Gives a PROGRESS_AWARD (进步奖; clause 6.2.1) of a share of what was collected of the finding's fine. If nothing was
     * collected the improvement is excluded as {@code NO_FINE}; if it is not the finding's first, as {@code DUPLICATE}. Where
     * the share is not finite or not above 0, nothing is given, with the problem {@code AMOUNT_UNKNOWN}.
     *
     * @param claim the improvement matched by the rule
     * @param percent e.g. 50 for half of what was collected
     */
    @Verb(value = DecisionKind.PROGRESS_AWARD, shareOf = "collected")
    void progress(ProgressClaim claim, double percent);

    /**
     * Gives a RECORDING_AWARD (优秀录音奖; clause 6.2.2) of the nominated amount. Without an author or an amount above 0 the
     * nomination is excluded as {@code INVALID}, with a problem.
     *
     * @param nomination the nomination matched by the rule
     */
    @Verb(DecisionKind.RECORDING_AWARD)
    void recording(Nomination nomination);

    /**
     * Gives a COMMENDATION (表扬奖励; clause 6.2.3) of the nominated amount. Without an author or an amount above 0 the
     * nomination is excluded as {@code INVALID}, with a problem.
     *
     * @param nomination the nomination matched by the rule
     */
    @Verb(DecisionKind.COMMENDATION)
    void commend(Nomination nomination);

    /**
     * Gives a RECORDING_AWARD (优秀录音奖) for an event (POLICY 12).
     *
     * @param event the event matched by the rule
     * @param amount CNY, above 0
     */
    @Verb(DecisionKind.RECORDING_AWARD)
    void recording(Event event, double amount);

    /**
     * Gives a COMMENDATION (表扬奖励) for an event (POLICY 12).
     *
     * @param event the event matched by the rule
     * @param amount CNY, above 0
     */
    @Verb(DecisionKind.COMMENDATION)
    void commend(Event event, double amount);

    /**
     * Gives a COMMENDATION (表扬奖励) for a month, dated at the first instant of the next one (POLICY 16).
     *
     * @param month the month matched by the rule
     * @param amount CNY, above 0
     */
    @Verb(DecisionKind.COMMENDATION)
    void commend(Month month, double amount);

    /**
     * Gives PRAISE (公开表扬) for an event, without an amount (POLICY 12).
     *
     * @param event the event matched by the rule
     */
    @Verb(DecisionKind.PRAISE)
    void praise(Event event);
}
