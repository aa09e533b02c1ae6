package io.qarules.engine.rules.text;

import io.qarules.engine.value.PackText;
import java.util.List;

/** How deep brackets, and signs such as those of {@code - - 1}, may stand in each other: alike for all that nests. */
final class Nesting {
    static final int DEEPEST = 50;

    private Nesting() {}

    /**
     * Checks brackets before anything goes down into them.
     *
     * @throws Unreadable where brackets stand in each other more than {@link #DEEPEST} deep
     */
    static void check(List<Token> tokens) throws Unreadable {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth > DEEPEST) {
                throw tooDeep(token);
            }
        }
    }

    /** What is said of the first bracket or sign that is too deep. */
    static Unreadable tooDeep(Token token) {
        return new Unreadable(token.start(), PackText.of("GRAMMAR.deep", DEEPEST), null);
    }
}
