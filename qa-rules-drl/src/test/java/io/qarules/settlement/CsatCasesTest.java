package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RulePackDescription;
import io.qarules.engine.QaRulesEngine;
import io.qarules.standard.Standard;
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

/** Runs every case that stands beside a rule of the pack for settlements, and sees that none is missing. */
class CsatCasesTest {
    private static final List<PackCase> CASES =
            PackCases.directory(StandardPack.CSAT_LINKAGE.directory()).by(Standard.RULES);

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return PackTests.of(StandardPack.CSAT_LINKAGE.directory());
    }

    /** A clause known to the pack without a case fails here. */
    @Test
    void everyClauseHasCases() {
        assertThat(Standard.RULES.describeSettlement().clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every settlement
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(CASES.stream().map(PackCase::clause).toList())
                .contains("tier.top", "tier.middle", "tier.bottom", "tier.streak", "balance", "survey", "6.2.4");
    }

    @Test
    void everyRuleAndEveryConditionHoldsInACaseBesideItAndDeniesInOne() {
        CoverageCount count = new CoverageCount();
        QaRulesEngine rules = QaRulesEngine.builder()
                .settlementDirectory(StandardPack.CSAT_LINKAGE.directory())
                .listener(count)
                .build();
        PackCases.directory(StandardPack.CSAT_LINKAGE.directory()).by(rules).forEach(count::run);
        Coverage coverage = count.of(rules.settlementPack());

        assertThat(coverage.rules())
                .hasSize(6)
                .filteredOn(rule -> !rule.isCovered())
                .isEmpty();
        assertThat(coverage.rules().stream().flatMap(rule -> rule.conditions().stream()))
                .hasSize(9)
                .filteredOn(condition -> !condition.isCovered())
                .isEmpty();
    }
}
