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
 * @param stages the rules of every stage
 * @param texts the rules as written, in the order of stages, files and lines
 */
public record PackRules(PackSource source, ClassLoader loader, Map<Stage, StageRules> stages, List<RuleText> texts) {
    /** Returns the rules that have a clause. */
    public List<Rule> named() {
        return texts.stream().flatMap(text -> text.known().stream()).toList();
    }

    /** Returns the titles, in both languages, by clause. */
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
