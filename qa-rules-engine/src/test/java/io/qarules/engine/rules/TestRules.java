package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;

/** Lets tests speak in the name of a rule. */
public final class TestRules {
    private TestRules() {}

    public static Rule rule(String name) {
        return new Rule(name, name, Stage.POLICY, "policy/" + name + ".drl");
    }

    /** A firing of that rule, until {@link #speak} hands the word on. */
    public static Firing firing(String rule) {
        Firing firing = new Firing();
        speak(firing, rule);
        return firing;
    }

    public static void speak(Firing firing, String rule) {
        firing.begin(rule(rule));
    }
}
