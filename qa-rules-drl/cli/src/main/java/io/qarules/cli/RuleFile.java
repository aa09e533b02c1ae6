package io.qarules.cli;

import io.qarules.engine.source.Stage;
import io.qarules.outcome.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generates a file of rules in the style of the standard packs. */
final class RuleFile {
    private static final Map<Stage, String> IMPORTS = Map.of(
            Stage.DETECT, "import io.qarules.casefile.*;\nimport io.qarules.engine.detect.*;\n",
            Stage.TIER, "import io.qarules.engine.rank.*;\nimport io.qarules.engine.tier.*;\n");

    private final String clause;
    private final String title;
    private final StringBuilder drl;

    private boolean empty = true;

    /** The clause's titles stand at the first rule; null where another file of the clause has them. */
    private @Nullable Text titles;

    /**
     * Creates a file without rules.
     *
     * @param drlPackage the package of the rules
     * @param global the type of the stage's global, e.g. {@code Decide}
     * @param clause the clause of all its rules
     * @param title the clause's titles; the English one is part of each rule's name
     */
    RuleFile(String drlPackage, Stage stage, String global, String clause, Text title) {
        this.clause = clause;
        this.title = title.en();
        drl = new StringBuilder("""
                package %s;

                %s
                global %s %s;
                """.formatted(
                        drlPackage,
                        IMPORTS.getOrDefault(stage, "import io.qarules.engine.%s.*;\n".formatted(stage.folder())),
                        global,
                        stage.global()));
    }

    /** Lets the first rule name the clause. */
    RuleFile titled(Text names) {
        titles = names;
        return this;
    }

    /**
     * Adds a rule.
     *
     * @param comment what it says, for the comment over it
     * @param name what the rule is called after clause and title, e.g. {@code first}
     * @param pattern the left side; empty where the rule has none
     * @param then the right side
     */
    RuleFile rule(Text comment, String name, String pattern, String then) {
        Text named = titles;
        titles = null;
        empty = false;
        drl.append("""

                // %s。（请在此写明理由。）
                // %s. (Write here why.)
                rule "%s %s: %s"
                  @clause("%s")%s
                when
                %sthen
                  %s;
                end
                """.formatted(
                        comment.zh(),
                        comment.en(),
                        clause,
                        title,
                        name,
                        clause,
                        named == null ? "" : " @zh(\"%s\") @en(\"%s\")".formatted(named.zh(), named.en()),
                        pattern.isEmpty() ? "" : "  %s\n".formatted(pattern.replace("\n", "\n  ")),
                        then));
        return this;
    }

    /** Returns whether it has no rule. */
    boolean isEmpty() {
        return empty;
    }

    String drl() {
        return drl.toString();
    }
}
