package io.qarules.workbench.cases;

import io.qarules.engine.value.Columns;
import io.qarules.engine.value.Printable;
import io.qarules.outcome.Language;
import io.qarules.workbench.cases.LineComparison.Row;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats a verdict as text: expected and actual lines side by side, then the explanations. */
final class VerdictText {
    private static final String INDENT = " ".repeat(7);
    private static final String DIFFERS = "    x  ";
    private static final String GAP = " ".repeat(3);

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    VerdictText(Verdict verdict, Language language) {
        this.language = language;
        line("%s %s:%s".formatted(say(verdict.status().name()), verdict.file(), verdict.line()));
        if (!verdict.name().isEmpty()) {
            line(INDENT + verdict.name());
        }
        verdict.errors().forEach(error -> line(INDENT + error.in(language)));
        verdict.differing().forEach(this::compare);
        if (!verdict.why().isEmpty()) {
            text.append('\n');
            verdict.why().forEach(why -> line(INDENT + sentence(why.in(language))));
        }
    }

    private String sentence(String why) {
        return why.endsWith(".") || why.endsWith("。") ? why : say("sentence", why);
    }

    private void compare(LineComparison comparison) {
        String expected = say("expected", comparison.what());
        int width = Stream.concat(
                        Stream.of(expected), comparison.rows().stream().map(row -> shown(row.expected())))
                .mapToInt(Columns::width)
                .max()
                .orElse(0);
        text.append('\n');
        line(INDENT + Columns.left(expected, width) + GAP + say("actual"));
        for (Row row : comparison.rows()) {
            String mark = row.agrees() ? INDENT : DIFFERS;
            line(mark + Columns.left(shown(row.expected()), width) + GAP + shown(row.actual()));
        }
    }

    private String shown(@Nullable String words) {
        return words == null ? say("nothing") : Printable.line(words);
    }

    private String say(String key, Object... values) {
        return CaseWords.say(language, key, values);
    }

    private void line(String line) {
        text.append(Printable.line(line.stripTrailing())).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
