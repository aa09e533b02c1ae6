package io.qarules.engine.json;

import io.qarules.outcome.Problem;
import io.qarules.period.PeriodFile;
import java.util.List;

/**
 * A period file as far as it could be read.
 *
 * @param periodFile what could not be read is null in it
 * @param problems what could not be read, by place
 */
public record PeriodFileReading(PeriodFile periodFile, List<Problem> problems) {
    public PeriodFileReading {
        problems = List.copyOf(problems);
    }
}
