package io.qarules.cli;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.source.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a pack counts repeats of which clause (POLICY 14), as far as its rules say it in words and numbers. */
final class RepeatCalls {
    private static final String ALL = "";
    private static final Pattern SETTING = Pattern.compile("\\b(?<verb>repeatWithin|repeatWindowInDays"
            + "|repeatWindowInMonths|repeatResetsAfterDays)\\("
            + "\\s*(?:\"(?<clause>[^\"]+)\"\\s*,\\s*)?(?:\"(?<unit>[^\"]+)\"|(?<number>\\d{1,4}))\\s*\\)");

    private final Map<String, RepeatOption> said = new LinkedHashMap<>();
    private final ClausePatterns patterns;

    RepeatCalls(PackEdit pack) {
        pack.find(Stage.POLICY, SETTING).forEach(this::read);
        patterns = ClausePatterns.of(said.keySet());
    }

    private void read(MatchResult setting) {
        String clause = setting.group(2);
        said.put(clause == null ? ALL : clause, RepeatOption.of(setting.group(1), setting.group(3), setting.group(4)));
    }

    /** Returns whether the pack says it of this very clause, or of this very group. */
    boolean has(String clause) {
        return said.containsKey(clause);
    }

    /**
     * Does nothing where a new clause and those counted together with it have one time.
     *
     * @param given the time given for all of them; null for what the pack says
     * @throws UnknownWordException if they have several
     */
    void requireOne(String clause, List<String> together, @Nullable RepeatOption given) {
        for (String other : together) {
            Optional<RepeatOption> own = given == null || has(other) ? of(other) : Optional.of(given);
            Optional<RepeatOption> wanted = given == null ? of(clause) : Optional.of(given);
            if (!own.equals(wanted)) {
                String named = own.isPresent() ? other : clause;
                String time = Stream.of(own, wanted)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(RepeatOption::said)
                        .orElseThrow();
                throw NewWords.wrong("together.time", named, time);
            }
        }
    }

    /** Returns the setting of the clause, else that of the longest group with it, else that of all. */
    private Optional<RepeatOption> of(String clause) {
        return Optional.ofNullable(said.get(patterns.patternFor(clause).orElse(ALL)));
    }
}
