package io.qarules.calibration;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A calibration file read from JSON or elsewhere, with the problems found on the way, which become part of the result's.
 *
 * @param calibrationFile null in every field that could not be read
 * @param problems one for each value that could not be read, with the path of that value
 */
public record CalibrationFileReading(CalibrationFile calibrationFile, List<Problem> problems)
        implements CalibrationInput {
    /** @throws NullPointerException if the file or the list is null, or the list holds a null */
    public CalibrationFileReading {
        Objects.requireNonNull(calibrationFile, "calibrationFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Returns this reading. */
    @Override
    public CalibrationFileReading reading() {
        return this;
    }
}
