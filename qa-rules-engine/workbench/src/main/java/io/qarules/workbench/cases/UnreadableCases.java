package io.qarules.workbench.cases;

import io.qarules.workbench.cases.Verdict.Status;
import java.util.List;
import java.util.Optional;

/** The part of a file that could not be read as cases; it begins at the line of the error. */
record UnreadableCases(String file, String clause, CaseTree.CaseError error) implements PackCase {
    @Override
    public int line() {
        return error.line();
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Optional<String> input() {
        return Optional.empty();
    }

    @Override
    public Verdict run() {

        return new Verdict(file, line(), name(), Status.BROKEN, List.of(), List.of(), List.of(error.at(file)));
    }
}
