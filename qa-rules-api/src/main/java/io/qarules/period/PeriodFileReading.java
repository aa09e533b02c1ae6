package io.qarules.period;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A period file read from JSON or elsewhere, with the problems found on the way. Given to
 * {@link io.qarules.QaRules#settle}, its problems become part of the settlement's (POLICY 10).
 *
 * @param periodFile null in every field that could not be read
 * @param problems one for each value that could not be read, with the path of that value
 */
public record PeriodFileReading(PeriodFile periodFile, List<Problem> problems) implements PeriodInput {
    /** @throws NullPointerException if the period file or the list is null, or the list holds a null */
    public PeriodFileReading {
        Objects.requireNonNull(periodFile, "periodFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Returns this reading. */
    @Override
    public PeriodFileReading reading() {
        return this;
    }
}
