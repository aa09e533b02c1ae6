package io.qarules.engine.lint;

import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticSeverity;
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
        return of(DiagnosticSeverity.ERROR);
    }

    /** What somebody should look at. */
    public List<Diagnostic> warnings() {
        return of(DiagnosticSeverity.WARNING);
    }

    private List<Diagnostic> of(DiagnosticSeverity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }
}
