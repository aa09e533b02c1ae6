package io.qarules.engine.rules;

import io.qarules.engine.rules.generate.DrlGenerator;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;

/**
 * The compiled files of one stage.
 *
 * @param texts the rules as written, in the order of files and lines
 */
record CompiledStage(Stage stage, List<KiePackage> packages, List<RuleText> texts) {
    StageRules rules(ClassLoader loader, int firingLimit) {
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                stage.folder(), RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
        base.addPackages(packages);
        Map<String, Rule> rules = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String name = DrlGenerator.name(texts.get(i), i);
            texts.get(i).known().ifPresent(rule -> rules.put(name, rule));
        }
        return new StageRules(stage, base, rules, firingLimit);
    }
}
