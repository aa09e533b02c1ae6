package io.qarules.workbench.cases;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains YAML syntax errors and their common causes. */
final class YamlErrors {
    private static final Pattern PLACE = Pattern.compile("^in .*, line (\\d+), column \\d+");
    private static final List<Hint> HINTS = List.of(
            new Hint("TAB", "a tab begins the line", "indent with spaces"),
            new Hint(
                    "mapping values are not allowed",
                    "\": \" stands where a value goes on",
                    "put a text that holds \": \" in quotes, or mend the indent"),
            new Hint("'}'", "something is open here", "close the braces: { … }"),
            new Hint("']'", "something is open here", "close the brackets: [ … ]"),
            new Hint("<block end>", "the indent changes", "begin what belongs together in the same column"),
            new Hint("unexpected end of stream", "the file ends inside a text", "close the quotes"),
            new Hint("Duplicate field", "a field stands twice", "remove one of the two"));

    private YamlErrors() {}

    /**
     * Converts a parser error, whose message spans several lines: the context and its place, then the problem and its
     * place.
     */
    static CaseTree.CaseError of(JacksonException error) {
        List<String> story = String.valueOf(error.getOriginalMessage())
                .lines()
                .map(String::strip)
                .toList();
        String problem = story.get(0);
        JsonLocation at = error.getLocation();
        int line = at == null ? 1 : at.getLineNr();
        for (int i = 1; i < story.size(); i++) {
            Matcher place = PLACE.matcher(story.get(i));
            if (place.find()) {
                problem = story.get(i - 1);
                line = Integer.parseInt(place.group(1));
            }
        }
        return new CaseTree.CaseError(Math.max(1, line), sentence(problem));
    }

    /** Says it in words of ours; those of the parser only tell which. */
    private static String sentence(String problem) {
        return HINTS.stream()
                .filter(hint -> problem.contains(hint.sign()))
                .findFirst()
                .map(hint -> "this is not YAML: %s. Maybe %s".formatted(hint.what(), hint.advice()))
                .orElse("this is not YAML; look at the indent, the quotes and what follows a colon");
    }

    private record Hint(String sign, String what, String advice) {}
}
