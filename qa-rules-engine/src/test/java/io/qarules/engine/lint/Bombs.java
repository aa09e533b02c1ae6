package io.qarules.engine.lint;

import io.qarules.engine.TestPack;
import io.qarules.engine.source.PackSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Packs that are made to take long, or more memory than there is. */
final class Bombs {
    static final String FILE = "penalize/7.1-late-report.drl";
    static final String HEAD = """
            package test.penalize;
            import io.qarules.casefile.*;
            import io.qarules.engine.penalize.*;
            global Decide decide;
            """;

    private Bombs() {}

    /** The least that loads, and a rule that reminds of offences that fulfil the conditions. */
    static PackSource pack(String conditions, String moreElements) {
        return file(HEAD
                + rule("7.1", 1, "$o : Offence( %s )\n%s".formatted(conditions, moreElements), "decide.remind( $o );"));
    }

    static PackSource saying(String then) {
        return file(HEAD + rule("7.1", 1, "$o : Offence()", then));
    }

    static PackSource file(String text) {
        SortedMap<String, String> files = base();
        files.put(FILE, text);
        return new PackSource("bomb", files);
    }

    static SortedMap<String, String> base() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("policy/pack.drl", TestPack.policyDrl("pack", "policy.pack( \"test\", \"1\" );"));
        files.put("policy/zone.drl", TestPack.policyDrl("zone", "policy.zone( \"Asia/Shanghai\" );"));
        return files;
    }

    static String rule(String clause, int number, String when, String then) {
        return """
                // 规则。 A rule.
                rule "%s: %d"
                  @clause("%s") @zh("题") @en("title")
                when
                  %s
                then
                  %s
                end
                """.formatted(clause, number, clause, when, then);
    }

    /** Rules that remind, each of a clause and with conditions of its own. */
    static String rules(int number, IntFunction<String> clause, IntFunction<String> conditions) {
        return IntStream.range(0, number)
                .mapToObj(i -> rule(
                        clause.apply(i),
                        i,
                        "$o : Offence( %s )".formatted(conditions.apply(i)),
                        "decide.remind( $o );"))
                .collect(Collectors.joining());
    }

    /** So many conditions, with the separator between them. */
    static String joined(int number, String separator, IntFunction<String> part) {
        return IntStream.range(0, number).mapToObj(part).collect(Collectors.joining(separator));
    }
}
