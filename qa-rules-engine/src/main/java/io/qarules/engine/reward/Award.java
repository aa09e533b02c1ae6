package io.qarules.engine.reward;

import io.qarules.casefile.Nomination;
import io.qarules.engine.rules.Verb;
import io.qarules.outcome.DecisionKind;

/** What a rule of stage {@code reward} can say, on the global {@code award}. The clause is the rule's {@code @clause}. */
public interface Award {
    /**
     * 进步奖: so many percent of what the finding's fine collected. Nothing where it collected nothing
     * ({@code NO_FINE}) or an earlier improvement took the award ({@code DUPLICATE}).
     */
    @Verb(DecisionKind.PROGRESS_AWARD)
    void progress(ProgressClaim claim, double percent);

    /** 优秀录音奖: the nominated amount. Nothing without an author and an amount above 0 ({@code INVALID}). */
    @Verb(DecisionKind.RECORDING_AWARD)
    void recording(Nomination nomination);

    /** 表扬奖励: the nominated amount, on the same conditions. */
    @Verb(DecisionKind.COMMENDATION)
    void commend(Nomination nomination);
}
