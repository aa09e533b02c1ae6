package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Appeal;
import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Finding;
import io.qarules.citation.Policy;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Detected;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionBuilder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.Text;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** What an appeal does. */
@Policy({"2.5", "2.11"})
@StatisticsReport(onFailureOnly = true)
class AppealTest {
    @Property(tries = 300, maxDiscardRatio = 10)
    void an_upheld_appeal_gives_the_case_without_the_finding(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile, @ForAll @IntRange(max = 23) int pick) {
        List<String> alone = findingsWithoutTwin(caseFile);
        Assume.that(!alone.isEmpty());
        String findingId = alone.get(pick % alone.size());
        CaseFile unsaid = withoutStatementsOn(findingId, caseFile);

        Outcome ofUpheld = Standard.RULES.evaluate(upheldOn(findingId, unsaid));
        Outcome ofNone = Standard.RULES.evaluate(withoutFinding(findingId, unsaid));

        Reached.atLeast(
                20,
                "the appeal takes it out",
                ofUpheld.excluded().stream()
                        .anyMatch(exclusion -> exclusion.findingId().equals(findingId)
                                && exclusion.reason() == ExclusionReason.APPEAL_UPHELD));
        assertThat(ofUpheld.decisions()).isEqualTo(ofNone.decisions());
        assertThat(ofUpheld.scores()).isEqualTo(ofNone.scores());
        assertThat(ofUpheld.excluded().stream()
                        .filter(exclusion -> !exclusion.findingId().equals(findingId)))
                .containsExactlyElementsOf(ofNone.excluded());
        assertThat(ofUpheld.excluded().stream()
                        .filter(exclusion -> exclusion.findingId().equals(findingId)))
                .singleElement()
                .extracting(Exclusion::reason)
                .isNotIn(ExclusionReason.NOT_UPHELD, ExclusionReason.SUPERSEDED);
        assertThat(otherProblems(ofUpheld)).isEqualTo(otherProblems(ofNone));
    }

    @Property(tries = 400)
    void while_appeals_are_open_the_outcome_is_that_of_rejected_ones_but_for_what_hangs_on_them(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Outcome open = Standard.RULES.evaluate(caseFile);
        Outcome rejected = Standard.RULES.evaluate(Outcomes.decided(caseFile, AppealStatus.REJECTED));
        Outcome upheld = Standard.RULES.evaluate(Outcomes.decided(caseFile, AppealStatus.UPHELD));

        Reached.atLeast(10, "a decision is suspended", isSuspended(open));
        Map<String, Decision> ifUpheld = upheld.decisions().stream()
                .filter(Outcomes::isPenalty)
                .collect(Collectors.toMap(Decision::id, Function.identity()));
        List<Decision> expected = rejected.decisions().stream()
                .filter(Outcomes::isPenalty)
                .map(decision -> isTwin(decision, ifUpheld.get(decision.id()))
                        ? decision
                        : DecisionBuilder.builder(decision)
                                .status(DecisionStatus.SUSPENDED)
                                .build())
                .map(AppealTest::withoutMoneyCollected)
                .toList();
        assertThat(open.decisions().stream().filter(Outcomes::isPenalty).map(AppealTest::withoutMoneyCollected))
                .containsExactlyElementsOf(expected);
        assertThat(penalties(open.excluded())).isEqualTo(penalties(rejected.excluded()));
        assertThat(open.problems()).isEqualTo(rejected.problems());
        assertThat(open.scores()).isEqualTo(rejected.scores());
    }

    @Property(tries = 300)
    void a_suspended_fine_leaves_the_cap_to_the_others(
            @ForAll(supplier = CaseFiles.OfLowWages.class) CaseFile caseFile) {
        Map<String, BigDecimal> ifRejected = new HashMap<>();
        Outcomes.fines(Standard.RULES.evaluate(Outcomes.decided(caseFile, AppealStatus.REJECTED)))
                .forEach(fine -> ifRejected.put(fine.id(), fine.collected()));
        List<Decision> fines = Outcomes.fines(Standard.RULES.evaluate(caseFile));
        Reached.atLeast(
                5, "a fine is suspended", fines.stream().anyMatch(fine -> fine.status() == DecisionStatus.SUSPENDED));
        Reached.atLeast(
                0.3,
                "another fine gets what a suspended one leaves",
                fines.stream().anyMatch(fine -> fine.collected().compareTo(ifRejected.get(fine.id())) > 0));
        for (Decision fine : fines) {
            if (fine.status() == DecisionStatus.SUSPENDED) {
                assertThat(fine.collected()).isEqualByComparingTo("0");
            } else {
                assertThat(fine.collected()).isGreaterThanOrEqualTo(ifRejected.get(fine.id()));
            }
        }
    }

