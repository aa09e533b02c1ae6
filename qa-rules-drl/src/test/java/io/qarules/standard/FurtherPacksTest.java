package io.qarules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RulePackDescription;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.CoverageCount;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.junit.PackTests;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packs beside the standard two: nothing to mend, every clause with cases, every condition held and denied. */
@Policy("18")
@Clause({"pack", "zone"})
class FurtherPacksTest {
    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return EnumSet.complementOf(EnumSet.of(StandardPack.TELESALES, StandardPack.CSAT_LINKAGE)).stream()
                .flatMap(pack -> PackTests.of(pack.directory()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TELESALES", "CSAT_LINKAGE"})
    void checkHasNothingToSay(StandardPack pack) {
        assertThat(PackCheck.directory(pack.directory()).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TELESALES", "CSAT_LINKAGE"})
    void everyRuleAndEveryConditionHoldsInACaseBesideItAndDeniesInOne(StandardPack pack) {
        CoverageCount count = new CoverageCount();
        QaRulesEngine rules = fromDirectory(pack).listener(count).build();
        List<PackCase> cases = PackCases.directory(pack.directory()).by(rules);
        cases.forEach(count::run);
        Coverage coverage = count.of(pack.settles() ? rules.settlementPack() : rules.pack());

        assertThat(coverage.rules())
                .isNotEmpty()
                .filteredOn(rule -> !rule.isCovered())
                .isEmpty();
        assertThat(coverage.rules().stream().flatMap(rule -> rule.conditions().stream()))
                .isNotEmpty()
                .filteredOn(condition -> !condition.isCovered())
                .isEmpty();
        assertThat(describe(pack, rules).clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every result
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(cases.stream().map(PackCase::clause).toList());
    }

    /** A program that names it by its folder in the jar has it compiled, and with the same rules. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TELESALES", "CSAT_LINKAGE"})
    void itComesCompiled(StandardPack pack) {
        ClassLoader loader = QaRulesEngine.class.getClassLoader();
        String folder = "qa-rules/" + pack.directory().getFileName();
        PackSource source = PackSource.resources(loader, folder);
        QaRulesEngine.Builder named = QaRulesEngine.builder();
        QaRulesEngine compiled = (pack.settles() ? named.settlementResources(folder) : named.resources(folder)).build();

        assertThat(CompiledPack.of(
                        source,
                        source.digest(),
                        loader,
                        List.of(new CompiledForm.Resource(CompiledPack.resource(folder))),
                        StageRules.DEFAULT_FIRING_LIMIT))
                .isNotNull();
        assertThat(describe(pack, compiled))
                .isEqualTo(describe(pack, fromDirectory(pack).build()));
    }

    private static QaRulesEngine.Builder fromDirectory(StandardPack pack) {
        QaRulesEngine.Builder builder = QaRulesEngine.builder();
        return pack.settles() ? builder.settlementDirectory(pack.directory()) : builder.directory(pack.directory());
    }

    private static RulePackDescription describe(StandardPack pack, QaRulesEngine rules) {
        return pack.settles() ? rules.describeSettlement() : rules.describe();
    }
}
