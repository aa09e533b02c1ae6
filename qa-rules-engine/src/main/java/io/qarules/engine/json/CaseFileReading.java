package io.qarules.engine.json;

import io.qarules.casefile.CaseFile;
import io.qarules.outcome.Problem;
import java.util.List;

/**
 * A case file as far as it could be read.
 *
 * @param caseFile what could not be read is null in it
 * @param problems what could not be read, by place
 */
public record CaseFileReading(CaseFile caseFile, List<Problem> problems) {
    public CaseFileReading {
        problems = List.copyOf(problems);
    }
}
