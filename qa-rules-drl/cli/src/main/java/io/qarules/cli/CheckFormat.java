package io.qarules.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.engine.json.JsonText;
import io.qarules.engine.lint.PackReport;
import io.qarules.engine.lint.ReportText;
import io.qarules.engine.lint.diagnostic.Diagnostic;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The output formats of {@code check}, named as on the command line. */
enum CheckFormat {
    text {
        @Override
        String write(PackReport report, Path directory, Language language) {
            return Printable.lines(ReportText.of(report, prefix(directory), language) + pages(report, language));
        }
    },
    json {
        @Override
        String write(PackReport report, Path directory, Language language) {
            ObjectNode document = MAPPER.createObjectNode()
                    .put("pack", report.pack())
                    .put("files", report.files())
                    .put("rules", report.rules())
                    .put("errors", report.errors().size())
                    .put("warnings", report.warnings().size());
            ArrayNode diagnostics = document.putArray("diagnostics");
            for (Diagnostic diagnostic : report.diagnostics()) {
                Text hint = diagnostic.hint();
                diagnostics
                        .addObject()
                        .put("file", diagnostic.file())
                        .put("line", diagnostic.line())
                        .put("column", diagnostic.column())
                        .put("severity", diagnostic.severity().word())
                        .put("code", diagnostic.code().name())
                        .put("rule", diagnostic.rule())
                        .put("message", diagnostic.message().en())
                        .put("hint", hint == null ? null : hint.en())
                        .put("source", diagnostic.sourceLine());
            }
            return document + "\n";
        }
    },
    github {
        @Override
        String write(PackReport report, Path directory, Language language) {
            return lines(report, diagnostic -> "::%s file=%s,line=%d,col=%d,title=%s::%s"
                    .formatted(
                            diagnostic.severity().word(),
                            property(prefix(directory) + diagnostic.file()),
                            Math.max(1, diagnostic.line()),
                            Math.max(1, diagnostic.column()),
                            diagnostic.code(),
                            data(diagnostic.sentence(Language.EN))));
        }
    },
    plain {
        @Override
        String write(PackReport report, Path directory, Language language) {
            return lines(report, diagnostic -> "%s%s:%d:%d: %s: %s [%s]"
                    .formatted(
                            prefix(directory),
                            diagnostic.file(),
                            Math.max(1, diagnostic.line()),
                            Math.max(1, diagnostic.column()),
                            diagnostic.severity().word(),
                            diagnostic.sentence(language),
                            diagnostic.code()));
        }
    };

    private static final ObjectMapper MAPPER = JsonText.mapper();
    private static final Text MORE = new Text("%s：%s详见 check --explain %s\n", "%s: %s More: check --explain %s\n");

    /**
     * Formats a report.
     *
     * @param directory the pack as given on the command line, so that the paths in the report resolve from the working
     *     directory
     * @param language of what people read; what programs read, json and github, is in English
     */
    abstract String write(PackReport report, Path directory, Language language);

    private static String prefix(Path directory) {
        String name = directory.toString();
        return name.isEmpty() || name.equals(".") ? "" : name.replaceAll("/$", "") + "/";
    }

    /** Returns a line for each code in the report, with the command that shows its page. */
    private static String pages(PackReport report, Language language) {
        return report.diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .map(code -> MORE.in(language).formatted(code, code.meaning().in(language), code))
                .collect(Collectors.joining());
    }

    private static String lines(PackReport report, Function<Diagnostic, String> line) {
        return report.diagnostics().stream()
                .map(line.andThen(text -> text + "\n"))
                .collect(Collectors.joining());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
