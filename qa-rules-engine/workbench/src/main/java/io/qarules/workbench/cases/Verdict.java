package io.qarules.workbench.cases;

import java.util.List;

/**
 * How a case came out.
 *
 * @param file path in the pack, e.g. {@code penalize/7.1-late-report.cases.yaml}
 * @param line where the case begins
 * @param name what the case says that it shows; empty where the file could not be read so far
 * @param differing the lists that came out otherwise
 * @param why why they did, in a sentence each
 * @param errors what is wrong with the writing of the case: {@code file:line: sentence}
 */
public record Verdict(
        String file,
        int line,
        String name,
        Status status,
        List<LineComparison> differing,
        List<String> why,
        List<String> errors) {

    public Verdict {
        differing = List.copyOf(differing);
        why = List.copyOf(why);
        errors = List.copyOf(errors);
    }

    public boolean passed() {
        return status == Status.PASSED;
    }

    /** The whole verdict for people to read, several lines where the case did not pass. */
    public String text() {
        return new VerdictText(this).toString();
    }

    /** How a case can come out. */
    public enum Status {
        /** Everything came as it says, and nothing else. */
        PASSED,
        /** The rules decide otherwise. */
        FAILED,
        /** It is not written as a case is, and was not run or means something else. */
        BROKEN
    }
}
