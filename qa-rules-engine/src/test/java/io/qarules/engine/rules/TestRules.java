package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;
import java.util.HashMap;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

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

    /** The rules of a stage whose conditions Drools interprets for ever, however often they are asked. */
    public static StageRules interpreted(RuleCompiler compiler, Stage stage, ClassLoader loader) {
        CompiledStage compiled = compiler.compiled(stage);
        KieBaseConfiguration never = RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
        never.setOption(ConstraintJittingThresholdOption.get(-1));
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(stage.folder(), never);
        base.addPackages(compiled.packages());
        Map<String, Rule> rules = new HashMap<>();
        compiled.texts().forEach(text -> text.known().ifPresent(rule -> rules.put(rule.name(), rule)));
        return new StageRules(stage, base, rules, StageRules.DEFAULT_FIRING_LIMIT);
    }
}
