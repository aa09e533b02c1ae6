package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compiled rules of a pack.
 *
 * @param loader the class loader that they were compiled with
 * @param stages all of them
 * @param texts the rules as they were written, in the order of stages, files and lines
 */
public record PackRules(PackSource source, ClassLoader loader, Map<Stage, StageRules> stages, List<RuleText> texts) {
    /** The rules that name a clause. */
    public List<Rule> named() {
        return texts.stream().flatMap(text -> text.known().stream()).toList();
    }

    /** The title of each clause that a rule gives in both languages. */
    public Map<String, Text> titles() {
        Map<String, Text> titles = new HashMap<>();
        for (RuleText rule : texts) {
            Text title = rule.title();
            if (rule.clause() != null && title != null) {
                titles.putIfAbsent(rule.clause(), title);
            }
        }
        return titles;
    }
}
