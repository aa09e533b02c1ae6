package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Finding;
import io.qarules.citation.Policy;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Detected;
import io.qarules.generators.Reached;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import io.qarules.outcome.Score;
import io.qarules.standard.Standard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** What every outcome looks like. */
@Policy({"2", "3", "5", "11"})
@StatisticsReport(onFailureOnly = true)
class OutcomeShapeTest {
    /** Of the clauses that can be one act, those whose fines need no verification (POLICY 3 and 5). */
    private static final Set<String> NEVER_PENDING = Set.of("6.3.3.6", "6.3.3.7");

    /** What a fine of one agent can be; a fund is for awards. */
    private static final Set<DecisionStatus> FINES = EnumSet.complementOf(EnumSet.of(DecisionStatus.UNFUNDED));

    /** An invalid nomination is no valid case. */
    private static final Set<ExclusionReason> OF_VALID_CASES =
            EnumSet.complementOf(EnumSet.of(ExclusionReason.INVALID));

    @Property(tries = 150)
    void decisions_have_ids_of_their_own_and_stand_in_the_policys_order(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Outcome outcome = Standard.RULES.evaluate(caseFile);
        assertThat(outcome.decisions()).extracting(Decision::id).doesNotHaveDuplicates();
        assertThat(outcome.decisions())
                .allSatisfy(
                        decision -> assertThat(decision.id()).isEqualTo(decision.kind() + ":" + decision.subjectId()))
                .isSortedAccordingTo(Comparator.comparing(Decision::occurredAt)
                        .thenComparing(Decision::clause)
                        .thenComparing(Decision::subjectId)
                        .thenComparing(Decision::kind));
        assertThat(outcome.excluded())
                .isSortedAccordingTo(Comparator.comparing(Exclusion::findingId)
                        .thenComparing(Exclusion::clause)
                        .thenComparing(Exclusion::reason));
        assertThat(outcome.scores()).isSortedAccordingTo(Comparator.comparing(Score::evaluationId));
    }

    @Property(tries = 400)
    void every_fine_in_force_and_no_other_is_acknowledged(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Outcome outcome = Standard.RULES.evaluate(caseFile);
        Set<DecisionStatus> statuses =
                Outcomes.fines(outcome).stream().map(Decision::status).collect(Collectors.toSet());
        Reached.eachAtLeast(1.5, FINES, statuses);
        assertThat(subjects(outcome, DecisionKind.ACKNOWLEDGEMENT, DecisionStatus.FINAL))
                .isEqualTo(subjects(outcome, DecisionKind.FINE, DecisionStatus.FINAL));
        assertThat(subjects(outcome, DecisionKind.FINE, DecisionStatus.SUSPENDED))
                .containsAll(subjects(outcome, DecisionKind.ACKNOWLEDGEMENT, DecisionStatus.SUSPENDED));
        assertThat(outcome.decisions())
                .filteredOn(decision -> decision.kind() == DecisionKind.ACKNOWLEDGEMENT)
                .extracting(Decision::status)
                .isSubsetOf(DecisionStatus.FINAL, DecisionStatus.SUSPENDED);
    }

    @Property(tries = 150)
    void money_stands_only_where_it_belongs(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Outcome outcome = Standard.RULES.evaluate(caseFile);
        Map<String, Decision> byId =
                outcome.decisions().stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        for (Decision decision : outcome.decisions()) {
            boolean fine = decision.kind() == DecisionKind.FINE;
            boolean award = decision.kind().isAward();
            if (!fine && !award) {
                assertThat(decision.amount()).isNull();
            }
            if (award || fine && decision.status() == DecisionStatus.FINAL) {
                assertThat(decision.amount()).isPositive();
            }
            if (!fine) {
                assertThat(decision.min()).isNull();
                assertThat(decision.absorbedBy()).isNull();
            }
            assertThat(decision.min() == null).isEqualTo(decision.max() == null);
            if (decision.min() != null) {
                assertThat(decision.amount()).isBetween(decision.min(), decision.max());
            }
            if (decision.status() == DecisionStatus.ABSORBED) {
                assertThat(byId.get(decision.absorbedBy()).kind()).isEqualTo(DecisionKind.FINE);
                assertThat(byId.get(decision.absorbedBy()).status())
                        .isNotIn(DecisionStatus.ABSORBED, DecisionStatus.PENDING);
            }
        }
    }

