package io.qarules.engine.cases;

import com.fasterxml.jackson.core.JacksonException;
import java.util.List;

/** Says what is wrong with a file that is not YAML, and what it often is. */
final class YamlMistakes {
    private static final List<Hint> HINTS = List.of(
            new Hint("TAB", "indent with spaces, not with tabs"),
            new Hint("mapping values are not allowed", "put a text that holds \": \" in quotes, or mend the indent"),
            new Hint("'}'", "close the braces: { … }"),
            new Hint("']'", "close the brackets: [ … ]"),
            new Hint("<block end>", "begin what belongs together in the same column"),
            new Hint("unexpected end of stream", "close the quotes"),
            new Hint("Duplicate field", "remove one of the two"));

    private YamlMistakes() {}

    static String sentence(JacksonException error) {
        String message = String.valueOf(error.getOriginalMessage());
        // The parser tells its story over several lines; the one without a place is the problem itself.
        String problem = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("in ") && !line.startsWith("while "))
                .findFirst()
                .orElse(message);
        return HINTS.stream()
                .filter(hint -> problem.contains(hint.sign()))
                .findFirst()
                .map(hint -> "this is not YAML: %s. Maybe %s".formatted(problem, hint.advice()))
                .orElse("this is not YAML: " + problem);
    }

    private record Hint(String sign, String advice) {}
}
