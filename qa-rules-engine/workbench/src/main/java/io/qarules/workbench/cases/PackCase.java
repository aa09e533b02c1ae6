package io.qarules.workbench.cases;

import java.util.Optional;

/**
 * A case that stands beside the rules: what happened, and what must come of it. A file that cannot be read, or not to
 * its end, is a case too, without a name, that never passes.
 */
public sealed interface PackCase permits ParsedCase, UnreadableCases {
    /** Its file in the pack, e.g. {@code penalize/7.1-late-report.cases.yaml}. */
    String file();

    /** Where it begins. */
    int line();

    /** What it says that it shows; empty where it does not say. */
    String name();

    /** The clause of the rules beside it; empty where there are none. */
    String clause();

    /**
     * The case file or period file that it stands for, as JSON, what it leaves out filled in; empty where it is broken.
     */
    Optional<String> input();

    /** Decides it, and compares what came with what it expects. */
    Verdict run();
}
