package io.qarules.engine.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** The parts of a rule pack that are DRL: a sub-folder each, compiled and run on its own. */
public enum Stage {
    /** Numbers and lists; runs once, when the pack is loaded. */
    POLICY("policy", List.of("engine.policy.PolicyBook", "engine.policy.SettlementBook")),
    /** Findings from call facts. */
    DETECT(
            "detect",
            List.of("engine.detect.Detect"),
            "casefile.Agent",
            "casefile.Call",
            "engine.detect.CallbackWait",
            "engine.policy.Setting"),
    /** Decisions for an offence. */
    PENALIZE("decide", List.of("engine.penalize.Decide"), "engine.penalize.Offence"),
    /** Awards. */
    REWARD(
            "award",
            List.of("engine.reward.Award"),
            "engine.reward.ProgressClaim",
            "casefile.Nomination",
            "engine.policy.Setting"),
    /** What follows from where an agent stands in a period. */
    TIER(
            "settle",
            List.of("engine.tier.Settle"),
            "engine.rank.Standing",
            "engine.tier.SurveyToReview",
            "engine.policy.Setting");

    private static final String BASE = "io.qarules.";

    private final String global;
    private final ImmutableList<String> verbs;
    private final ImmutableList<String> facts;

    Stage(String global, List<String> verbs, String... facts) {
        this.global = global;
        this.verbs = ImmutableList.copyOf(verbs);
        this.facts = ImmutableList.copyOf(facts);
    }

    /** The sub-folder of the pack. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the one global on which its rules call their verbs. */
    public String global() {
        return global;
    }

    /** The types that its global may have. */
    public List<String> globalTypes() {
        return verbs.stream().map(BASE::concat).toList();
    }

    /** The types of the facts that its rules meet. */
    public List<String> factTypes() {
        return facts.stream().map(BASE::concat).toList();
    }
}
