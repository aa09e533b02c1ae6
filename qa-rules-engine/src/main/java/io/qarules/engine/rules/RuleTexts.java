package io.qarules.engine.rules;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of each rule of a pack that compiled, from {@code rule} to {@code end}. */
public final class RuleTexts {
    private static final Pattern HEADER = Pattern.compile("(?m)^[ \\t]*rule\\s+(?:\"([^\"]+)\"|'([^']+)'|(\\w+))");
    private static final Pattern END = Pattern.compile("(?m)^(?!\\s*//).*\\bend\\s*;?\\s*$");

    private RuleTexts() {}

    /** By the name of the rule. */
    public static SortedMap<String, String> of(PackSource source) {
        SortedMap<String, String> texts = new TreeMap<>();
        source.files().values().forEach(drl -> addTo(texts, drl));
        return texts;
    }

    private static void addTo(Map<String, String> texts, String drl) {
        Matcher header = HEADER.matcher(drl);
        MatchResult open = header.find() ? header.toMatchResult() : null;
        while (open != null) {
            MatchResult next = header.find() ? header.toMatchResult() : null;
            int limit = next == null ? drl.length() : next.start();
            Matcher end = END.matcher(drl).region(open.end(), limit);
            texts.put(
                    name(open),
                    drl.substring(open.start(), end.find() ? end.end() : limit).strip());
            open = next;
        }
    }

    private static String name(MatchResult header) {
        for (int group = 1; group < header.groupCount(); group++) {
            if (header.group(group) != null) {
                return header.group(group);
            }
        }
        return header.group(header.groupCount());
    }
}
