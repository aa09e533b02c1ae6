package io.qarules.engine.lint.diagnostic;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Place;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.PackText;
import io.qarules.outcome.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the diagnostics of one pack. */
public final class DiagnosticCollector {
    private static final Comparator<Found> ORDER = Comparator.comparing(Found::file)
            .thenComparing(Found::line)
            .thenComparing(Found::column)
            .thenComparing(Found::code);

    private static final int MOST_ERRORS = 1_000;
    private static final int LONGEST = 1_000;

    private final Map<String, FileText> files;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Set<Found> found = new LinkedHashSet<>();
    private final Set<String> brokenFiles = new HashSet<>();
    private final SetMultimap<String, String> brokenRules = HashMultimap.create();
    private int errors;

    /**
     * Creates an empty collector.
     *
     * @param files the pack's rule files, from which source lines are quoted
     */
    public DiagnosticCollector(Collection<FileText> files) {
        this.files = files.stream().collect(Collectors.toMap(FileText::path, Function.identity()));
    }

    /** Returns the diagnostics by file, line, column and code; if there are very many errors, the first that were found. */
    public List<Diagnostic> sorted() {
        return sorted(diagnostic -> true);
    }

    /** Returns the errors in the same order. */
    public List<Diagnostic> sortedErrors() {
        return sorted(diagnostic -> diagnostic.code().severity() == DiagnosticSeverity.ERROR);
    }

    private List<Diagnostic> sorted(Predicate<Found> wanted) {
        if (errors > MOST_ERRORS) {
            PackText message = PackText.of("TOO_LARGE.errors", Decimals.grouped(errors), Decimals.grouped(MOST_ERRORS));
            found.add(new Found("", 0, 0, DiagnosticCode.TOO_LARGE, null, message, PackText.of("TOO_LARGE.first"), ""));
        }
        return found.stream().filter(wanted).sorted(ORDER).map(Found::said).toList();
    }

    /**
     * Adds a diagnostic about the pack as a whole.
     *
     * @param code the kind of fault
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void ofPack(DiagnosticCode code, PackText message, @Nullable PackText hint) {
        put(new Found("", 0, 0, code, null, message, hint, ""));
    }

    /**
     * Adds a diagnostic about a file as a whole.
     *
     * @param code the kind of fault
     * @param file path in the pack
     * @param message what is wrong, without a full stop
     * @param hint what to do, without a full stop; null for none
     */
    public void ofFile(DiagnosticCode code, String file, PackText message, @Nullable PackText hint) {
        put(new Found(file, 0, 0, code, null, message, hint, ""));
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
    public void at(DiagnosticCode code, String file, Place place, PackText message, @Nullable PackText hint) {
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
    public void in(RuleText rule, DiagnosticCode code, Place place, PackText message, @Nullable PackText hint) {
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
            PackText message,
            @Nullable PackText hint) {
        put(new Found(
                file, place.line(), place.column(), code, rule, message, hint, shortened(line(file, place.line()))));
    }

    private void put(Found diagnostic) {
        boolean error = diagnostic.code().severity() == DiagnosticSeverity.ERROR;
        if (error) {
            String rule = diagnostic.rule();
            if (rule == null) {
                brokenFiles.add(diagnostic.file());
            } else {
                brokenRules.put(diagnostic.file(), rule);
            }
        }
        boolean shown = !error || errors < MOST_ERRORS;
        boolean another = shown ? found.add(diagnostic) : !found.contains(diagnostic);
        errors += error && another ? 1 : 0;
    }

    /** A line or an operand may be as long as the file. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /**
     * Returns whether an error was added for a rule, or for its file as a whole.
     *
     * @param file path in the pack
     * @param rule the rule's name; null for any error of the file
     */
    public boolean knowsError(String file, @Nullable String rule) {
        return brokenFiles.contains(file)
                || (rule == null ? brokenRules.containsKey(file) : brokenRules.containsEntry(file, rule));
    }

    /** Whether any error is known. */
    public boolean knowsErrors() {
        return errors > 0;
    }

    /** Whether an error is known in a folder, given with its slash, or of the pack as a whole. */
    public boolean knowsErrorIn(String folder) {
        return Stream.concat(brokenFiles.stream(), brokenRules.keySet().stream())
                .anyMatch(file -> file.startsWith(folder));
    }

    private String line(String file, int line) {
        List<String> of = lines.computeIfAbsent(file, path -> {
            FileText text = files.get(path);
            return text == null ? List.of() : text.text().lines().toList();
        });
        return line >= 1 && line <= of.size() ? of.get(line - 1) : "";
    }

    /** A diagnostic before it is put into words: what nobody reads, such as a warning at loading, never is. */
    private record Found(
            String file,
            int line,
            int column,
            DiagnosticCode code,
            @Nullable String rule,
            PackText message,
            @Nullable PackText hint,
            String sourceLine) {

        Diagnostic said() {
            return new Diagnostic(
                    file, line, column, code, rule, words(message), hint == null ? null : words(hint), sourceLine);
        }

        private static Text words(PackText said) {
            Text text = said.text();
            return new Text(shortened(text.zh()), shortened(text.en()));
        }
    }
}
