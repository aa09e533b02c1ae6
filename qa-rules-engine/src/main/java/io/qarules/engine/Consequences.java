package io.qarules.engine;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.AppealCascade;
import io.qarules.engine.appeal.AppealScenarios;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.FollowUpCheck;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.DecidedOffences;
import io.qarules.engine.ruling.Ruling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        FollowUps followUps = followUps(prepared, caseFile, facts, detection, problems);
        Map<String, Located<Verification>> verifications = CountStage.latest(followUps.verifications(), facts.asOf());
        CountStage countStage =
                new CountStage(prepared.pack(), facts, detection, verifications, before.counts(), problems);
        return of(prepared, facts, followUps, verifications, countStage, before, null);
    }

    /**
     * Runs them again for the same facts, which are all that is known, with other verifications and appeals.
     *
     * @param caseFile has these
     * @param known what was decided about the offences as they are
     */
    Consequences with(
            CaseFile caseFile, PreparedPack prepared, CheckedFacts facts, Detection detection, DecidedOffences known) {
        FollowUps others = followUps(prepared, caseFile, facts, detection, new Problems(List.of()));
        Map<String, Located<Verification>> latest = CountStage.latest(others.verifications(), facts.asOf());
        return of(prepared, facts, others, latest, countStage.with(latest, known), prepared.nothingBefore(), known);
    }

    private static FollowUps followUps(
            PreparedPack prepared, CaseFile caseFile, CheckedFacts facts, Detection detection, Problems problems) {
        if (!FollowUpCheck.concerns(caseFile)) {
            return FollowUps.NONE;
        }
        return FollowUpCheck.check(
                caseFile,
                facts.agentId(),
                id -> facts.findingIds().contains(id) || detection.findings().containsKey(id),
                facts.calls().keySet(),
                AppealWindow.limits(prepared.pack().policy(), facts, detection),
                prepared.ownIds(),
                problems);
    }

    // ─► count ─► penalize ─► overlap ─► escalate, for each scenario of appeals, ─► cap
    private static Consequences of(
            PreparedPack prepared,
            CheckedFacts facts,
            FollowUps followUps,
            Map<String, Located<Verification>> verifications,
            CountStage countStage,
            Before before,
            @Nullable DecidedOffences known) {
        RulePack pack = prepared.pack();
        AppealCascade cascade = AppealCascade.run(
                new AppealScenarios(
                        pack,
                        prepared.penalizeStage(),
                        prepared.escalateStage(),
                        facts.agentId(),
                        countStage,
                        before.tallies(),
                        known),
                Appeals.of(followUps.appeals(), facts.asOf()));
        List<Ruling> penalties = CapStage.run(pack.policy(), facts.agent(), cascade.rulings(), before.collected());
        return new Consequences(followUps, verifications, countStage, cascade, penalties);
    }
}
