package io.qarules.engine.problem;

import io.qarules.engine.rules.text.Rule;
import io.qarules.problem.TrainingStatus;

/** What a rule says of a training. */
public record TrainingRuling(TrainingStatus status, TrainedGroup training, Rule rule) {}
