package io.qarules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RulePackDescription;
import io.qarules.citation.Clause;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.CoverageCount;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.junit.PackTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packs for cases beside the standard one: nothing to mend, every clause with cases, every condition held and denied. */
@Clause({"pack", "zone"})
class FurtherPacksTest {
    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return Stream.of(StandardPack.S3, StandardPack.POINTS_LEDGER).flatMap(pack -> PackTests.of(pack.directory()));
    }

    @ParameterizedTest
    @EnumSource(names = {"S3", "POINTS_LEDGER"})
    void checkHasNothingToSay(StandardPack pack) {
        assertThat(PackCheck.directory(pack.directory()).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"S3", "POINTS_LEDGER"})
    void everyRuleAndEveryConditionHoldsInACaseBesideItAndDeniesInOne(StandardPack pack) {
        CoverageCount count = new CoverageCount();
        QaRulesEngine rules = QaRulesEngine.builder()
                .directory(pack.directory())
                .listener(count)
                .build();
        List<PackCase> cases = PackCases.directory(pack.directory()).by(rules);
        cases.forEach(count::run);
        Coverage coverage = count.of(rules.pack());

        assertThat(coverage.rules())
                .isNotEmpty()
                .filteredOn(rule -> !rule.isCovered())
                .isEmpty();
        assertThat(coverage.rules().stream().flatMap(rule -> rule.conditions().stream()))
                .isNotEmpty()
                .filteredOn(condition -> !condition.isCovered())
                .isEmpty();
        assertThat(rules.describe().clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every outcome
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(cases.stream().map(PackCase::clause).toList());
    }

    /** A program that names it by its folder in the jar has it compiled, and with the same rules. */
    @ParameterizedTest
    @EnumSource(names = {"S3", "POINTS_LEDGER"})
    void itComesCompiled(StandardPack pack) {
        ClassLoader loader = QaRulesEngine.class.getClassLoader();
        String folder = "qa-rules/" + pack.directory().getFileName();

        PackSource source = PackSource.resources(loader, folder);
        assertThat(CompiledPack.of(source, source.digest(), loader, folder, StageRules.DEFAULT_FIRING_LIMIT))
                .isNotNull();
        assertThat(QaRulesEngine.builder().resources(folder).build().describe())
                .isEqualTo(QaRulesEngine.builder()
                        .directory(pack.directory())
                        .build()
                        .describe());
    }
}
