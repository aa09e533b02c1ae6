package io.qarules.engine.problem;

import io.qarules.engine.rules.Verb;

/** The verbs of stage {@code problem}, called on the global {@code review} (POLICY 19). */
public interface Review {
    /**
     * The problem is common: a {@code TRAINING_NEED} of the group (共性问题), to the trainer.
     *
     * @param offence what the rule matched
     */
    @Verb
    Review trainingNeed(GroupOffence offence);

    /**
     * The problem is individual: an {@code INDIVIDUAL_PROBLEM} of these agents (个别问题), to the supervisor.
     *
     * @param offence what the rule matched
     */
    @Verb
    Review individualProblem(GroupOffence offence);

    /**
     * The training helped: {@code UNDER_CONTROL} (已受控).
     *
     * @param training what the rule matched
     */
    @Verb
    Review underControl(TrainedGroup training);

    /**
     * It is not shown that the training helped: {@code FOLLOW_UP} (继续跟进).
     *
     * @param training what the rule matched
     */
    @Verb
    Review followUp(TrainedGroup training);
}
