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

/** What the checks found so far. */
public final class DiagnosticCollector {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::line)
            .thenComparing(Diagnostic::column)
            .thenComparing(Diagnostic::code);

    private final Map<String, FileText> files;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    public DiagnosticCollector(Collection<FileText> files) {
        this.files = files.stream().collect(Collectors.toMap(FileText::path, Function.identity()));
    }

    public List<Diagnostic> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    public void ofPack(DiagnosticCode code, String message, @Nullable String hint) {
        found.add(new Diagnostic("", 0, 0, code, null, message, hint, ""));
    }

    public void ofFile(DiagnosticCode code, String file, String message, @Nullable String hint) {
        found.add(new Diagnostic(file, 0, 0, code, null, message, hint, ""));
    }

    public void at(DiagnosticCode code, String file, Place place, String message, @Nullable String hint) {
        add(code, file, place, null, message, hint);
    }

    public void in(RuleText rule, DiagnosticCode code, Place place, String message, @Nullable String hint) {
        add(code, rule.file(), place, rule.name(), message, hint);
    }

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

    /** Whether an error of that rule, or of its file as a whole, is known already. */
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
