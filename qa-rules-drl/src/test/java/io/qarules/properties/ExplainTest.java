package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Finding;
import io.qarules.casefile.Verification;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Detected;
import io.qarules.outcome.Change;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionBuilder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Missing;
import io.qarules.outcome.MissingReason;
import io.qarules.outcome.Outcome;
import io.qarules.outcome.Proof;
import io.qarules.outcome.RuleTrace;
import io.qarules.outcome.Text;
import io.qarules.outcome.WhatIf;
import io.qarules.outcome.WhyNot;
import io.qarules.standard.Standard;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What explanations say is what evaluation does. */
class ExplainTest {
    @Property(tries = 75)
    void a_proof_counts_one_less_than_the_occurrence_and_each_condition_holds(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        ExplainedOutcome explained = Standard.RULES.explain(caseFile);

        assertThat(explained.outcome()).isEqualTo(Standard.RULES.evaluate(caseFile));
        for (Decision decision : explained.outcome().decisions()) {
            Proof proof = explained.proof(decision.id()).orElseThrow();
            assertThat(proof.counted().size() + proof.moreCounted())
                    .isEqualTo(decision.occurrence() == null ? 0 : decision.occurrence() - 1);
            assertThat(proof.notCounted()).noneMatch(finding -> proof.counted().contains(finding.findingId()));
            assertThat(proof.rules())
                    .allSatisfy(rule -> assertThat(rule.firstFailed()).isEmpty());
            boolean hasConditions = !proof.file().startsWith("policy/");
            assertThat(proof.rules().stream().anyMatch(rule -> rule.rule().equals(decision.rule())))
                    .isEqualTo(hasConditions);
        }
    }

    /** Of every finding that is counted: the case without it decides what its what-if says, or nothing else. */
    @Property(tries = 50)
    void a_what_if_is_the_evaluation_of_the_case_that_it_names(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        ExplainedOutcome explained = Standard.RULES.explain(caseFile);
        for (Decision decision : explained.outcome().decisions()) {
            Proof proof = explained.proof(decision.id()).orElseThrow();
            for (WhatIf whatIf : proof.whatIfs()) {
                if (whatIf.change() == Change.WITHOUT || whatIf.change() == Change.APPEAL_UPHELD) {
                    expectedWithout(whatIf.ids(), caseFile, decision)
                            .ifPresent(
                                    expected -> assertThat(whatIf.decisions()).isEqualTo(expected));
                }
            }
            Set<String> tried = proof.whatIfs().stream()
                    .flatMap(whatIf -> whatIf.ids().stream())
                    .collect(Collectors.toSet());
            for (String counted : proof.counted()) {
                if (!tried.contains(counted)) {
                    expectedWithout(List.of(counted), caseFile, decision)
                            .ifPresent(expected -> assertThat(essence(expected))
                                    .isEqualTo(essence(about(explained.outcome(), decision))));
                }
            }
        }
    }

    @Property(tries = 50)
    void a_proof_alone_is_the_one_among_all(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        for (Proof proof : Standard.RULES.explain(caseFile).proofs()) {
            assertThat(Standard.RULES
                            .explain(caseFile, decision -> decision.id().equals(proof.decisionId()))
                            .proofs())
                    .containsExactly(proof);
        }
    }

    @Property(tries = 30)
    void why_not_never_contradicts_the_outcome(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Outcome outcome = Standard.RULES.evaluate(caseFile);
        Set<String> clauses = new HashSet<>(Set.of("6.3.1.2", "6.2.1", "grading"));
        outcome.decisions().forEach(decision -> clauses.add(decision.clause()));
        for (String clause : clauses) {
            for (DecisionKind kind : Set.of(
                    DecisionKind.FINE,
                    DecisionKind.WARNING,
                    DecisionKind.ACKNOWLEDGEMENT,
                    DecisionKind.HANDOVER,
                    DecisionKind.RECTIFICATION,
                    DecisionKind.PROGRESS_AWARD)) {
                agrees(Standard.RULES.whyNot(caseFile, kind, clause, null), outcome);
            }
        }
    }

