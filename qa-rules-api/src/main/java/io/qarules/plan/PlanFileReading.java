package io.qarules.plan;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A plan file read from JSON or elsewhere, with the problems found on the way, which become part of the plan's.
 *
 * @param planFile null in every field that could not be read
 * @param problems one for each value that could not be read, with the path of that value
 */
public record PlanFileReading(PlanFile planFile, List<Problem> problems) implements PlanInput {
    /** @throws NullPointerException if the plan file or the list is null, or the list holds a null */
    public PlanFileReading {
        Objects.requireNonNull(planFile, "planFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Returns this reading. */
    @Override
    public PlanFileReading reading() {
        return this;
    }
}
