package io.qarules.engine.pack;

import java.util.Locale;

/** The parts of a rule pack that are DRL: a sub-folder each, compiled and run on its own. */
public enum Stage {
    /** Numbers and lists; runs once, when the pack is loaded. */
    POLICY("policy"),
    /** Findings from call facts. */
    DETECT("detect"),
    /** Decisions for an offence. */
    PENALIZE("decide"),
    /** Awards. */
    REWARD("award");

    private final String global;

    Stage(String global) {
        this.global = global;
    }

    /** The sub-folder of the pack. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the one global on which its rules call their verbs. */
    public String global() {
        return global;
    }
}
