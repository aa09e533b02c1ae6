package io.qarules.engine.explain;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.detect.DetectStage;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.reward.RewardStage;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rules of each stage saw of a case. */
final class StageFacts {
    private final List<Object> detect;
    private final List<Object> penalize;
    private final List<Object> reward;

    StageFacts(EvaluationTrace evaluated) {
        detect = DetectStage.facts(evaluated.pack(), evaluated.facts());
        penalize = List.copyOf(evaluated.penalized().offences());
        reward = new ArrayList<>(evaluated.pack().policy().settings());
        reward.addAll(RewardStage.facts(evaluated.facts().asOf(), evaluated.followUps(), evaluated.penalties()));
    }

    List<Object> of(Stage stage) {
        return switch (stage) {
            case DETECT -> detect;
            case PENALIZE -> penalize;
            case REWARD -> reward;
            case POLICY, TIER -> List.of();
        };
    }

    /** The facts that rules of the stage decide about, by subject. */
    Map<String, Object> subjects(Stage stage, String clause) {
        Map<String, Object> subjects = new LinkedHashMap<>();
        of(stage).stream()
                .filter(fact -> !(fact instanceof Setting || fact instanceof Agent))
                .forEach(fact -> subjects.put(subjectId(fact, clause), fact));
        return subjects;
    }

    /** The id of what a rule for this fact decides about. */
    static String subjectId(Object fact, String clause) {
        String id = String.valueOf(RuleTraces.id(fact));
        if (fact instanceof Call) {
            return "call:%s:%s".formatted(id, clause);
        }
        return fact instanceof CallbackWait ? "callback:%s:%s".formatted(id, clause) : id;
    }
}