    @Property(tries = 400)
    void what_absorbs_a_fine_is_higher_or_else_earlier_or_else_of_the_smaller_id(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        List<Decision> fines = Outcomes.fines(Standard.RULES.evaluate(caseFile));
        Map<String, Decision> byId = fines.stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        Reached.atLeast(1.5, "a fine is absorbed", fines.stream().anyMatch(fine -> fine.absorbedBy() != null));
        Reached.atLeast(
                0.5,
                "a fine is absorbed by one of the same amount",
                fines.stream().anyMatch(fine -> isAbsorbedByOneOfTheSameAmount(fine, byId)));
        for (Decision fine : fines) {
            if (fine.absorbedBy() != null) {
                Decision stands = byId.get(fine.absorbedBy());
                assertThat(fine.amount()).isLessThanOrEqualTo(stands.amount());
                if (isAbsorbedByOneOfTheSameAmount(fine, byId)) {
                    assertThat(Comparator.comparing(Decision::occurredAt)
                                    .thenComparing(Decision::subjectId)
                                    .compare(stands, fine))
                            .as("%s absorbs %s", stands, fine)
                            .isNegative();
                }
            }
        }
    }

    @Property(tries = 150)
    void each_decision_goes_to_whom_the_policy_says(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Set<String> imageHarmed = caseFile.evaluations().stream()
                .flatMap(evaluation -> evaluation.findings().stream())
                .filter(finding -> Boolean.TRUE.equals(finding.imageHarmed()))
                .map(Finding::id)
                .collect(Collectors.toSet());
        for (Decision decision : Standard.RULES.evaluate(caseFile).decisions()) {
            Audience expected = Audience.SUPERVISOR;
            if (decision.kind().isAward()) {
                expected = Audience.MANAGER;
            } else if (decision.kind() == DecisionKind.DISMISSAL || imageHarmed.contains(decision.subjectId())) {
                expected = Audience.DIRECTOR;
            } else if (decision.kind() == DecisionKind.TRAINING || decision.kind() == DecisionKind.OFFLINE_TRAINING) {
                expected = Audience.TRAINER;
            }
            assertThat(decision.audience()).as("%s", decision).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void every_finding_of_a_valid_case_either_counts_or_is_excluded_with_one_reason(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Outcome outcome = Standard.RULES.evaluate(caseFile);
        Set<String> decided = outcome.decisions().stream()
                .filter(Outcomes::isPenalty)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
        List<String> accounted = new ArrayList<>(decided);
        outcome.excluded().stream()
                .filter(exclusion -> !exclusion.clause().startsWith("6.2."))
                .forEach(exclusion -> accounted.add(exclusion.findingId()));
        Reached.eachAtLeast(
                0.5,
                OF_VALID_CASES,
                outcome.excluded().stream().map(Exclusion::reason).collect(Collectors.toSet()));
        List<String> findings = Stream.concat(
                        Detected.ids(caseFile).stream(),
                        caseFile.evaluations().stream()
                                .map(Evaluation::findings)
                                .flatMap(List::stream)
                                .map(Finding::id))
                .toList();
        assertThat(accounted).containsExactlyInAnyOrderElementsOf(findings);
    }

    @Property(tries = 300)
    void a_valid_case_has_no_problems_but_with_clauses_and_amounts(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Set<ProblemCode> possible =
                EnumSet.of(ProblemCode.UNKNOWN_CLAUSE, ProblemCode.AMOUNT_NOT_ALLOWED, ProblemCode.AMOUNT_OUT_OF_RANGE);
        List<ProblemCode> codes = Standard.RULES.evaluate(caseFile).problems().stream()
                .map(Problem::code)
                .toList();
        Reached.eachAtLeast(0.5, possible, codes);
        assertThat(codes).isSubsetOf(possible);
    }

    private static boolean isAbsorbedByOneOfTheSameAmount(Decision fine, Map<String, Decision> byId) {
        return fine.absorbedBy() != null
                && fine.amount().equals(byId.get(fine.absorbedBy()).amount())
                && NEVER_PENDING.contains(fine.clause());
    }

    private static Set<String> subjects(Outcome outcome, DecisionKind kind, DecisionStatus status) {
        return outcome.decisions().stream()
                .filter(decision -> decision.kind() == kind && decision.status() == status)
                .map(Decision::subjectId)
                .collect(Collectors.toSet());
    }
}
