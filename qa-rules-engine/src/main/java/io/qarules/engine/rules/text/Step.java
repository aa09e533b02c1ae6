package io.qarules.engine.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path from a fact: a property, or a method with the literal that it is given.
 *
 * @param name e.g. {@code call}, or {@code flag} of {@code flag("selfReported")}
 * @param given the literal as written, quotes included; null for a property
 */
public record Step(String name, @Nullable String given) {
    /** The methods of facts that are read with one literal. */
    public static final Set<String> READINGS =
            Set.of("flag", "number", "word", "value", "points", "rank", "streakAtOrBelow", "shareBelow", "callsOf");

    /** Returns the steps of a path such as {@code finding.flag("selfReported")}. */
    public static List<Step> of(String path) {
        if (path.indexOf('.') < 0) {
            return List.of(single(path)); // most paths
        }
        List<Step> steps = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == ')')) {
                depth += c == '(' ? 1 : -1;
            } else if (c == '.' && !quoted && depth == 0) {
                steps.add(single(path.substring(begin, i)));
                begin = i + 1;
            }
        }
        steps.add(single(path.substring(begin)));
        return steps;
    }

    /** Returns the first step's text, e.g. {@code $o} of {@code $o.finding}. */
    public static String first(String path) {
        return of(path).get(0).text();
    }

    /** Returns the step as it stands in a path. */
    public String text() {
        return given == null ? name : "%s(%s)".formatted(name, given);
    }

    /** Returns what a literal stands for as a value of a parameter's type; null where it is none of it. */
    public static @Nullable Object literal(String literal, Class<?> parameter) {
        boolean text = literal.startsWith("\"");
        if (parameter == String.class) {
            return text ? DrlStrings.value(literal) : null;
        }
        return text ? null : new BigDecimal(literal);
    }

    private static Step single(String text) {
        int bracket = text.indexOf('(');
        return bracket < 0
                ? new Step(text, null)
                : new Step(text.substring(0, bracket), text.substring(bracket + 1, text.length() - 1));
    }
}
