package io.qarules.workbench.diff;

import io.qarules.RulePackDescription;
import io.qarules.engine.rules.ClausePatterns;
import io.qarules.outcome.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The titles of clauses: the new pack's, else the old pack's. */
final class Titles {
    private final Map<String, Text> titles = new HashMap<>();
    private final ClausePatterns patterns;

    Titles(RulePackDescription before, RulePackDescription after) {
        before.clauses().forEach(clause -> titles.put(clause.code(), clause.title()));
        after.clauses().forEach(clause -> titles.put(clause.code(), clause.title()));
        patterns = ClausePatterns.of(titles.keySet());
    }

    @Nullable
    Text of(String clause) {
        return patterns.patternFor(clause).map(titles::get).orElse(null);
    }
}
