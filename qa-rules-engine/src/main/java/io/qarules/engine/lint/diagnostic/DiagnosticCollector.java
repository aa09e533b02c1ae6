package io.qarules.engine.lint.diagnostic;

import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the diagnostics of one pack. */
public final class DiagnosticCollector {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::line)
            .thenComparing(Diagnostic::column)
            .thenComparing(Diagnostic::code);

    private final Map<String, FileText> files;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /**
     * Creates an empty collector.
     *
     * @param files the pack's rule files, from which source lines are quoted
     */
    public DiagnosticCollector(Collection<FileText> files) {
        this.files = files.stream().collect(Collectors.toMap(FileText::path, Function.identity()));
    }

    /** Returns the diagnostics by file, line, column and code. */
    public List<Diagnostic> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    /**
     * Adds a diagnostic about the pack as a whole.
     *
     * @param code the kind of fault
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void ofPack(DiagnosticCode code, String message, @Nullable String hint) {
        found.add(new Diagnostic("", 0, 0, code, null, message, hint, ""));
    }

    /**
     * Adds a diagnostic about a file as a whole.
     *
     * @param code the kind of fault
     * @param file path in the pack
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void ofFile(DiagnosticCode code, String file, String message, @Nullable String hint) {
        found.add(new Diagnostic(file, 0, 0, code, null, message, hint, ""));
    }

    /**
     * Adds a diagnostic at a place of a file, outside any rule.
     *
     * @param code the kind of fault
     * @param file path in the pack
     * @param place line and column
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void at(DiagnosticCode code, String file, Place place, String message, @Nullable String hint) {
        add(code, file, place, null, message, hint);
    }

    /**
     * Adds a diagnostic at a place in a rule.
     *
     * @param rule the rule
     * @param code the kind of fault
     * @param place line and column in the rule's file
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void in(RuleText rule, DiagnosticCode code, Place place, String message, @Nullable String hint) {
        add(code, rule.file(), place, rule.name(), message, hint);
    }

    /**
     * Adds a diagnostic at a place of a file.
     *
     * @param code the kind of fault
     * @param file path in the pack
     * @param place line and column
     * @param rule the rule's name; null if it concerns no rule
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void add(
            DiagnosticCode code,
            String file,
            Place place,
            @Nullable String rule,
            String message,
            @Nullable String hint) {
        found.add(new Diagnostic(
                file, place.line(), place.column(), code, rule, message, hint, line(file, place.line())));
    }

    /**
     * Returns whether an error was added for a rule, or for its file as a whole.
     *
     * @param file path in the pack
     * @param rule the rule's name; null for any error of the file
     */
    public boolean knowsError(String file, @Nullable String rule) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == DiagnosticSeverity.ERROR)
                .filter(diagnostic -> diagnostic.file().equals(file))
                .anyMatch(diagnostic -> rule == null
                        || diagnostic.rule() == null
                        || diagnostic.rule().equals(rule));
    }

    /** Whether any error is known. */
    public boolean knowsErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == DiagnosticSeverity.ERROR);
    }

    /** Whether an error is known in a folder, given with its slash, or of the pack as a whole. */
    public boolean knowsErrorIn(String folder) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == DiagnosticSeverity.ERROR)
                .anyMatch(diagnostic -> diagnostic.file().startsWith(folder));
    }

    private String line(String file, int line) {
        FileText text = files.get(file);
        return text == null
                ? ""
                : text.text().lines().skip(line - 1L).findFirst().orElse("");
    }
}
