package io.qarules.engine.explain;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Event;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.detect.DatedFacts;
import io.qarules.engine.detect.DetectStage;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.reward.Month;
import io.qarules.engine.reward.RewardStage;
import io.qarules.engine.source.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of each stage of an evaluated case. */
final class StageFacts {
    private final List<Object> detect;
    private final List<Object> penalize;
    private final List<Object> escalate;
    private final List<Object> reward;

    StageFacts(EvaluationTrace evaluated) {
        detect = DatedFacts.of(evaluated.facts(), evaluated.pack().policy()).stream()
                .flatMap(part -> DetectStage.facts(evaluated.pack(), evaluated.facts(), part).stream())
                .toList();
        penalize = List.copyOf(evaluated.penalized().offences());
        escalate = List.copyOf(evaluated.cascade().ifRejected().escalated().tallied());
        RewardStage.Inputs inputs = new RewardStage.Inputs(
                evaluated.facts(),
                evaluated.followUps(),
                evaluated.outcome().scores(),
                evaluated.penalized(),
                evaluated.penalties());
        reward = RewardStage.facts(evaluated.pack(), inputs).stream()
                .flatMap(List::stream)
                .toList();
    }

    List<Object> of(Stage stage) {
        return switch (stage) {
            case DETECT -> detect;
            case PENALIZE -> penalize;
            case REWARD -> reward;
            case ESCALATE -> escalate;
            case POLICY, TIER -> List.of();
        };
    }

    /** Returns the facts that the stage makes decisions about, by subject id. */
    Map<String, Object> subjects(Stage stage, String clause) {
        Map<String, Object> subjects = new LinkedHashMap<>();
        of(stage).stream()
                .filter(fact -> !(fact instanceof Setting || fact instanceof Agent))
                .forEach(fact -> subjects.put(subjectId(fact, clause), fact));
        return subjects;
    }

    /** Returns the id of the subject that a rule would decide about for this fact. */
    static String subjectId(Object fact, String clause) {
        String id = String.valueOf(RuleTraces.id(fact));
        if (fact instanceof Call) {
            return "call:%s:%s".formatted(id, clause);
        }
        if (fact instanceof Month) {
            return "month:%s:%s".formatted(id, clause);
        }
        if (fact instanceof Event) {
            return "event:%s:%s".formatted(id, clause);
        }
        return fact instanceof CallbackWait ? "callback:%s:%s".formatted(id, clause) : id;
    }
}
