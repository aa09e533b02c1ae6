package io.qarules.telesales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.RulePackDescription;
import io.qarules.engine.QaRulesEngine;
import io.qarules.standard.StandardPack;
import io.qarules.workbench.cases.Coverage;
import io.qarules.workbench.cases.CoverageCount;
import io.qarules.workbench.cases.PackCase;
import io.qarules.workbench.cases.PackCases;
import io.qarules.workbench.junit.PackTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case that stands beside a rule, and sees that none is missing. */
class PackCasesTest {
    private static final CoverageCount COUNT = new CoverageCount();
    private static final QaRulesEngine RULES = QaRulesEngine.builder()
            .directory(StandardPack.TELESALES.directory())
            .listener(COUNT)
            .build();
    private static final List<PackCase> CASES =
            PackCases.directory(StandardPack.TELESALES.directory()).by(RULES);

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return PackTests.of(StandardPack.TELESALES.directory());
    }

    /** A clause known to the pack without a case fails here. */
    @Test
    void everyClauseHasCases() {
        assertThat(RULES.describe().clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every outcome
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(CASES.stream().map(PackCase::clause).toList());
    }

    @Test
    void everyRuleAndEveryConditionHoldsInACaseBesideItAndDeniesInOne() {
        CASES.forEach(COUNT::run);
        Coverage coverage = COUNT.of(RULES.pack());

        assertThat(coverage.rules())
                .hasSize(58)
                .filteredOn(rule -> !rule.isCovered())
                .isEmpty();
        assertThat(coverage.rules().stream().flatMap(rule -> rule.conditions().stream()))
                .hasSize(117)
                .filteredOn(condition -> !condition.isCovered())
                .isEmpty();
    }

    @Test
    void thePackOnTheClassPathHasTheSameCases() {
        assertThat(PackCases.resources(QaRulesEngine.class.getClassLoader(), "qa-rules/telesales")
                        .by(RULES))
                .extracting(PackCase::file, PackCase::line, PackCase::name)
                .containsExactlyElementsOf(CASES.stream()
                        .map(each -> tuple(each.file(), each.line(), each.name()))
                        .toList());
    }
}
