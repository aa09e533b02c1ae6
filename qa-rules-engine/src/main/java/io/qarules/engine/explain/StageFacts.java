package io.qarules.engine.explain;

import com.google.common.base.Suppliers;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Event;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.detect.DetectStage;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.reward.Month;
import io.qarules.engine.reward.RewardStage;
import io.qarules.engine.rules.Together;
import io.qarules.engine.source.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** The facts of each stage of an evaluated case, divided into those that its rules see together. */
final class StageFacts {
    private final Supplier<List<Together>> detect;
    private final Supplier<Part> penalize;
    private final Supplier<Part> escalate;
    private final Supplier<List<Together>> reward;

    StageFacts(EvaluationTrace evaluated) {
        detect = Suppliers.memoize(() -> DetectStage.together(evaluated.pack(), evaluated.facts()));
        penalize =
                Suppliers.memoize(() -> part(List.copyOf(evaluated.penalized().offences())));
        escalate = Suppliers.memoize(() ->
                part(List.copyOf(evaluated.cascade().ifRejected().escalated().tallied())));
        reward = Suppliers.memoize(() -> RewardStage.together(
                evaluated.pack(),
                new RewardStage.Inputs(
                        evaluated.facts(),
                        evaluated.followUps(),
                        evaluated.outcome().scores(),
                        evaluated.penalized(),
                        evaluated.penalties())));
    }

    /** Returns the parts of a stage: of stages detect and reward one for each entry of the agent's history. */
    List<Part> of(Stage stage, String clause) {
        return switch (stage) {
            case DETECT -> parts(detect.get(), clause);
            case PENALIZE -> List.of(penalize.get());
            case REWARD -> parts(reward.get(), clause);
            case ESCALATE -> List.of(escalate.get());
            case POLICY, TIER, SAMPLE, CALIBRATE, PROBLEM -> List.of();
        };
    }

    /** Returns the facts of a stage whose subjects are named alike under every clause. */
    private static Part part(List<Object> facts) {
        return new Part(subjects(facts, ""), facts);
    }

    private static List<Part> parts(List<Together> facts, String clause) {
        return facts.stream()
                .map(together -> new Part(
                        subjects(
                                together.facts().stream()
                                        .filter(together.decided())
                                        .toList(),
                                clause),
                        together.facts()))
                .toList();
    }

    private static Map<String, Object> subjects(List<Object> facts, String clause) {
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (Object fact : facts) {
            if (!(fact instanceof Setting || fact instanceof Agent)) {
                subjects.put(subjectId(fact, clause), fact);
            }
        }
        return subjects;
    }

    /**
     * Facts that rules see together.
     *
     * @param subjects those that the rules decide about, by subject id
     * @param facts all of them
     */
    record Part(Map<String, Object> subjects, List<Object> facts) {
        /** Returns the part with some of its subjects. */
        Part about(BiPredicate<String, Object> which) {
            Map<String, Object> some = new LinkedHashMap<>(subjects);
            some.entrySet().removeIf(entry -> !which.test(entry.getKey(), entry.getValue()));
            return new Part(some, facts);
        }
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