    private static void agrees(WhyNot whyNot, Outcome outcome) {
        List<String> decided = outcome.decisions().stream()
                .filter(decision ->
                        decision.kind() == whyNot.kind() && decision.clause().equals(whyNot.clause()))
                .map(Decision::id)
                .toList();
        assertThat(whyNot.decisionIds()).isEqualTo(decided);
        for (Missing missing : whyNot.missing()) {
            assertThat(decided).doesNotContain(whyNot.kind() + ":" + missing.subjectId());
            assertThat(missing.rules()).extracting(RuleTrace::firstFailed).allSatisfy(failed -> assertThat(failed)
                    .isPresent());
            if (missing.reason() == MissingReason.CONDITION || missing.reason() == MissingReason.NOT_DETECTED) {
                assertThat(missing.rules()).isNotEmpty();
            }
        }
        for (Exclusion exclusion : outcome.excluded()) {
            boolean penalty =
                    whyNot.kind() == DecisionKind.FINE && !whyNot.missing().isEmpty();
            if (penalty && exclusion.clause().equals(whyNot.clause())) {
                assertThat(whyNot.missing())
                        .anyMatch(missing -> missing.subjectId().equals(exclusion.findingId())
                                && exclusion.reason().name().equals(missing.because()));
            }
        }
    }

    /** The decisions about the subject in the case file without the findings; none where a twin would stand for one. */
    private static Optional<List<Decision>> expectedWithout(List<String> ids, CaseFile caseFile, Decision subject) {
        Set<String> left = new HashSet<>();
        Detected.ids(caseFile).forEach(left::add);
        boolean alone = true;
        for (String id : ids) {
            alone &= caseFile.evaluations().stream()
                    .flatMap(evaluation -> evaluation.findings().stream()
                            .filter(finding -> finding.id().equals(id))
                            .map(finding -> act(evaluation, finding)))
                    .anyMatch(act -> !left.contains(act) && hasOneFinding(act, caseFile));
        }
        if (!alone) {
            return Optional.empty();
        }
        return Optional.of(about(Standard.RULES.evaluate(without(ids, caseFile)), subject));
    }

    private static boolean hasOneFinding(String act, CaseFile caseFile) {
        return caseFile.evaluations().stream()
                        .flatMap(evaluation -> evaluation.findings().stream().map(finding -> act(evaluation, finding)))
                        .filter(act::equals)
                        .count()
                == 1;
    }

    private static String act(Evaluation evaluation, Finding finding) {
        return evaluation.callId() == null ? finding.id() : "call:" + evaluation.callId() + ":" + finding.clause();
    }

    private static CaseFile without(List<String> findingIds, CaseFile caseFile) {
        return CaseFileBuilder.builder(caseFile)
                .evaluations(caseFile.evaluations().stream()
                        .map(evaluation -> EvaluationBuilder.builder(evaluation)
                                .findings(evaluation.findings().stream()
                                        .filter(finding -> !findingIds.contains(finding.id()))
                                        .toList())
                                .build())
                        .toList())
                .verifications(caseFile.verifications().stream()
                        .filter((Verification said) -> !findingIds.contains(said.findingId()))
                        .toList())
                .appeals(caseFile.appeals().stream()
                        .filter(said -> !findingIds.contains(said.findingId()))
                        .toList())
                .build();
    }

    private static List<Decision> about(Outcome outcome, Decision subject) {
        return outcome.decisions().stream()
                .filter(decision ->
                        decision.occurrence() != null && decision.subjectId().equals(subject.subjectId()))
                .toList();
    }

    private static List<Decision> essence(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> DecisionBuilder.builder(decision)
                        .occurrence(null)
                        .rule("")
                        .reason(new Text("", ""))
                        .build())
                .toList();
    }
}
