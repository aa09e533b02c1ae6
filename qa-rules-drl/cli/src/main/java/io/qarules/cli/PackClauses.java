package io.qarules.cli;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.source.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The clauses that the penalize rules of a pack name, with their files. */
final class PackClauses {
    private static final String GROUP = "*";
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

    /** @throws UnknownWordException if the pack has no penalty for the clause, or for any of the group (POLICY 14) */
    void requireKnown(String clause) {
        NewWords.require(!codes(clause).isEmpty(), "unknown", clause, String.join(", ", all()));
    }

    /** Returns those that no rule is for but one of a wider group: the check asks whether their own group is meant. */
    List<String> alone(Collection<String> clauses) {
        return clauses.stream()
                .filter(clause -> !clause.endsWith(GROUP) && !fileOf.containsKey(clause))
                .toList();
    }

    /** Returns codes that the pack has penalties for, of a group some that are of it. */
    List<String> codes() {
        return all().stream().flatMap(PackClauses::some).toList();
    }

    /** Returns the clause, or codes of the group, that the pack has penalties for; empty where it has none. */
    List<String> codes(String clause) {
        if (!clause.endsWith(GROUP)) {
            return patterns.matches(clause) ? List.of(clause) : List.of();
        }
        String beginning = beginning(clause);
        List<String> within = all().stream()
                .filter(known -> known.startsWith(beginning))
                .flatMap(PackClauses::some)
                .toList();
        boolean isOfAWiderGroup = within.isEmpty() && patterns.matches(beginning + "1");
        return isOfAWiderGroup ? some(clause).toList() : within;
    }

    private static Stream<String> some(String clause) {
        return clause.endsWith(GROUP)
                ? IntStream.rangeClosed(1, 9).mapToObj(i -> beginning(clause) + i)
                : Stream.of(clause);
    }

    private static String beginning(String group) {
        return group.substring(0, group.length() - GROUP.length());
    }

    /** Returns a clause besides those of a group; empty where the pack has none. */
    Optional<String> besides(Collection<String> group) {
        ClausePatterns own = ClausePatterns.of(group);
        return Stream.concat(all().stream().filter(clause -> !clause.endsWith(GROUP)), codes().stream())
                .filter(clause -> !own.matches(clause))
                .findFirst();
    }
}
