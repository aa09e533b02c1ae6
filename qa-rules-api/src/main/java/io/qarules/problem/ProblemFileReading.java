package io.qarules.problem;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A problem file read from JSON or elsewhere, with the problems found on the way, which become part of the result's.
 *
 * @param problemFile null in every field that could not be read
 * @param problems one for each value that could not be read, with the path of that value
 */
public record ProblemFileReading(ProblemFile problemFile, List<Problem> problems) implements ProblemInput {
    /** @throws NullPointerException if the file or the list is null, or the list holds a null */
    public ProblemFileReading {
        Objects.requireNonNull(problemFile, "problemFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Returns this reading. */
    @Override
    public ProblemFileReading reading() {
        return this;
    }
}
