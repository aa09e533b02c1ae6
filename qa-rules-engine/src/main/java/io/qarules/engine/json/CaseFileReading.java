package io.qarules.engine.json;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Problem;
import java.util.List;

/**
 * A case file read from JSON, with the problems found on the way.
 *
 * @param caseFile null in every field that could not be read
 * @param problems one for each value that could not be read, in the order of the file
 */
public record CaseFileReading(CaseFile caseFile, List<Problem> problems) {
    public CaseFileReading {
        problems = List.copyOf(problems);
    }
}
