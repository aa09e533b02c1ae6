package io.qarules.engine.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The stages of a rule pack that are written in DRL. Each has a sub-folder of the pack, and is compiled and run on its
 * own.
 */
public enum Stage {
    /** Sets the numbers and lists of the pack; runs once, when the pack is loaded. */
    POLICY(
            Set.of(PackKind.values()),
            "policy",
            List.of("engine.policy.PolicyBook", "engine.policy.SettlementBook", "engine.policy.OfficeBook")),
    /** Finds breaches in call facts (POLICY 4). */
    DETECT(
            Set.of(PackKind.CASES),
            "detect",
            List.of("engine.detect.Detect"),
            "casefile.Agent",
            "casefile.Call",
            "engine.detect.CallbackWait",
            "casefile.Event",
            "engine.policy.Setting"),
    /** Gives decisions for an offence (POLICY 3). */
    PENALIZE(Set.of(PackKind.CASES), "decide", List.of("engine.penalize.Decide"), "engine.penalize.Offence"),
    /** Gives decisions for what adds up across clauses (POLICY 15). */
    ESCALATE(Set.of(PackKind.CASES), "escalate", List.of("engine.escalate.Escalate"), "engine.escalate.Tallied"),
    /** Gives awards (POLICY 7). */
    REWARD(
            Set.of(PackKind.CASES),
            "award",
            List.of("engine.reward.Award"),
            "engine.reward.ProgressClaim",
            "casefile.Nomination",
            "casefile.Event",
            "engine.reward.Month",
            "casefile.Agent",
            "engine.policy.Setting"),
    /** Gives the decisions of a settlement (POLICY 9). */
    TIER(
            Set.of(PackKind.PERIODS),
            "settle",
            List.of("engine.tier.Settle"),
            "engine.rank.Standing",
            "engine.tier.SurveyToReview",
            "engine.rank.Team",
            "engine.rank.Centre",
            "engine.rank.MetricShare",
            "engine.policy.Setting"),
    /** Says how much of an agent is heard (POLICY 19). */
    SAMPLE(
            Set.of(PackKind.OFFICE),
            "plan",
            List.of("engine.sample.Plan"),
            "engine.sample.SampledAgent",
            "engine.policy.Setting"),
    /** Says which inspectors are called in (POLICY 19). */
    CALIBRATE(
            Set.of(PackKind.OFFICE),
            "calibrate",
            List.of("engine.calibrate.Calibrate"),
            "engine.calibrate.InspectorBias",
            "engine.calibrate.Agreement",
            "engine.policy.Setting"),
    /** Says which problems are common, and which trainings helped (POLICY 19). */
    PROBLEM(
            Set.of(PackKind.OFFICE),
            "review",
            List.of("engine.problem.Review"),
            "engine.problem.GroupOffence",
            "engine.problem.TrainedGroup",
            "engine.policy.Setting");

    private static final String BASE = "io.qarules.";

    private final ImmutableSet<PackKind> kinds;
    private final String global;
    private final ImmutableList<String> verbs;
    private final ImmutableList<String> facts;

    Stage(Set<PackKind> kinds, String global, List<String> verbs, String... facts) {
        this.kinds = ImmutableSet.copyOf(kinds);
        this.global = global;
        this.verbs = ImmutableList.copyOf(verbs);
        this.facts = ImmutableList.copyOf(facts);
    }

    /** Returns the sub-folder of the pack, e.g. {@code penalize}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether packs of a kind have this stage; of others nobody runs its rules. */
    public boolean isOf(PackKind kind) {
        return kinds.contains(kind);
    }

    /** Returns the name of the global on which rules of this stage call their verbs, e.g. {@code decide}. */
    public String global() {
        return global;
    }

    /**
     * Returns the class names that the global may have; of stage {@code policy} one for packs of cases, one for
     * packs of periods and one for packs of the inspection office.
     */
    public List<String> globalTypes() {
        return verbs.stream().map(BASE::concat).toList();
    }

    /** Returns the class names of the facts that rules of this stage can match. */
    public List<String> factTypes() {
        return facts.stream().map(BASE::concat).toList();
    }
}
