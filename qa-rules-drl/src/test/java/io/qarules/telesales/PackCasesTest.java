package io.qarules.telesales;

import static io.qarules.telesales.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.RulePackDescription;
import io.qarules.engine.QaRulesEngine;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.Outcome;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case that stands beside a rule, and sees that none is missing. */
class PackCasesTest {
    private static final QaRulesEngine RULES =
            QaRulesEngine.builder().directory(PackFiles.DIRECTORY).build();

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        return cases().map(packCase -> DynamicTest.dynamicTest(packCase.name(), () -> check(packCase)));
    }

    /** POLICY 2 to 8: a clause known to the pack without a case fails here. */
    @Test
    void everyClauseHasCases() {
        Set<String> withCases =
                PackFiles.cases().stream().map(PackFiles::clauseOf).collect(Collectors.toSet());

        assertThat(RULES.describe().clauses())
                .filteredOn(clause -> !clause.code().equals("pack")) // its name shows in every outcome
                .extracting(RulePackDescription.Clause::code)
                .isSubsetOf(withCases);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFiresInOneCaseAndNotInAnother() {
        return rules().filter(rule -> !rule.stage().equals("policy"))
                .map(rule -> DynamicTest.dynamicTest(rule.file() + ": " + rule.name(), () -> {
                    Set<Boolean> fires = PackCase.in(rule.file().replace(".drl", ".cases.yaml")).stream()
                            .flatMap(packCase -> fires(rule, packCase))
                            .collect(Collectors.toSet());
                    assertThat(fires).containsExactlyInAnyOrder(true, false);
                }));
    }

    private static void check(PackCase packCase) {
        Outcome outcome = RULES.evaluate(packCase.caseFile());
        String rulesBeside = PackFiles.rulesBeside(packCase.file());
        Set<String> names = rules().filter(rule -> rule.file().equals(rulesBeside))
                .map(RulePackDescription.Rule::name)
                .collect(Collectors.toSet());
        Predicate<Decision> ofThisFile =
                packCase.file().startsWith("policy/") ? decision -> true : decision -> names.contains(decision.rule());
        assertThat(packCase.expects("decisions") || packCase.expects("detected"))
                .as("a case says what it decides or detects")
                .isTrue();
        if (packCase.expects("decisions")) {
            assertThat(outcome).as(packCase.name()).decidesBy(ofThisFile, packCase.expected("decisions"));
        }
        if (packCase.expects("detected")) {
            assertThat(detected(outcome, PackFiles.clauseOf(packCase.file())))
                    .containsExactlyInAnyOrderElementsOf(packCase.expected("detected"));
        }
        if (packCase.expects("excluded")) {
            assertThat(outcome).as(packCase.name()).excludes(packCase.expected("excluded"));
        }
        if (packCase.expects("scores")) {
            assertThat(outcome).as(packCase.name()).scores(packCase.expected("scores"));
        }
    }

    /** For each subject of the case, or for the case where nothing came of it: whether the rule fired. */
    private static Stream<Boolean> fires(RulePackDescription.Rule rule, PackCase packCase) {
        Outcome outcome = RULES.evaluate(packCase.caseFile());
        Set<String> subjects = new TreeSet<>();
        Set<String> decided = new TreeSet<>();
        outcome.excluded().forEach(exclusion -> subjects.add(exclusion.findingId()));
        outcome.decisions().forEach(decision -> {
            subjects.add(decision.subjectId());
            if (decision.rule().equals(rule.name())) {
                decided.add(decision.subjectId());
            }
        });
        if (rule.name().endsWith(": detected")) {
            decided.addAll(detected(outcome, PackFiles.clauseOf(packCase.file())));
        }
        return subjects.isEmpty() ? Stream.of(false) : subjects.stream().map(decided::contains);
    }

    /** The subjects of this clause that rules of stage detect found. */
    private static Set<String> detected(Outcome outcome, String clause) {
        return Stream.concat(
                        outcome.decisions().stream()
                                .filter(decision -> decision.kind() != DecisionKind.HANDOVER)
                                .map(Decision::subjectId),
                        outcome.excluded().stream().map(Exclusion::findingId))
                .filter(subject -> subject.matches("(call|callback):.*:" + clause.replace(".", "\\.")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<PackCase> cases() {
        return PackFiles.cases().stream().flatMap(file -> PackCase.in(file).stream());
    }

    private static Stream<RulePackDescription.Rule> rules() {
        return RULES.describe().clauses().stream().flatMap(clause -> clause.rules().stream());
    }
}
