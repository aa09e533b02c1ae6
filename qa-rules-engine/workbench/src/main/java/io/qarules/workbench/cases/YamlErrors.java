package io.qarules.workbench.cases;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.qarules.outcome.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains YAML syntax errors and their common causes. */
final class YamlErrors {
    private static final Pattern PLACE = Pattern.compile("^in .*, line (\\d+), column \\d+");
    private static final List<Hint> HINTS = List.of(
            new Hint("TAB", "yaml.tab"),
            new Hint("mapping values are not allowed", "yaml.colon"),
            new Hint("'}'", "yaml.brace"),
            new Hint("']'", "yaml.bracket"),
            new Hint("<block end>", "yaml.indent"),
            new Hint("unexpected end of stream", "yaml.quote"),
            new Hint("Duplicate field", "yaml.twice"));

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
    private static Text sentence(String problem) {
        return CaseWords.say(HINTS.stream()
                .filter(hint -> problem.contains(hint.sign()))
                .findFirst()
                .map(Hint::sentence)
                .orElse("yaml.other"));
    }

    private record Hint(String sign, String sentence) {}
}
