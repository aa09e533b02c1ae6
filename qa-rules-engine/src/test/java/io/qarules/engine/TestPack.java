package io.qarules.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qarules.RulePackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small rule pack on disk: a name and a zone, and what a test adds to it. */
public final class TestPack {
    private final Path directory;
    private int rules;

    private TestPack(Path directory) {
        this.directory = directory;
    }

    /** A folder without any file. */
    public static TestPack empty(Path directory) {
        return new TestPack(directory);
    }

    /** The least that loads: {@code policy/pack.drl} and {@code policy/zone.drl}. */
    public static TestPack minimal(Path directory) {
        return named(directory).zone("Asia/Shanghai");
    }

    /** A pack that has a name, and no zone yet. */
    public static TestPack named(Path directory) {
        return empty(directory).file("policy/pack.drl", policyDrl("pack", "policy.pack( \"test\", \"1\" );"));
    }

    public TestPack zone(String id) {
        return file("policy/zone.drl", policyDrl("zone", "policy.zone( \"%s\" );".formatted(id)));
    }

    /** One more rule of stage policy, in a file of its own. */
    public TestPack policy(String says) {
        String clause = "setting " + ++rules;
        return file("policy/setting-%d.drl".formatted(rules), policyDrl(clause, says));
    }

    /**
     * Two rules that warn for the first offence of a clause, in a way that no check sees: at it they fail.
     *
     * @param constraints of the offences that the rules are for; empty for all
     */
    public TestPack penalizeTwice(String clause, String constraints) {
        String and = constraints.isEmpty() ? "" : constraints + ", ";
        return penalize(clause, and + "occurrence * occurrence % 2 == 1", "decide.warn( $o );")
                .penalize(clause, and + "occurrence * occurrence * occurrence % 3 == 1", "decide.warn( $o );");
    }

    /** One more rule of stage penalize for an {@code $o : Offence( clause == … )}, in a file of its own. */
    public TestPack penalize(String clause, String constraints, String says) {
        String and = constraints.isEmpty() ? "" : ", " + constraints;
        String matches = clause.endsWith("*")
                ? "clause.startsWith( \"%s\" )".formatted(clause.substring(0, clause.length() - 1))
                : "clause == \"%s\"".formatted(clause);
        return file(
                "penalize/%s-%d.drl".formatted(clause, ++rules),
                penalizeDrl(
                        "%s: %d".formatted(clause, rules),
                        clause,
                        "$o : Offence( %s%s )".formatted(matches, and),
                        says));
    }

    /** One more rule of stage penalize for every offence of the clause. */
    public TestPack penalize(String clause, String says) {
        return penalize(clause, "", says);
    }

    /** One more rule of stage detect, in a file of its own. */
    public TestPack detect(String clause, String when, String says) {
        return file("detect/%s-%d.drl".formatted(clause, ++rules), """
                package test.detect;
                import io.qarules.casefile.*;
                import io.qarules.engine.detect.*;
                global Detect detect;
                rule "%1$s detected: %2$d"
                  @clause("%1$s") @zh("题") @en("title")
                when
                  %3$s
                then
                  %4$s
                end
                """.formatted(clause, rules, when, says));
    }

    /** One more rule of stage reward, in a file of its own. */
    public TestPack reward(String clause, String when, String says) {
        return file("reward/%s-%d.drl".formatted(clause, ++rules), """
                package test.reward;
                import io.qarules.casefile.*;
                import io.qarules.engine.reward.*;
                global Award award;
                rule "%1$s rewarded: %2$d"
                  @clause("%1$s") @zh("题") @en("title")
                when
                  %3$s
                then
                  %4$s
                end
                """.formatted(clause, rules, when, says));
    }

    /** One more rule of stage escalate, in a file of its own. */
    public TestPack escalate(String clause, String when, String says) {
        return file("escalate/%s-%d.drl".formatted(clause, ++rules), """
                package test.escalate;
                import io.qarules.engine.escalate.*;
                global Escalate escalate;
                rule "%1$s escalated: %2$d"
                  @clause("%1$s") @zh("题") @en("title")
                when
                  %3$s
                then
                  %4$s
                end
                """.formatted(clause, rules, when, says));
    }

    /** Any file, by its path in the pack. */
    public TestPack file(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    public QaRulesEngine load() {
        return QaRulesEngine.builder().directory(directory).build();
    }

    /** What keeps its rules from being decided by precedent. */
    public List<String> uncacheableRules() {
        return load().describe().uncacheableRules();
    }

    /** What a loader is told that cannot load this pack. */
    public List<String> diagnostics() {
        RulePackException refused = catchThrowableOfType(RulePackException.class, this::load);
        if (refused == null) {
            throw new AssertionError("the pack loaded: " + directory);
        }
        return refused.diagnostics();
    }

    /** The text of a file with one rule of stage policy, named after its clause. */
    public static String policyDrl(String clause, String says) {
        return """
                package test.policy;
                import io.qarules.engine.policy.*;
                global PolicyBook policy;
                rule "%1$s"
                  @clause("%1$s") @zh("题") @en("title")
                when
                then
                  %2$s
                end
                """.formatted(clause, says);
    }

    /** The text of a file with one rule of stage penalize. Its left side is line 9, its right side line 11. */
    public static String penalizeDrl(String name, String clause, String when, String says) {
        return """
                package test.penalize;
                import io.qarules.casefile.*;
                import io.qarules.engine.penalize.*;

                global Decide decide;
                rule "%s"
                  @clause("%s") @zh("题") @en("title")
                when
                  %s
                then
                  %s
                end
                """.formatted(name, clause, when, says);
    }
}
