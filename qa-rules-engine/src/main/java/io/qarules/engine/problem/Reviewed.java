package io.qarules.engine.problem;

import java.util.Map;

/**
 * What the rules of stage problem say.
 *
 * @param offences by what they are about; nothing where no rule speaks of it
 * @param trainings by what they are about; nothing where no rule speaks of it
 */
public record Reviewed(Map<GroupOffence, GroupRuling> offences, Map<TrainedGroup, TrainingRuling> trainings) {
    public Reviewed {
        offences = Map.copyOf(offences);
        trainings = Map.copyOf(trainings);
    }
}
