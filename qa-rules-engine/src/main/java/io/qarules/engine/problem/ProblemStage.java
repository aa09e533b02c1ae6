package io.qarules.engine.problem;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules of stage problem on the offences of groups and on trainings (POLICY 19). */
public final class ProblemStage {
    private ProblemStage() {}

    /**
     * Returns what the rules say.
     *
     * @param periodId for error messages
     */
    public static Reviewed run(
            RulePack pack, String periodId, List<GroupOffence> offences, List<TrainedGroup> trainings) {
        List<Object> facts = facts(pack, offences, trainings);
        Firing firing = new Firing(periodId);
        ReviewVerbs verbs = new ReviewVerbs(firing);
        pack.stage(Stage.PROBLEM).run(facts, verbs, firing, "");
        pack.notifyListener(Stage.PROBLEM, () -> facts);
        return verbs.reviewed();
    }

    /** Returns all that the rules see. */
    public static List<Object> facts(RulePack pack, List<GroupOffence> offences, List<TrainedGroup> trainings) {
        List<Object> facts = new ArrayList<>(pack.settings());
        facts.addAll(offences);
        facts.addAll(trainings);
        return facts;
    }
}
