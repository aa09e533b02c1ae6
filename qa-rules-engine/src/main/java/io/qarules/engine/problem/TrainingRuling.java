package io.qarules.engine.problem;

import io.qarules.engine.rules.text.Rule;
import io.qarules.problem.TrainingStatus;

/** What a rule says of a training. */
public record TrainingRuling(TrainingStatus status, TrainedGroup training, Rule rule) {
    /** Returns what the decision is called: its status, and the clause, line, team and day of the training. */
    public String id() {
        return "%s:%s".formatted(status, ReviewNames.of(training));
    }
}
