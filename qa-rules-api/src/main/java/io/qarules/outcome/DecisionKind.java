package io.qarules.outcome;

/**
 * The kind of a decision. The order of the constants is the order in which decisions about one subject are listed
 * (POLICY 1 and 2).
 */
public enum DecisionKind {
    /** Coaching (辅导): a talk that shows how it is done. */
    COACHING,
    /** Verbal reminder (口头提醒). */
    REMINDER,
    /** Verbal warning (口头警告). */
    WARNING,
    /** Self-review (检讨): the agent reviews the call in writing. */
    SELF_REVIEW,
    /** Training (参加培训). */
    TRAINING,
    /** Training away from the phones (封线培训). */
    OFFLINE_TRAINING,
    /** Fine (经济扣罚). */
    FINE,
    /** Recommendation to dismiss the agent (辞退建议); always {@code PROPOSED}. */
    DISMISSAL,
    /** The agent signs for a fine in force (签单; clause 6.1.2). */
    ACKNOWLEDGEMENT,
    /** The supervisor takes over a callback (转交处理; clause 6.3.3.10). */
    HANDOVER,
    /** Rectification of a failed evaluation (整改; POLICY 8). */
    RECTIFICATION,
    /** Progress award (进步奖; clause 6.2.1). */
    PROGRESS_AWARD,
    /** Award for an excellent recording (优秀录音奖; clause 6.2.2). */
    RECORDING_AWARD,
    /** Commendation with an award (表扬奖励; clause 6.2.3). */
    COMMENDATION,
    /** Performance bonus (绩效奖金), in a settlement. */
    BONUS,
    /** Priority in promotion (优先晋升), in a settlement. */
    PROMOTION_PRIORITY,
    /** Title "service star" (服务之星), in a settlement. */
    STAR,
    /** Mentoring by an agent of tier TOP (结对帮扶), in a settlement. */
    MENTORING,
    /** Improvement target (改进目标), in a settlement. */
    TARGET,
    /** Written warning (书面警告), in a settlement. */
    WRITTEN_WARNING,
    /** Review of the agent's role (岗位评估), in a settlement. */
    ROLE_REVIEW,
    /** Coaching on efficiency (效率辅导), in a settlement. */
    EFFICIENCY_COACHING,
    /** Review of a low rating before it counts (评价复核), in a settlement. */
    SURVEY_REVIEW,
    /** Points that are deducted (扣分), without money (POLICY 13). */
    POINTS,
    /** Experience training (体感实训): the incident as a case, felt as the customer, then done right (POLICY 18). */
    EXPERIENCE_TRAINING,
    /** A share of the performance pay (绩效工资), in a settlement (POLICY 17). */
    PERFORMANCE_PAY,
    /** An award from the fund (专项奖励), in a settlement (POLICY 17). */
    AWARD,
    /** An allowance for skills (技能津贴), in a settlement (POLICY 17). */
    ALLOWANCE,
    /** Public praise (公开表扬), without money (POLICY 12). */
    PRAISE,
    /** An award to a team from the fund (团队奖), in a settlement (POLICY 17). */
    TEAM_AWARD,
    /** Review of an indicator of the centre that was missed (指标复核), in a settlement (POLICY 17). */
    KPI_REVIEW,
    /** Review of a process on which many agents fall short (流程改进), in a settlement (POLICY 17). */
    PROCESS_REVIEW;

    /**
     * Returns whether this is a penalty: a consequence that a clause gives an offence, and that an appeal takes back
     * (POLICY 3, 13 and 18). What follows from offences that were added up is of the same kinds.
     */
    public boolean isPenalty() {
        return switch (this) {
            case COACHING,
                    REMINDER,
                    WARNING,
                    SELF_REVIEW,
                    TRAINING,
                    OFFLINE_TRAINING,
                    FINE,
                    DISMISSAL,
                    POINTS,
                    EXPERIENCE_TRAINING -> true;
            default -> false;
        };
    }

    /** Returns whether this is a task that follows from a decision, an absence or a score: no penalty, no award. */
    public boolean isFollowUp() {
        return this == ACKNOWLEDGEMENT || this == HANDOVER || this == RECTIFICATION;
    }

    /** Returns whether this is an award of money to the agent (POLICY 7). */
    public boolean isAward() {
        return this == PROGRESS_AWARD || this == RECORDING_AWARD || this == COMMENDATION;
    }
}
