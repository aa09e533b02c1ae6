package io.qarules.workbench.cases;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.List;

/**
 * The result of running a case.
 *
 * @param file path in the pack, e.g. {@code penalize/7.1-late-report.cases.yaml}
 * @param line the line on which the case begins, from 1
 * @param name the name of the case; empty where the file could not be read that far
 * @param differing the lists that differ from the expectations
 * @param why a sentence for each difference that can be explained
 * @param errors what is wrong with the text of the case: {@code file:line: sentence}
 */
public record Verdict(
        String file,
        int line,
        String name,
        Status status,
        List<LineComparison> differing,
        List<Text> why,
        List<Text> errors) {

    public Verdict {
        differing = List.copyOf(differing);
        why = List.copyOf(why);
        errors = List.copyOf(errors);
    }

    /** Returns whether the case passed. */
    public boolean passed() {
        return status == Status.PASSED;
    }

    /** Returns the verdict as readable English text, of several lines where the case did not pass. */
    public String text() {
        return text(Language.EN);
    }

    /** Returns the verdict as readable text, of several lines where the case did not pass. */
    public String text(Language language) {
        return new VerdictText(this, language).toString();
    }

    /** The possible results of a case. */
    public enum Status {
        /** The result is exactly as expected. */
        PASSED,
        /** The result differs from the expectations. */
        FAILED,
        /** The case itself is invalid: it could not run, or does not mean what it says. */
        BROKEN
    }
}
