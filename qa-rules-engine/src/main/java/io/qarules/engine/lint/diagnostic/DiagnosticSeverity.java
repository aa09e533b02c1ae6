package io.qarules.engine.lint.diagnostic;

import java.util.Locale;

/** How bad a diagnostic is. */
public enum DiagnosticSeverity {
    /** The pack does not load: it cannot be compiled, or a case would fail or be decided otherwise than is meant. */
    ERROR,
    /** The pack loads; somebody should look at it. */
    WARNING;

    /** {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
