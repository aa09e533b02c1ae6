package io.qarules.engine.lint;

import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticSeverity;
import java.util.List;

/**
 * The result of the check of a rule pack.
 *
 * @param pack the directory or resource folder of the pack
 * @param files how many rule files were read
 * @param rules how many rules could be parsed
 * @param diagnostics sorted by file and place
 */
public record PackReport(String pack, int files, int rules, List<Diagnostic> diagnostics) {
    /** Returns the diagnostics that keep the pack from being loaded. */
    public List<Diagnostic> errors() {
        return of(DiagnosticSeverity.ERROR);
    }

    /** Returns the diagnostics that do not keep the pack from being loaded. */
    public List<Diagnostic> warnings() {
        return of(DiagnosticSeverity.WARNING);
    }

    private List<Diagnostic> of(DiagnosticSeverity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }
}
