package io.qarules.drivers;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A drivers file read from JSON or elsewhere, with the problems found on the way, which become part of the result's.
 *
 * @param driversFile null in every field that could not be read
 * @param problems one for each value that could not be read, with the path of that value
 */
public record DriversFileReading(DriversFile driversFile, List<Problem> problems) implements DriversInput {
    /** @throws NullPointerException if the file or the list is null, or the list holds a null */
    public DriversFileReading {
        Objects.requireNonNull(driversFile, "driversFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Returns this reading. */
    @Override
    public DriversFileReading reading() {
        return this;
    }
}
