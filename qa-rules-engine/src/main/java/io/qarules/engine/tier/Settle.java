package io.qarules.engine.tier;

import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/**
 * The verbs of stage {@code tier}, called on the global {@code settle} (POLICY 9), chained where an agent gets several
 * decisions. The clause of a decision is the rule's {@code @clause}. Two decisions of one kind for one agent are an
 * error.
 */
public interface Settle {
    /**
     * Gives a BONUS (绩效奖金) in force of a share of the performance pay, without amounts if the pay is unknown. Where a
     * percentage is not finite or not above 0, nothing is given, with the problem {@code AMOUNT_UNKNOWN} at the member.
     *
     * @param standing the agent matched by the rule
     * @param percent the share paid and the lower bound, in percent of the performance pay
     * @param max the upper bound, in percent of the performance pay, not below {@code percent}
     */
    @Verb(DecisionKind.BONUS)
    Settle bonus(Standing standing, double percent, double max);

    /**
     * Gives PROMOTION_PRIORITY (优先晋升).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.PROMOTION_PRIORITY)
    Settle promoteFirst(Standing standing);

    /**
     * Proposes the STAR (服务之星).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.STAR)
    Settle star(Standing standing);

    /**
     * Gives TRAINING (参加培训) on the weakest metric.
     *
     * @param standing the agent matched by the rule; its {@code weakest} must not be null, which the left side ensures
     */
    @Verb(DecisionKind.TRAINING)
    Settle train(Standing standing);

    /**
     * Gives MENTORING (结对帮扶) on the weakest metric; nothing if no agent of tier TOP has that metric.
     *
     * @param standing the agent matched by the rule; its {@code weakest} must not be null, which the left side ensures
     */
    @Verb(DecisionKind.MENTORING)
    Settle mentor(Standing standing);

    /**
     * Gives a TARGET (改进目标): the line's mean of the weakest metric.
     *
     * @param standing the agent matched by the rule; its {@code weakest} must not be null, which the left side ensures
     */
    @Verb(DecisionKind.TARGET)
    Settle target(Standing standing);

    /**
     * Proposes a WRITTEN_WARNING (书面警告) with a deadline.
     *
     * @param standing the agent matched by the rule
     * @param months the deadline, in calendar months after the period's last day; without a known last day there is
     *     none
     */
    @Verb(DecisionKind.WRITTEN_WARNING)
    Settle warnInWriting(Standing standing, int months);

    /**
     * Proposes OFFLINE_TRAINING (封线培训).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.OFFLINE_TRAINING)
    Settle trainOffline(Standing standing);

    /**
     * Proposes a ROLE_REVIEW (岗位评估).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.ROLE_REVIEW)
    Settle reviewRole(Standing standing);

    /**
     * Gives EFFICIENCY_COACHING (效率辅导).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.EFFICIENCY_COACHING)
    Settle coachEfficiency(Standing standing);

    /**
     * Gives a SURVEY_REVIEW (评价复核).
     *
     * @param survey the survey matched by the rule
     */
    @Verb(DecisionKind.SURVEY_REVIEW)
    Settle reviewSurvey(SurveyToReview survey);
}
