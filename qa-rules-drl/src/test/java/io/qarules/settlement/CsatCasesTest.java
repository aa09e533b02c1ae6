package io.qarules.settlement;

import static io.qarules.settlement.SettlementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RulePackDescription;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case that stands beside a rule of the pack for settlements, and sees that none is missing. */
class CsatCasesTest {
    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return PackFiles.cases().stream()
                .flatMap(file -> PeriodCase.in(file).stream())
                .map(periodCase -> DynamicTest.dynamicTest(periodCase.name(), () -> check(periodCase)));
    }

    /** POLICY 9: a clause known to the pack without a case fails here. */
    @Test
    void everyClauseHasCases() {
        Set<String> withCases =
                PackFiles.cases().stream().map(PackFiles::clauseOf).collect(Collectors.toSet());

        assertThat(Standard.RULES.describeSettlement().clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every settlement
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(withCases)
                .contains("tier.top", "tier.middle", "tier.bottom", "tier.streak", "balance", "survey", "6.2.4");
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFiresForOneMemberAndNotForAnother() {
        return rules().filter(rule -> rule.stage().equals("tier"))
                .map(rule -> DynamicTest.dynamicTest(rule.file() + ": " + rule.name(), () -> {
                    Set<Boolean> fires = PeriodCase.in(PackFiles.casesBeside(rule.file())).stream()
                            .flatMap(periodCase -> periodCase.settle().members().stream())
                            .map(member -> member.decisions().stream()
                                    .anyMatch(decision -> decision.rule().equals(rule.name())))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(fires).containsExactly(false, true);
                }));
    }

    private static void check(PeriodCase periodCase) {
        Settlement settlement = periodCase.settle();
        String rulesBeside = PackFiles.rulesBeside(periodCase.file());
        Set<String> names = rules().filter(rule -> rule.file().equals(rulesBeside))
                .map(RulePackDescription.Rule::name)
                .collect(Collectors.toSet());
        Predicate<SettlementDecision> ofThisFile = periodCase.file().startsWith("policy/")
                ? decision -> true
                : decision -> names.contains(decision.rule());
        assertThat(Stream.of("decisions", "tiers", "indices", "metrics", "fund"))
                .as("a case says what must come of it")
                .anyMatch(periodCase::expects);
        assertThat(settlement).as(periodCase.name()).problems();
        if (periodCase.expects("decisions")) {
            assertThat(settlement).as(periodCase.name()).decidesBy(ofThisFile, periodCase.expected("decisions"));
        }
        if (periodCase.expects("tiers")) {
            assertThat(settlement).as(periodCase.name()).tiers(periodCase.expected("tiers"));
        }
        if (periodCase.expects("indices")) {
            assertThat(settlement).as(periodCase.name()).indices(periodCase.expected("indices"));
        }
        if (periodCase.expects("metrics")) {
            assertThat(settlement).as(periodCase.name()).metrics(periodCase.expected("metrics"));
        }
        if (periodCase.expects("fund")) {
            assertThat(settlement).as(periodCase.name()).fund(periodCase.expected("fund"));
        }
    }

    private static Stream<RulePackDescription.Rule> rules() {
        return Standard.RULES.describeSettlement().clauses().stream().flatMap(clause -> clause.rules().stream());
    }
}
