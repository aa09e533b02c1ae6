package io.qarules.engine.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** The parts of a rule pack that are DRL: a sub-folder each, compiled and run on its own. */
public enum Stage {
    /** Numbers and lists; runs once, when the pack is loaded. */
    POLICY("policy", "policy.PolicyBook", "policy.SettlementBook"),
    /** Findings from call facts. */
    DETECT("detect", "detect.Detect"),
    /** Decisions for an offence. */
    PENALIZE("decide", "penalize.Decide"),
    /** Awards. */
    REWARD("award", "reward.Award"),
    /** What follows from where an agent stands in a period. */
    TIER("settle", "tier.Settle");

    private static final String ENGINE = "io.qarules.engine.";

    private final String global;
    private final ImmutableList<String> verbs;

    Stage(String global, String... verbs) {
        this.global = global;
        this.verbs = ImmutableList.copyOf(verbs);
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
        return verbs.stream().map(ENGINE::concat).toList();
    }
}