    @Property(tries = 300)
    void without_an_open_appeal_nothing_is_suspended(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Reached.atLeast(
                20,
                "an appeal is open",
                caseFile.appeals().stream().anyMatch(appeal -> Outcomes.isOpen(appeal, caseFile.asOf())));
        assertThat(Standard.RULES
                        .evaluate(Outcomes.decided(caseFile, AppealStatus.WITHDRAWN))
                        .decisions())
                .extracting(Decision::status)
                .doesNotContain(DecisionStatus.SUSPENDED);
    }

    private static boolean isSuspended(Outcome outcome) {
        return outcome.decisions().stream().anyMatch(decision -> decision.status() == DecisionStatus.SUSPENDED);
    }

    private static boolean isTwin(Decision decision, Decision other) {
        return other != null
                && decision.status() == other.status()
                && Objects.equals(decision.amount(), other.amount())
                && Objects.equals(decision.min(), other.min())
                && Objects.equals(decision.max(), other.max());
    }

    /** What is collected depends on the cap, and the reason names the status. */
    private static Decision withoutMoneyCollected(Decision decision) {
        return DecisionBuilder.builder(decision)
                .collected(decision.kind() == DecisionKind.FINE ? BigDecimal.ZERO : decision.collected())
                .reason(new Text("", ""))
                .build();
    }

    private static List<Exclusion> penalties(List<Exclusion> excluded) {
        return excluded.stream()
                .filter(exclusion -> !exclusion.clause().startsWith("6.2."))
                .toList();
    }

    private static List<Problem> otherProblems(Outcome outcome) {
        return Outcomes.withoutPaths(outcome.problems().stream()
                .filter(problem -> problem.code() != ProblemCode.UNKNOWN_CLAUSE)
                .toList());
    }

    private static CaseFile upheldOn(String findingId, CaseFile caseFile) {
        List<Appeal> appeals = new ArrayList<>(caseFile.appeals());
        appeals.add(Appeal.builder()
                .id("upheld")
                .findingId(findingId)
                .filedAt(caseFile.asOf())
                .status(AppealStatus.UPHELD)
                .decidedAt(caseFile.asOf())
                .build());
        return CaseFileBuilder.builder(caseFile).appeals(appeals).build();
    }

    private static CaseFile withoutFinding(String findingId, CaseFile caseFile) {
        return CaseFileBuilder.builder(caseFile)
                .evaluations(caseFile.evaluations().stream()
                        .map(evaluation -> EvaluationBuilder.builder(evaluation)
                                .findings(evaluation.findings().stream()
                                        .filter(finding -> !finding.id().equals(findingId))
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static CaseFile withoutStatementsOn(String findingId, CaseFile caseFile) {
        return CaseFileBuilder.builder(caseFile)
                .verifications(caseFile.verifications().stream()
                        .filter(said -> !said.findingId().equals(findingId))
                        .toList())
                .appeals(caseFile.appeals().stream()
                        .filter(said -> !said.findingId().equals(findingId))
                        .toList())
                .improvements(caseFile.improvements().stream()
                        .filter(said -> !said.findingId().equals(findingId))
                        .toList())
                .build();
    }

    /** An appeal against one of two findings of the same call and clause would take out both. */
    private static List<String> findingsWithoutTwin(CaseFile caseFile) {
        Map<String, Integer> acts = new HashMap<>();
        Detected.ids(caseFile).forEach(id -> acts.merge(id, 1, Integer::sum));
        for (Evaluation evaluation : caseFile.evaluations()) {
            evaluation.findings().forEach(finding -> acts.merge(act(evaluation, finding), 1, Integer::sum));
        }
        return caseFile.evaluations().stream()
                .flatMap(evaluation -> evaluation.findings().stream()
                        .filter(finding -> acts.get(act(evaluation, finding)) == 1)
                        .map(Finding::id))
                .toList();
    }

    private static String act(Evaluation evaluation, Finding finding) {
        return evaluation.callId() == null ? finding.id() : "call:" + evaluation.callId() + ":" + finding.clause();
    }
}
