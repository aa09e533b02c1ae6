package io.qarules.engine.problem;

import io.qarules.engine.value.JoinedNames;

/** What the facts of stage problem are called in explanations and errors. */
public final class ReviewNames {
    private ReviewNames() {}

    /** Returns the clause, line and team as {@link JoinedNames}; empty where line or team is not known. */
    public static String of(GroupOffence offence) {
        return JoinedNames.of(offence.clause(), offence.line(), offence.team());
    }

    /** Returns the clause, line, team and day as {@link JoinedNames}; empty where line or team is not known. */
    public static String of(TrainedGroup training) {
        return JoinedNames.of(training.clause(), training.line(), training.team(), training.date());
    }
}
