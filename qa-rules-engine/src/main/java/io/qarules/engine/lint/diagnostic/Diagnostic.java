package io.qarules.engine.lint.diagnostic;

import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/**
 * One error or warning about a rule pack.
 *
 * @param file path in the pack; empty if it concerns the pack as a whole
 * @param line from 1; 0 if it concerns no line
 * @param column from 1, in UTF-16 units as editors count them; 0 if it concerns no line
 * @param code what kind of fault it is
 * @param rule the rule's name; null if it concerns no rule
 * @param message one sentence that says what is wrong, without a full stop
 * @param hint what to do, without a full stop, beginning in English with {@code Maybe} or a verb; null if there is no suggestion
 * @param sourceLine the line as written; empty if it concerns no line
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        DiagnosticCode code,
        @Nullable String rule,
        Text message,
        @Nullable Text hint,
        String sourceLine) {

    /** Returns whether it is an error or a warning. */
    public DiagnosticSeverity severity() {
        return code.severity();
    }

    /** Returns the diagnostic on one line of that language: {@code file:line:column: CODE message. Maybe …}. */
    public String oneLine(Language language) {
        String where = where();
        return "%s%s %s".formatted(where.isEmpty() ? "" : where + ": ", code, sentence(language));
    }

    /** Returns {@code file:line:column}, as far as they are known. */
    public String where() {
        return line == 0 ? file : "%s:%s:%s".formatted(file, line, column);
    }

    /** Returns the message in that language, followed by the hint if there is one. */
    public String sentence(Language language) {
        String stop = language == Language.ZH ? "。" : ". ";
        return hint == null ? message.in(language) : message.in(language) + stop + hint.in(language);
    }
}
