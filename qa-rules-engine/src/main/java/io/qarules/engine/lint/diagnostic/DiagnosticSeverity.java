package io.qarules.engine.lint.diagnostic;

import java.util.Locale;

/** Whether a diagnostic keeps a pack from being loaded. */
public enum DiagnosticSeverity {
    /** The pack does not load: it cannot be compiled, or some cases would fail or get wrong decisions. */
    ERROR,
    /** The pack loads; its author should look at the place. */
    WARNING;

    /** Returns {@code error} or {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
