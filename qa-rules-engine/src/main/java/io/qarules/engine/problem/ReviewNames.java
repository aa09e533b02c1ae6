package io.qarules.engine.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the facts of stage problem are called in explanations and errors. */
public final class ReviewNames {
    private ReviewNames() {}

    /** Returns the clause, line and team, with colons between them; empty where line or team is not known. */
    public static String of(GroupOffence offence) {
        return name(offence.clause(), offence.line(), offence.team());
    }

    /** Returns the clause, line, team and day, with colons between them; empty where line or team is not known. */
    public static String of(TrainedGroup training) {
        return "%s:%s".formatted(name(training.clause(), training.line(), training.team()), training.date());
    }

    private static String name(String clause, @Nullable String line, @Nullable String team) {
        return "%s:%s:%s".formatted(clause, Objects.requireNonNullElse(line, ""), Objects.requireNonNullElse(team, ""));
    }
}
