package io.qarules.engine.lint;

import static java.util.stream.Collectors.joining;

import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticSeverity;
import io.qarules.engine.source.PackFolder;
import io.qarules.outcome.Language;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The page of a diagnostic code in Markdown: what it means, a bad rule, what the check says of it, a good rule. */
final class DiagnosticPage {
    private final DiagnosticCode code;
    private final BrokenPack bad;
    private final BrokenPack good;
    private final List<BrokenPack> all;

    /**
     * The page of one code.
     *
     * @param bad the example of the code
     * @param all broken packs
     */
    DiagnosticPage(DiagnosticCode code, BrokenPack bad, List<BrokenPack> all) {
        this.code = code;
        this.bad = bad;
        this.good = bad.good();
        this.all = all;
    }

    /** A list of all pages. */
    static String index() {
        return """
                # Diagnostics

                What `check` can say of a rule pack. Each page has a bad rule, what `check` says of it, and a good rule; `check --explain CODE` prints it. The pages are made of `DiagnosticCode` and of the packs in `qa-rules-engine/src/test/resources/broken-packs`; `%s` makes them anew.

                ## Errors

                The pack does not load. / 规则包不加载。

                %s
                ## Warnings

                The pack loads; somebody should look at it. / 规则包照常加载，但应有人看一看。

                %s""".formatted(
                        DiagnosticPagesTest.RENEW, rows(DiagnosticSeverity.ERROR), rows(DiagnosticSeverity.WARNING));
    }

    private static String rows(DiagnosticSeverity severity) {
        return Stream.of(DiagnosticCode.values())
                .filter(code -> code.severity() == severity)
                .map(code -> "| [%1$s](%1$s.md) | %2$s | %3$s |\n"
                        .formatted(code, code.meaning().en(), code.meaning().zh()))
                .collect(joining("", "| code | meaning | 意思 |\n|---|---|---|\n", ""));
    }

    String text() {
        return """
                # %s

                %s: %s

                %s

                ## A bad rule

                %s
                `check` says:

                %s
                `check --lang zh` says:

                %s
                ## A good rule

                %s%s""".formatted(
                        code,
                        code.severity() == DiagnosticSeverity.ERROR ? "Error" : "Warning",
                        code.meaning().en(),
                        code.meaning().zh(),
                        wrong(),
                        fenced("", ReportText.of(bad.report(), "", Language.EN)),
                        fenced("", ReportText.of(bad.report(), "", Language.ZH)),
                        right(),
                        otherForms());
    }

    /** The files that are wrong, without their head, package to global, where that is right. */
    private String wrong() {
        List<String> paths = differing(bad, good);
        String named = bad.report().diagnostics().get(0).file();
        List<String> shown =
                !paths.isEmpty() ? paths : List.of(named.isEmpty() ? bad.files().lastKey() : named);
        return shown.stream().map(this::wrong).collect(joining("\n"));
    }

    private String wrong(String path) {
        String text = text(bad, path);
        String head = head(text);
        boolean headIsRight =
                good.files().containsKey(path) && head(text(good, path)).equals(head);
        return file(path, headIsRight ? text.substring(head.length()) : text);
    }

    /** Of the files that are put right the paragraphs that were not there before. */
    private String right() {
        return differing(good, bad).stream().map(this::right).collect(joining("\n"));
    }

    private String right(String path) {
        List<String> before = bad.files().containsKey(path) ? paragraphs(text(bad, path)) : List.of();
        return file(
                path,
                paragraphs(text(good, path)).stream()
                        .filter(paragraph -> !before.contains(paragraph))
                        .collect(joining("\n\n")));
    }

    private static List<String> differing(BrokenPack pack, BrokenPack other) {
        return pack.files().keySet().stream()
                .filter(path -> pack.files().get(path).length > 0)
                .filter(path ->
                        !Arrays.equals(pack.files().get(path), other.files().get(path)))
                .toList();
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\n\n"));
    }

    private static String text(BrokenPack pack, String path) {
        return PackFolder.text(pack.files().get(path));
    }

    private static String head(String drl) {
        int rules = drl.indexOf("\n// ");
        return rules < 0 ? "" : drl.substring(0, rules + 1);
    }

    private static String file(String path, String text) {
        String language = path.endsWith(".drl") ? "drl" : path.endsWith(".yaml") ? "yaml" : "";
        return "`%s`\n\n%s".formatted(path, fenced(language, text));
    }

    private static String fenced(String language, String text) {
        return "```%s\n%s\n```\n".formatted(language, text.strip());
    }

    /** What the check says of other packs under the same code. */
    private String otherForms() {
        String example = forms(bad).collect(joining("\n"));
        SortedSet<String> forms = new TreeSet<>();
        all.stream()
                .filter(pack -> !pack.equals(bad))
                .flatMap(this::forms)
                .filter(form -> !example.contains(form))
                .forEach(forms::add);
        return forms.isEmpty() ? "" : "\n## Other forms\n\n" + fenced("", String.join("\n", forms));
    }

    private Stream<String> forms(BrokenPack pack) {
        return pack.report().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .map(DiagnosticPage::form);
    }

    private static String form(Diagnostic diagnostic) {
        String where = diagnostic.line() == 0
                ? diagnostic.file()
                : diagnostic.sourceLine().strip();
        return "%s\n    %s\n".formatted(where, diagnostic.sentence(Language.EN)).stripLeading();
    }
}
