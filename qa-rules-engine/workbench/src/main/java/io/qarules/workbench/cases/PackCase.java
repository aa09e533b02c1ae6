package io.qarules.workbench.cases;

import java.util.Optional;

/**
 * A test case beside the rules: an input and the expected result. The unreadable part of a file is a case, too, without
 * a name; it never passes.
 */
public sealed interface PackCase permits ParsedCase, UnreadableCases {
    /** Returns the path of its file in the pack, e.g. {@code penalize/7.1-late-report.cases.yaml}. */
    String file();

    /** Returns the line on which it begins, from 1. */
    int line();

    /** Returns its name; empty where it has none. */
    String name();

    /** Returns the clause of the rules beside it; empty where there are no such rules. */
    String clause();

    /** Returns the case file or period file that it describes, completed, as JSON; empty where the case is broken. */
    Optional<String> input();

    /** Evaluates the input and compares the result with the expectations. */
    Verdict run();
}
