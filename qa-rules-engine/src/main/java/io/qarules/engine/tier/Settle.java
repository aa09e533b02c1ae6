package io.qarules.engine.tier;

import io.qarules.engine.rank.Standing;

/**
 * What a rule of stage {@code tier} can say, on the global {@code settle}; several in a row where an agent gets
 * several decisions. The clause is the rule's {@code @clause}.
 */
public interface Settle {
    /** 绩效奖金: BONUS in force of {@code percent} of the performance pay, which a person may raise up to {@code max}. */
    Settle bonus(Standing standing, double percent, double max);

    /** 优先晋升: PROMOTION_PRIORITY. */
    Settle promoteFirst(Standing standing);

    /** 服务之星: STAR, a proposal. */
    Settle star(Standing standing);

    /** 参加培训: TRAINING on the weakest metric. */
    Settle train(Standing standing);

    /** 结对帮扶: MENTORING on the weakest metric; nothing where no agent of tier TOP has that metric. */
    Settle mentor(Standing standing);

    /** 改进目标: TARGET, the line's mean of the weakest metric. */
    Settle target(Standing standing);

    /** 书面警告: WRITTEN_WARNING, a proposal, with so many months after the period's last day to mend it. */
    Settle warnInWriting(Standing standing, int months);

    /** 封线培训: OFFLINE_TRAINING, a proposal. */
    Settle trainOffline(Standing standing);

    /** 岗位评估: ROLE_REVIEW, a proposal. */
    Settle reviewRole(Standing standing);

    /** 效率辅导: EFFICIENCY_COACHING. */
    Settle coachEfficiency(Standing standing);

    /** 评价复核: SURVEY_REVIEW. */
    Settle reviewSurvey(SurveyToReview survey);
}
