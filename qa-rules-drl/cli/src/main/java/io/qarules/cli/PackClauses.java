package io.qarules.cli;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.source.Stage;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses that the penalize rules of a pack name, with their files. */
final class PackClauses {
    private static final Pattern CLAUSE = Pattern.compile("@clause\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final PackEdit pack;
    private final SortedMap<String, String> fileOf = new TreeMap<>();
    private final ClausePatterns patterns;

    PackClauses(PackEdit pack) {
        this.pack = pack;
        pack.rules(Stage.PENALIZE).forEach((file, drl) -> {
            Matcher clauses = CLAUSE.matcher(drl);
            while (clauses.find()) {
                fileOf.putIfAbsent(clauses.group(1), file);
            }
        });
        patterns = ClausePatterns.of(fileOf.keySet());
    }

    Collection<String> all() {
        return fileOf.keySet();
    }

    /** @throws UnknownWordException if the pack has the clause, or a pattern of which it is one */
    void requireNew(String clause) {
        patterns.patternFor(clause).ifPresent(known -> {
            String file = pack.path(String.valueOf(fileOf.get(known)));
            throw known.equals(clause)
                    ? NewWords.wrong("there", clause, file)
                    : NewWords.wrong("covered", clause, known, file);
        });
    }

    /** @throws UnknownWordException if the pack has no penalty for the clause, or for those of the pattern */
    void requireKnown(String clause) {
        NewWords.require(patterns.matches(clause.replace("*", "1")), "unknown", clause, String.join(", ", all()));
    }

    /** Returns a clause besides those of a group; empty where the pack has none. */
    Optional<String> besides(Collection<String> group) {
        ClausePatterns own = ClausePatterns.of(group);
        return all().stream()
                .filter(clause -> !clause.endsWith("*") && !own.matches(clause))
                .findFirst();
    }
}
