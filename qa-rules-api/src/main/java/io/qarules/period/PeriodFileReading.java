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
 * @param strict whether attributes, indicators and measures that the pack or the contract does not know are problems;
 *     otherwise they are ignored
 */
public record PeriodFileReading(PeriodFile periodFile, List<Problem> problems, boolean strict) implements PeriodInput {
    /** @throws NullPointerException if the period file or the list is null, or the list holds a null */
    public PeriodFileReading {
        Objects.requireNonNull(periodFile, "periodFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Creates a reading that ignores undeclared attributes, indicators and measures. */
    public PeriodFileReading(PeriodFile periodFile, List<Problem> problems) {
        this(periodFile, problems, false);
    }

    /** Returns this reading. */
    @Override
    public PeriodFileReading reading() {
        return this;
    }
}
