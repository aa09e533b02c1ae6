package io.qarules.engine;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.AppealCascade;
import io.qarules.engine.appeal.AppealScenarios;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.check.AppealLimits;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.check.FollowUpCheck;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Problems;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.detect.Detection;
import io.qarules.engine.penalize.DecidedOffences;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the facts of a case with its verifications and appeals (POLICY 2.5 to 2.11, and 6).
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
        Policy policy = prepared.pack().policy();
        FollowUps followUps = followUps(
                prepared, caseFile, facts, detection, () -> AppealWindow.limits(policy, facts, detection), problems);
        Map<String, Located<Verification>> verifications = CountStage.latest(followUps.verifications(), facts.asOf());
        CountStage countStage =
                new CountStage(prepared.pack(), facts, detection, verifications, before.counts(), problems);
        AppealCascade cascade =
                cascade(prepared, facts, countStage, before, null, Appeals.of(followUps.appeals(), facts.asOf()));
        List<Ruling> penalties = CapStage.run(policy, facts.agent(), cascade.rulings(), before.collected());
        return new Consequences(followUps, verifications, countStage, cascade, penalties);
    }

    /** Returns the valid verifications, appeals, improvements and nominations of a case file about these facts. */
    static FollowUps followUps(
            PreparedPack prepared,
            CaseFile caseFile,
            CheckedFacts facts,
            Detection detection,
            Supplier<AppealLimits> limits,
            Problems problems) {
        if (!FollowUpCheck.concerns(caseFile)) {
            return FollowUps.NONE;
        }
        return FollowUpCheck.check(
                caseFile,
                facts.agentId(),
                id -> facts.findingIds().contains(id) || detection.findings().containsKey(id),
                facts.calls().keySet(),
                limits.get(),
                prepared.ownIds(),
                problems);
    }

    /**
     * Runs the stages count, penalize, overlap and escalate, for each scenario of appeals.
     *
     * @param known what was decided about offences that may be the same; null for nothing
     */
    static AppealCascade cascade(
            PreparedPack prepared,
            CheckedFacts facts,
            CountStage countStage,
            Before before,
            @Nullable DecidedOffences known,
            Appeals appeals) {
        return AppealCascade.run(
                new AppealScenarios(
                        prepared.pack(),
                        prepared.penalizeStage(),
                        prepared.escalateStage(),
                        facts.agentId(),
                        countStage,
                        before.tallies(),
                        known),
                appeals);
    }
}
