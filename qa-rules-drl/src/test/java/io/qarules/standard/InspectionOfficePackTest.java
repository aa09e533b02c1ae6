package io.qarules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RulePackDescription;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.CompiledForm;
import io.qarules.engine.rules.CompiledPack;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.source.PackSource;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.CoverageCount;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.junit.PackTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Policy("19")
@Clause({
    "pack",
    "short-calls",
    "quota-everybody",
    "quota-new-staff",
    "quota-weak-agents",
    "7.3",
    "calibration-talk",
    "calibration-session",
    "problem-common",
    "problem-individual",
    "training-under-control",
    "training-follow-up"
})
@DisplayName("POLICY 19: the pack of the inspection office has nothing to mend, and its cases come out as they say")
class InspectionOfficePackTest {
    private static final Path DIRECTORY = StandardPack.TELESALES.directory().resolveSibling("inspection-office");
    private static final ClassLoader LOADER = InspectionOfficePackTest.class.getClassLoader();
    private static final String FOLDER = "qa-rules/inspection-office";

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return PackTests.of(DIRECTORY);
    }

    @Test
    void checkHasNothingToSay() {
        assertThat(PackCheck.directory(DIRECTORY).diagnostics()).isEmpty();
    }

    @Test
    void everyRuleAndEveryConditionHoldsInACaseBesideItAndDeniesInOne() {
        CoverageCount count = new CoverageCount();
        RulePack pack = RulePack.load(PackSource.directory(DIRECTORY), LOADER, StageRules.DEFAULT_FIRING_LIMIT, null)
                .notifying(count);
        List<PackCase> cases = PackCases.directory(DIRECTORY).by(pack);
        cases.forEach(count::run);
        Coverage coverage = count.of(pack);

        assertThat(coverage.rules())
                .hasSize(13)
                .filteredOn(rule -> !rule.isCovered())
                .extracting(rule -> rule.rule())
                .containsExactly("quota-everybody: two a week"); // which holds for everybody
        assertThat(coverage.rules().stream().flatMap(rule -> rule.conditions().stream()))
                .hasSize(21)
                .filteredOn(condition -> !condition.isCovered())
                .extracting(condition -> condition.text())
                .containsExactly("$a : SampledAgent()");
        assertThat(pack.describe(List.of()).clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every result
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(cases.stream().map(PackCase::clause).toList());
    }

    @Test
    void itComesCompiled() {
        PackSource source = PackSource.resources(LOADER, FOLDER);

        assertThat(CompiledPack.of(
                        source,
                        source.digest(),
                        LOADER,
                        List.of(new CompiledForm.Resource(CompiledPack.resource(FOLDER))),
                        StageRules.DEFAULT_FIRING_LIMIT))
                .isNotNull();
    }
}
