package io.qarules.engine.lint;

import io.qarules.engine.rules.FileText;
import io.qarules.engine.rules.Place;
import io.qarules.engine.rules.RuleText;
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
final class Findings {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparing(Diagnostic::line)
            .thenComparing(Diagnostic::column)
            .thenComparing(Diagnostic::code);

    private final Map<String, FileText> files;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    Findings(Collection<FileText> files) {
        this.files = files.stream().collect(Collectors.toMap(FileText::path, Function.identity()));
    }

    List<Diagnostic> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    void ofPack(Code code, String message, @Nullable String hint) {
        found.add(new Diagnostic("", 0, 0, code, null, message, hint, ""));
    }

    void ofFile(Code code, String file, String message, @Nullable String hint) {
        found.add(new Diagnostic(file, 0, 0, code, null, message, hint, ""));
    }

    void at(Code code, String file, Place place, String message, @Nullable String hint) {
        add(code, file, place, null, message, hint);
    }

    void in(RuleText rule, Code code, Place place, String message, @Nullable String hint) {
        add(code, rule.file(), place, rule.name(), message, hint);
    }

    void add(Code code, String file, Place place, @Nullable String rule, String message, @Nullable String hint) {
        found.add(new Diagnostic(
                file, place.line(), place.column(), code, rule, message, hint, line(file, place.line())));
    }

    /** Whether an error of that rule, or of its file as a whole, is known already. */
    boolean knowsError(String file, @Nullable String rule) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .filter(diagnostic -> diagnostic.file().equals(file))
                .anyMatch(diagnostic -> rule == null
                        || diagnostic.rule() == null
                        || diagnostic.rule().equals(rule));
    }

    private String line(String file, int line) {
        FileText text = files.get(file);
        return text == null
                ? ""
                : text.text().lines().skip(line - 1L).findFirst().orElse("");
    }
}
