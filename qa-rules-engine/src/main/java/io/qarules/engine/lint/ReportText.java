package io.qarules.engine.lint;

import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticSeverity;
import io.qarules.engine.value.PackText;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;

/** Formats a report for people: each diagnostic with its source line and a caret under its place. */
public final class ReportText {
    private static final String INDENT = "    ";

    private ReportText() {}

    /**
     * Returns the text of a report, with a summary at its end.
     *
     * @param report the report
     * @param directory written before each file name so that tools can open the place, with a separator at its end;
     *     empty for paths in the pack
     * @param language of the words; rules are quoted as they are written
     */
    public static String of(PackReport report, String directory, Language language) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : report.diagnostics()) {
            text.append(of(diagnostic, directory, language)).append('\n');
        }
        return text.append(summary(report).text().in(language)).append('\n').toString();
    }

    private static String of(Diagnostic diagnostic, String directory, Language language) {
        StringBuilder text = new StringBuilder();
        if (!diagnostic.where().isEmpty()) {
            text.append(Printable.line(directory + diagnostic.where())).append(": ");
        }
        text.append(severity(diagnostic).text().in(language)).append(' ').append(diagnostic.code());
        if (diagnostic.rule() != null) {
            text.append(' ')
                    .append(PackText.of("REPORT.in-rule", diagnostic.rule())
                            .text()
                            .in(language));
        }
        text.append('\n');
        if (diagnostic.line() > 0) {
            String line = diagnostic.sourceLine().stripTrailing().replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD");
            text.append(INDENT).append(line).append('\n');
            text.append(INDENT).append(under(line, diagnostic.column())).append("^\n");
        }
        String sentence = diagnostic.sentence(language);
        String stop = language == Language.ZH ? "。" : ".";
        return text.append("  ")
                .append(sentence)
                .append(sentence.endsWith(";") ? "\n" : stop + "\n")
                .toString();
    }

    /** Returns blanks as wide as the text before a column; a Chinese character is two columns wide. */
    private static String under(String line, int column) {
        StringBuilder blanks = new StringBuilder();
        for (int i = 0; i < column - 1; i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            blanks.append(c == '\t' ? "\t" : isWide(c) ? "  " : " ");
        }
        return blanks.toString();
    }

    private static boolean isWide(char c) {
        return c >= '\u1100' && c <= '\u115F'
                || c >= '\u2E80' && c <= '\uA4CF'
                || c >= '\uAC00' && c <= '\uD7A3'
                || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFE30' && c <= '\uFE6F'
                || c >= '\uFF00' && c <= '\uFF60'
                || c >= '\uFFE0' && c <= '\uFFE6';
    }

    private static PackText severity(Diagnostic diagnostic) {
        return PackText.of(diagnostic.severity() == DiagnosticSeverity.ERROR ? "REPORT.error" : "REPORT.warning");
    }

    private static PackText summary(PackReport report) {
        int errors = report.errors().size();
        int warnings = report.warnings().size();
        PackText rules = count(report.rules(), "REPORT.one-rule", "REPORT.rules");
        PackText files = count(report.files(), "REPORT.one-file", "REPORT.files");
        return errors + warnings == 0
                ? PackText.of("REPORT.nothing", rules, files)
                : PackText.of(
                        "REPORT.wrong",
                        count(errors, "REPORT.one-error", "REPORT.errors"),
                        count(warnings, "REPORT.one-warning", "REPORT.warnings"),
                        rules,
                        files);
    }

    private static PackText count(int number, String one, String several) {
        return number == 1 ? PackText.of(one) : PackText.of(several, number);
    }
}
