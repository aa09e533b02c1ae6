package io.qarules.outcome;

/** One consequence, in the order in which the decisions about one subject are listed (POLICY 1). */
public enum DecisionKind {
    /** 辅导: a talk that shows how it is done. */
    COACHING,
    /** 口头提醒. */
    REMINDER,
    /** 口头警告. */
    WARNING,
    /** 检讨: the agent reviews the call in writing. */
    SELF_REVIEW,
    /** 参加培训. */
    TRAINING,
    /** 封线培训: training off the line. */
    OFFLINE_TRAINING,
    /** 经济扣罚. */
    FINE,
    /** 辞退建议: a recommendation, never more. */
    DISMISSAL,
    /** 签单: the agent signs for a fine in force. */
    ACKNOWLEDGEMENT,
    /** 转交处理: the supervisor takes over. */
    HANDOVER,
    /** 整改: a failed evaluation is put right. */
    RECTIFICATION,
    /** 进步奖. */
    PROGRESS_AWARD,
    /** 优秀录音奖. */
    RECORDING_AWARD,
    /** 表扬奖励. */
    COMMENDATION,
    /** 绩效奖金, in a settlement. */
    BONUS,
    /** 优先晋升, in a settlement. */
    PROMOTION_PRIORITY,
    /** 服务之星, in a settlement. */
    STAR,
    /** 结对帮扶: help by an agent of tier TOP, in a settlement. */
    MENTORING,
    /** 改进目标, in a settlement. */
    TARGET,
    /** 书面警告, in a settlement. */
    WRITTEN_WARNING,
    /** 岗位评估, in a settlement. */
    ROLE_REVIEW,
    /** 效率辅导, in a settlement. */
    EFFICIENCY_COACHING,
    /** 评价复核: a survey is to be reviewed before it counts. */
    SURVEY_REVIEW;

    /** Whether this is an award (POLICY 7). */
    public boolean isAward() {
        return this == PROGRESS_AWARD || this == RECORDING_AWARD || this == COMMENDATION;
    }
}
