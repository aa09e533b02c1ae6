package io.qarules.workbench.cases;

import io.qarules.engine.problem.GroupOffence;
import io.qarules.engine.problem.GroupRuling;
import io.qarules.engine.problem.Reviewed;
import io.qarules.engine.problem.TrainedGroup;
import io.qarules.engine.problem.TrainingRuling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the rules of stage problem said of a case: the word, the clause, line and team of the group, {@code -} for
 * what is not known.
 *
 * @param problems the name of the rule by line, in the order of the case
 * @param effects the same of trainings
 */
record ReviewLines(Map<String, String> problems, Map<String, String> effects) {
    static ReviewLines of(Reviewed reviewed, List<GroupOffence> offences, List<TrainedGroup> trainings) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (GroupOffence offence : offences) {
            GroupRuling ruling = reviewed.offences().get(offence);
            if (ruling != null) {
                problems.put(
                        line(ruling.kind(), offence.clause(), offence.line(), offence.team()),
                        ruling.rule().name());
            }
        }
        Map<String, String> effects = new LinkedHashMap<>();
        for (TrainedGroup training : trainings) {
            TrainingRuling ruling = reviewed.trainings().get(training);
            if (ruling != null) {
                effects.put(
                        line(ruling.status(), training.clause(), training.line(), training.team()),
                        ruling.rule().name());
            }
        }
        return new ReviewLines(problems, effects);
    }

    private static String line(Enum<?> word, String clause, @Nullable String line, @Nullable String team) {
        return ExpectationWords.line(word, clause, line == null ? "-" : line, team == null ? "-" : team);
    }
}
