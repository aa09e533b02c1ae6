package io.qarules.engine.tier;

import io.qarules.engine.rank.Centre;
import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rank.Team;
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
    @Verb(value = DecisionKind.BONUS, shareOf = "agent.performancePay")
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
     * @param standing the agent matched by the rule; its {@code weakest} must not be null, which the check of the pack
     *     demands of the left side; of one who has none nothing is said
     */
    @Verb(DecisionKind.TRAINING)
    Settle train(Standing standing);

    /**
     * Gives MENTORING (结对帮扶) on the weakest metric; nothing if no agent of tier TOP has that metric.
     *
     * @param standing the agent matched by the rule; its {@code weakest} must not be null, which the check of the pack
     *     demands of the left side; of one who has none nothing is said
     */
    @Verb(DecisionKind.MENTORING)
    Settle mentor(Standing standing);

    /**
     * Gives a TARGET (改进目标): the line's mean of the weakest metric.
     *
     * @param standing the agent matched by the rule; its {@code weakest} must not be null, which the check of the pack
     *     demands of the left side; of one who has none nothing is said
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

    /**
     * Gives TRAINING (参加培训) on a metric; several, where the metrics differ. Its target is the mean of the group's
     * ranked agents.
     *
     * @param standing the agent matched by the rule
     * @param metric a metric of the pack, e.g. {@code fcr}
     */
    @Verb(DecisionKind.TRAINING)
    Settle train(Standing standing, String metric);

    /**
     * Gives PERFORMANCE_PAY (绩效工资) in force: the performance pay times a factor, without an amount if the pay is
     * unknown. Where the factor is not finite or below 0, nothing is given, with the problem {@code AMOUNT_UNKNOWN} at
     * the member (POLICY 13 and 17).
     *
     * @param standing the agent matched by the rule
     * @param factor e.g. 1.2; 0 pays nothing out
     */
    @Verb(value = DecisionKind.PERFORMANCE_PAY, shareOf = "agent.performancePay")
    Settle coefficient(Standing standing, double factor);

    /**
     * Gives an AWARD (专项奖励), paid from the fund after the members' own awards, in the order of clause and agent;
     * {@code UNFUNDED} where the fund does not cover it. One for each clause. Where the amount is not finite or not above
     * 0, nothing is given, with the problem {@code AMOUNT_UNKNOWN} at the member (POLICY 13 and 17).
     *
     * @param standing the agent matched by the rule
     * @param amount CNY
     */
    @Verb(DecisionKind.AWARD)
    Settle award(Standing standing, double amount);

    /**
     * Gives an ALLOWANCE (技能津贴) in force; one for each clause. Where the amount is not finite or not above 0, nothing is
     * given, with the problem {@code AMOUNT_UNKNOWN} at the member (POLICY 13 and 17).
     *
     * @param standing the agent matched by the rule
     * @param amount CNY
     */
    @Verb(DecisionKind.ALLOWANCE)
    Settle allowance(Standing standing, double amount);

    /**
     * Gives PRAISE (公开表扬), without money; one for each clause (POLICY 17).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.PRAISE)
    Settle praise(Standing standing);

    /**
     * Gives a REMINDER (口头提醒); one for each clause (POLICY 17).
     *
     * @param standing the agent matched by the rule
     */
    @Verb(DecisionKind.REMINDER)
    Settle remind(Standing standing);

    /**
     * Gives a TEAM_AWARD (团队奖), paid from the fund after the awards to agents, in the order of clause and team;
     * {@code UNFUNDED} where the fund does not cover it. Where the amount is not finite or not above 0, nothing is given,
     * with the problem {@code AMOUNT_UNKNOWN} at the file (POLICY 13 and 17).
     *
     * @param team the team matched by the rule
     * @param amount CNY
     */
    @Verb(DecisionKind.TEAM_AWARD)
    Settle teamAward(Team team, double amount);

    /**
     * Gives a KPI_REVIEW (指标复核) of the centre. Whether the indicator was missed the left side asks.
     *
     * @param centre the centre matched by the rule
     * @param indicator an indicator of the centre, e.g. {@code answerRate}
     * @param target what was to be reached, or not to be exceeded
     */
    @Verb(DecisionKind.KPI_REVIEW)
    Settle reviewKpi(Centre centre, String indicator, double target);

    /**
     * Gives a KPI_REVIEW (指标复核) of the ratio of two indicators of the centre; none where one is unknown or the second
     * is 0.
     *
     * @param centre the centre matched by the rule
     * @param first an indicator of the centre, e.g. {@code incentives}
     * @param second another one, by which it is divided, e.g. {@code penalties}
     * @param target what was to be reached, or not to be exceeded
     */
    @Verb(DecisionKind.KPI_REVIEW)
    Settle reviewRatio(Centre centre, String first, String second, double target);

    /**
     * Gives a PROCESS_REVIEW (流程改进) of the centre: many agents of a line fall short in a metric.
     *
     * @param share the line and metric matched by the rule
     */
    @Verb(DecisionKind.PROCESS_REVIEW)
    Settle reviewProcess(MetricShare share);
}
