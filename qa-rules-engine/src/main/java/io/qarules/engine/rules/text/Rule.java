package io.qarules.engine.rules.text;

import io.qarules.engine.source.Stage;

/**
 * A rule as its pack knows it.
 *
 * @param clause the {@code @clause} of the rule: a clause, or a pattern such as {@code 5.*}
 * @param file path in the pack, e.g. {@code penalize/6.3.1.2-call-notes-missing.drl}
 * @param line where it begins in its file; 0 where that does not matter
 */
public record Rule(String name, String clause, Stage stage, String file, int line) {
    /** Creates a rule whose place in its file does not matter. */
    public Rule(String name, String clause, Stage stage, String file) {
        this(name, clause, stage, file, 0);
    }
}
