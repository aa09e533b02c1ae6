package io.qarules.casefile;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A case file read from JSON or elsewhere, with the problems found on the way. Given to {@link io.qarules.QaRules}, its
 * problems become part of the outcome's (POLICY 10).
 *
 * @param caseFile null in every field that could not be read
 * @param problems one for each value that could not be read, in the order of the file; each with the path of that value
 * @param strict whether attributes that the pack does not declare are problems; otherwise they are ignored
 */
public record CaseFileReading(CaseFile caseFile, List<Problem> problems, boolean strict) implements CaseInput {
    /** @throws NullPointerException if the case file or the list is null, or the list holds a null */
    public CaseFileReading {
        Objects.requireNonNull(caseFile, "caseFile");
        problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    }

    /** Creates a reading that ignores undeclared attributes. */
    public CaseFileReading(CaseFile caseFile, List<Problem> problems) {
        this(caseFile, problems, false);
    }

    /** Returns this reading. */
    @Override
    public CaseFileReading reading() {
        return this;
    }
}
