package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.CompileError;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reports the compile errors of Drools that no other check has already reported. */
public final class CompileErrors {
    private static final Pattern UNRESOLVED = Pattern.compile("^(\\S+) cannot be resolved.*");

    private final DiagnosticCollector findings;
    private final Map<String, FileText> files;

    public CompileErrors(DiagnosticCollector findings, List<FileText> files) {
        this.findings = findings;
        this.files = files.stream().collect(Collectors.toMap(FileText::path, Function.identity()));
    }

    /** Reports the errors in files and rules for which no other check has reported one. */
    public void report(List<CompileError> errors) {
        for (CompileError error : errors) {
            FileText file = files.get(error.file());
            if (error.syntax() && file != null) {
                if (!findings.knowsError(error.file(), null)) {
                    new SyntaxCheck(findings, file).explain(error);
                }
            } else if (!findings.knowsError(error.file(), error.rule())) {
                report(error, file == null ? "" : file.text());
            }
        }
    }

    private void report(CompileError error, String text) {
        String message = error.message();
        Matcher unresolved = UNRESOLVED.matcher(message);
        if (message.contains("insert \";\"")) {
            String line =
                    text.lines().skip(error.place().line() - 1L).findFirst().orElse("");
            Place end = new Place(error.place().line(), line.stripTrailing().length() + 1);
            findings.add(
                    DiagnosticCode.SEMICOLON,
                    error.file(),
                    end,
                    error.rule(),
                    "a semicolon is missing here",
                    "Write ; after the statement");
        } else if (message.contains("to complete")
                || message.startsWith("Syntax error")
                || unresolved.matches() && globals(error).contains(unresolved.group(1))) {
            unreadable(error);
        } else if (unresolved.matches()) {
            findings.add(
                    DiagnosticCode.COMPILE,
                    error.file(),
                    error.place(),
                    error.rule(),
                    "nothing is called %s here".formatted(unresolved.group(1)),
                    HintWords.nearest(unresolved.group(1), globals(error)));
        } else {
            findings.add(
                    DiagnosticCode.COMPILE,
                    error.file(),
                    error.place(),
                    error.rule(),
                    "Drools does not compile this: " + firstLine(message),
                    null);
        }
    }

    private void unreadable(CompileError error) {
        FileText file = files.get(error.file());
        if (file == null || !new SyntaxCheck(findings, file).namesOpenOnes()) {
            findings.add(
                    DiagnosticCode.SYNTAX,
                    error.file(),
                    error.place(),
                    error.rule(),
                    "the right side cannot be read here",
                    "Look for a bracket or a comma too many or too few");
        }
    }

    private List<String> globals(CompileError error) {
        FileText file = files.get(error.file());
        return file == null || file.stage() == null
                ? List.of()
                : List.of(file.stage().global());
    }

    private static String firstLine(String message) {
        String line = message.strip().lines().findFirst().orElse("no reason given");
        return line.replaceAll("\\s+", " ").replaceAll("[.:]$", "");
    }
}
