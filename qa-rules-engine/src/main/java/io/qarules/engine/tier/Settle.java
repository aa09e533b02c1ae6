package io.qarules.engine.tier;

import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/**
 * What a rule of stage {@code tier} can say, on the global {@code settle}; several in a row where an agent gets
 * several decisions. The clause is the rule's {@code @clause}.
 */
public interface Settle {
    /** 绩效奖金: BONUS in force of {@code percent} of the performance pay, which a person may raise up to {@code max}. */
    @Verb(DecisionKind.BONUS)
    Settle bonus(Standing standing, double percent, double max);

    /** 优先晋升: PROMOTION_PRIORITY. */
    @Verb(DecisionKind.PROMOTION_PRIORITY)
    Settle promoteFirst(Standing standing);

    /** 服务之星: STAR, a proposal. */
    @Verb(DecisionKind.STAR)
    Settle star(Standing standing);

    /** 参加培训: TRAINING on the weakest metric. */
    @Verb(DecisionKind.TRAINING)
    Settle train(Standing standing);

    /** 结对帮扶: MENTORING on the weakest metric; nothing where no agent of tier TOP has that metric. */
    @Verb(DecisionKind.MENTORING)
    Settle mentor(Standing standing);

    /** 改进目标: TARGET, the line's mean of the weakest metric. */
    @Verb(DecisionKind.TARGET)
    Settle target(Standing standing);

    /** 书面警告: WRITTEN_WARNING, a proposal, with so many months after the period's last day to mend it. */
    @Verb(DecisionKind.WRITTEN_WARNING)
    Settle warnInWriting(Standing standing, int months);

    /** 封线培训: OFFLINE_TRAINING, a proposal. */
    @Verb(DecisionKind.OFFLINE_TRAINING)
    Settle trainOffline(Standing standing);

    /** 岗位评估: ROLE_REVIEW, a proposal. */
    @Verb(DecisionKind.ROLE_REVIEW)
    Settle reviewRole(Standing standing);

    /** 效率辅导: EFFICIENCY_COACHING. */
    @Verb(DecisionKind.EFFICIENCY_COACHING)
    Settle coachEfficiency(Standing standing);

    /** 评价复核: SURVEY_REVIEW. */
    @Verb(DecisionKind.SURVEY_REVIEW)
    Settle reviewSurvey(SurveyToReview survey);
}
