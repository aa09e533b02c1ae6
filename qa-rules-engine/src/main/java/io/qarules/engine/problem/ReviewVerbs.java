package io.qarules.engine.problem;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import io.qarules.engine.rules.text.Rule;
import io.qarules.problem.ProblemKind;
import io.qarules.problem.TrainingStatus;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules of stage problem say. A problem is common or individual, a training one or the other. */
final class ReviewVerbs implements Review {
    private final Firing firing;
    private final Map<GroupOffence, GroupRuling> offences = new HashMap<>();
    private final Map<TrainedGroup, TrainingRuling> trainings = new HashMap<>();

    ReviewVerbs(Firing firing) {
        this.firing = firing;
    }

    Reviewed reviewed() {
        return new Reviewed(offences, trainings);
    }

    @Override
    public Review trainingNeed(GroupOffence offence) {
        return problem(ProblemKind.TRAINING_NEED, offence);
    }

    @Override
    public Review individualProblem(GroupOffence offence) {
        return problem(ProblemKind.INDIVIDUAL_PROBLEM, offence);
    }

    @Override
    public Review underControl(TrainedGroup training) {
        return training(TrainingStatus.UNDER_CONTROL, training);
    }

    @Override
    public Review followUp(TrainedGroup training) {
        return training(TrainingStatus.FOLLOW_UP, training);
    }

    private Review problem(ProblemKind kind, GroupOffence offence) {
        GroupRuling ruling = new GroupRuling(kind, offence, firing.rule());
        GroupRuling other = offences.putIfAbsent(offence, ruling);
        return once(ruling.id(), other == null ? null : other.rule());
    }

    private Review training(TrainingStatus status, TrainedGroup training) {
        TrainingRuling ruling = new TrainingRuling(status, training, firing.rule());
        TrainingRuling other = trainings.putIfAbsent(training, ruling);
        return once(ruling.id(), other == null ? null : other.rule());
    }

    private Review once(String id, @Nullable Rule other) {
        if (other != null) {
            throw RefusedDecisionException.decidedTwice(id, other);
        }
        return this;
    }
}
