package io.qarules.engine;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.AppealCascade;
import io.qarules.engine.appeal.AppealScenarios;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.FollowUpCheck;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.ruling.Ruling;
import java.util.List;
import java.util.Map;

/**
 * What follows from the facts of a case with its verifications and appeals, as they are or as they might have been
 * (POLICY 2.5 to 2.11, and 6).
 *
 * @param followUps the valid verifications, appeals, improvements and nominations
 * @param verifications the latest verification of each finding as of {@code asOf}, by finding id
 * @param countStage counted the offences
 * @param cascade the results with open appeals taken as rejected and as upheld (POLICY 2.11)
 * @param penalties the rulings of stage {@code penalize} after overlap, appeals and the deduction cap
 */
record Consequences(
        FollowUps followUps,
        Map<String, Located<Verification>> verifications,
        CountStage countStage,
        AppealCascade cascade,
        List<Ruling> penalties) {
    /**
     * Runs the stages from count to cap.
     *
     * @param caseFile has the verifications and appeals
     * @param facts the valid facts of the case
     * @param detection what stage {@code detect} made of them
     * @param before what came before these facts
     * @param problems receives a problem for everything invalid
     * @throws io.qarules.RuleFailureException if a rule fails
     */
    static Consequences of(
            PreparedPack prepared,
            CaseFile caseFile,
            CheckedFacts facts,
            Detection detection,
            Before before,
            Problems problems) {
        RulePack pack = prepared.pack();
        FollowUps followUps = FollowUpCheck.check(
                caseFile,
                facts.agentId(),
                id -> facts.findingIds().contains(id) || detection.findings().containsKey(id),
                facts.calls().keySet(),
                AppealWindow.limits(pack.policy(), facts, detection),
                prepared.ownIds(),
                problems);
        Map<String, Located<Verification>> verifications = CountStage.latest(followUps.verifications(), facts.asOf());

        // ─► count ─► penalize ─► overlap ─► escalate, for each scenario of appeals, ─► cap
        CountStage countStage = new CountStage(pack, facts, detection, verifications, before.counts(), problems);
        AppealCascade cascade = AppealCascade.run(
                new AppealScenarios(
                        pack, prepared.penalizeStage(), prepared.escalateStage(), facts.agentId(), countStage),
                Appeals.of(followUps.appeals(), facts.asOf()));
        List<Ruling> penalties = before.cap(pack.policy(), facts.agent(), cascade.rulings());
        return new Consequences(followUps, verifications, countStage, cascade, penalties);
    }
}
