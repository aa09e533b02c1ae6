package io.qarules.cli;

import io.qarules.engine.source.Stage;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the rules of stage policy of a pack say, as far as it is written in words and numbers. */
record PolicyCalls(PackEdit pack) {
    /** Returns whether a verb is called whose first arguments are these texts. */
    boolean has(String verb, String... arguments) {
        String given = Arrays.stream(arguments)
                .map(argument -> "\\s*\"%s\"\\s*".formatted(Pattern.quote(argument)))
                .collect(Collectors.joining(","));
        return pack.find(Stage.POLICY, Pattern.compile("\\b%s\\(%s[,)]".formatted(verb, given)))
                .findAny()
                .isPresent();
    }

    /** Returns whether a verb is called at all. */
    boolean hasVerb(String verb) {
        return pack.find(Stage.POLICY, Pattern.compile("\\b%s\\(".formatted(verb)))
                .findAny()
                .isPresent();
    }
}
