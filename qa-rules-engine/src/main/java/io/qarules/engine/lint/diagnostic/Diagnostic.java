package io.qarules.engine.lint.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a rule pack.
 *
 * @param file path in the pack; empty where it is about the pack as a whole
 * @param line from 1 on; 0 where it is about no line
 * @param column from 1 on, in UTF-16 units as editors count them; 0 where it is about no line
 * @param rule the name of the rule; null where it is about none
 * @param message one sentence that says what is wrong, without its full stop
 * @param hint what to do, beginning with {@code Maybe} or a verb, without its full stop; null where nobody can know
 * @param sourceLine the line as written; empty where it is about no line
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        DiagnosticCode code,
        @Nullable String rule,
        String message,
        @Nullable String hint,
        String sourceLine) {

    /** How bad it is. */
    public DiagnosticSeverity severity() {
        return code.severity();
    }

    /** On one line: {@code file:line:column: CODE message. Maybe …}. */
    public String oneLine() {
        String where = where();
        return "%s%s %s".formatted(where.isEmpty() ? "" : where + ": ", code, sentence());
    }

    /** {@code file:line:column} as far as they are known. */
    public String where() {
        return line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
    }

    /** The message and the hint. */
    public String sentence() {
        return hint == null ? message : message + ". " + hint;
    }
}
