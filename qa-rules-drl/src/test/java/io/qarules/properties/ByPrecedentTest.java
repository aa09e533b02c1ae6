package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RuleFailureException;
import io.qarules.RulePackException;
import io.qarules.casefile.CaseFile;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Reached;
import io.qarules.standard.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.StatisticsReport;

/** A call or an offence that no rule can tell from one before gets what the rules would have given it. */
@StatisticsReport(onFailureOnly = true)
class ByPrecedentTest {
    private static final String POLICY = """
            package random.policy;
            import io.qarules.engine.policy.*;
            global PolicyBook policy;
            rule "pack" @clause("pack") @zh("题") @en("title") when then policy.pack( "random", "1" ); end
            rule "zone" @clause("zone") @zh("题") @en("title") when then policy.zone( "Asia/Shanghai" ); end
            rule "number" @clause("6.1") @zh("题") @en("title") when then policy.setting( "6.1 number", 2 ); end
            rule "act" @clause("act") @zh("题") @en("title") when then policy.oneAct( "6.3.1.3", "6.3.3.6" ); end
            """;

    private static final String WARN = """
            package random.penalize;
            import io.qarules.engine.penalize.*;
            global Decide decide;
            rule "warn" @clause("6.*") @zh("题") @en("title")
            when $o : Offence( clause.startsWith( "6." ) ) then decide.warn( $o ); end
            """;

    private static final QaRulesEngine AFRESH =
            QaRulesEngine.builder().cacheResults(false).build();

    @Property(tries = 60)
    void the_standard_pack_gives_the_same_bytes_with_and_without(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        assertThat(answer(Standard.RULES, caseFile)).isEqualTo(answer(AFRESH, caseFile));
    }

    @Property(tries = 20)
    void the_standard_pack_gives_the_same_proofs_with_and_without(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        assertThat(Standard.RULES.explain(caseFile)).isEqualTo(AFRESH.explain(caseFile));
    }

    @Property(tries = 25)
    void any_penalty_rules_give_the_same_bytes_with_and_without(
            @ForAll(supplier = PenaltyPacks.class) List<String> rules,
            @ForAll @Size(value = 12) List<@From("cases") CaseFile> caseFiles)
            throws IOException {
        requireSameBytes(Map.of("penalize", rules), caseFiles);
    }

    @Property(tries = 25)
    void any_detection_rules_give_the_same_bytes_with_and_without(
            @ForAll(supplier = DetectionPacks.class) List<String> rules,
            @ForAll @Size(value = 12) List<@From("cases") CaseFile> caseFiles)
            throws IOException {
        requireSameBytes(Map.of("detect", rules, "penalize", List.of(WARN)), caseFiles);
    }

    private static void requireSameBytes(Map<String, List<String>> rules, List<CaseFile> caseFiles) throws IOException {
        Path directory = pack(rules);
        try {
            QaRulesEngine cacheResults = load(directory);
            Assume.that(cacheResults != null); // a pack that the checks refuse has no outcomes
            QaRulesEngine afresh = QaRulesEngine.builder()
                    .directory(directory)
                    .cacheResults(false)
                    .build();
            boolean pure = cacheResults.describe().uncacheableRules().isEmpty();
            Reached.atLeast(4, "results are cached", pure);
            Reached.atLeast(4, "a rule forbids to cache", !pure);
            for (CaseFile caseFile : caseFiles) {
                assertThat(answer(cacheResults, caseFile)).isEqualTo(answer(afresh, caseFile));
            }
        } finally {
            delete(directory);
        }
    }

    @Provide
    Arbitrary<CaseFile> cases() {
        return new CaseFiles().get();
    }

    /** Null where loading refuses the pack. */
    private static QaRulesEngine load(Path directory) {
        try {
            return QaRulesEngine.builder().directory(directory).build();
        } catch (RulePackException e) {
            return null;
        }
    }

    private static String answer(QaRulesEngine rules, CaseFile caseFile) {
        try {
            return Standard.WRITER.write(rules.evaluate(caseFile));
        } catch (RuleFailureException e) {
            return e.rule() + " " + e.file() + " " + e.getMessage();
        }
    }

    private static Path pack(Map<String, List<String>> rules) throws IOException {
        Path directory = Files.createTempDirectory("pack");
        Files.createDirectories(directory.resolve("policy"));
        Files.writeString(directory.resolve("policy/pack.drl"), POLICY);
        for (String stage : rules.keySet()) {
            Files.createDirectories(directory.resolve(stage));
            int number = 0;
            for (String rule : rules.get(stage)) {
                Files.writeString(directory.resolve("%s/rule-%d.drl".formatted(stage, number++)), rule);
            }
        }
        return directory;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
