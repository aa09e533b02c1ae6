package io.qarules.workbench.cases;

import io.qarules.engine.value.Printable;
import io.qarules.workbench.cases.LineComparison.Row;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats a verdict as text: expected and actual lines side by side, then the explanations. */
final class VerdictText {
    private static final String NOTHING = "(nothing)";

    private final StringBuilder text = new StringBuilder();

    VerdictText(Verdict verdict) {
        line("%s %s:%d", verdict.status(), verdict.file(), verdict.line());
        if (!verdict.name().isEmpty()) {
            line("       %s", verdict.name());
        }
        verdict.errors().forEach(error -> line("       %s", error));
        verdict.differing().forEach(this::compare);
        if (!verdict.why().isEmpty()) {
            text.append('\n');
            verdict.why().forEach(sentence -> line("       %s%s", sentence, sentence.endsWith(".") ? "" : "."));
        }
    }

    private void compare(LineComparison comparison) {
        int width = Stream.concat(
                        Stream.of("expected " + comparison.what()),
                        comparison.rows().stream().map(row -> shown(row.expected())))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String format = "%s %-" + width + "s   %s";
        text.append('\n');
        line(format, "      ", "expected " + comparison.what(), "actual");
        for (Row row : comparison.rows()) {
            line(format, row.agrees() ? "      " : "    x ", shown(row.expected()), shown(row.actual()));
        }
    }

    private static String shown(@Nullable String words) {
        return Printable.line(Objects.requireNonNullElse(words, NOTHING));
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        text.append(Printable.line(line)).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
