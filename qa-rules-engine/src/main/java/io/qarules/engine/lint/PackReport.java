package io.qarules.engine.lint;

import java.util.List;

/**
 * What the check of a rule pack found.
 *
 * @param pack where the pack came from
 * @param files how many files of rules were read
 * @param rules how many rules could be read
 * @param diagnostics sorted by file and place
 */
public record PackReport(String pack, int files, int rules, List<Diagnostic> diagnostics) {
    /** What keeps the pack from being loaded. */
    public List<Diagnostic> errors() {
        return of(Severity.ERROR);
    }

    /** What somebody should look at. */
    public List<Diagnostic> warnings() {
        return of(Severity.WARNING);
    }

    private List<Diagnostic> of(Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }
}
