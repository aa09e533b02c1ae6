package io.qarules.engine.check;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.EvaluationStatus;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.internal.Messages;
import io.qarules.internal.WordsAsRead;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates evaluations with their forms and findings (POLICY 11). Of evaluations with one id one counts; of the others
 * only the findings' ids and clauses are read (POLICY 20).
 */
final class EvaluationCheck {
    private final String agentId;
    private final CallCheck calls;
    private final AttributeCheck attributes;
    private final ReservedIds reserved;
    private final Problems problems;
    private final Ids findingIds;
    private final RecordCheck findingCheck;
    private final List<SupersededFinding> superseded = new ArrayList<>();
    private List<Evaluation> evaluations = List.of();
    private List<CheckedFinding> findings = List.of();
    private Set<String> unreadableForms = Set.of();

    /**
     * Creates a check for the evaluations of one case.
     *
     * @param agentId the agent, whose own evaluations are left out
     * @param calls the valid calls
     * @param attributes what attributes may hold
     * @param reserved the forms of ids that no finding may have
     */
    EvaluationCheck(
            String agentId, CallCheck calls, AttributeCheck attributes, ReservedIds reserved, Problems problems) {
        this.agentId = agentId;
        this.calls = calls;
        this.attributes = attributes;
        this.reserved = reserved;
        this.problems = problems;
        this.findingIds = new Ids(problems);
        this.findingCheck = new RecordCheck(findingIds);
    }

    /**
     * Validates the evaluations.
     *
     * @param asOf the moment of the question, which decides which revision counts
     */
    void check(List<Evaluation> given, Instant asOf) {
        List<Submission> submissions = Records.check(given, Pointer.ROOT, Submission.LIST, problems, this::submission);
        findingIds.expect(submissions.size());
        evaluations = new ArrayList<>(submissions.size());
        findings = new ArrayList<>(submissions.size());
        Map<String, Revisions> repeated = Revisions.ofRepeatedIds(submissions, asOf);
        for (Submission submission : submissions) {
            Revisions revisions = repeated.get(submission.id());
            if (revisions == null || revisions.standing() == submission) {
                stand(submission);
            } else if (revisions.isTied(submission)) {
                duplicate(submission);
            } else {
                supersede(submission);
            }
        }
    }

    /** Returns the valid evaluations that are not superseded, with their forms. */
    List<Evaluation> evaluations() {
        return evaluations;
    }

    /** Returns the valid findings of these evaluations. */
    List<CheckedFinding> findings() {
        return findings;
    }

    /** Returns the findings of superseded evaluations. */
    List<SupersededFinding> superseded() {
        return superseded;
    }

    /** Returns the ids of the evaluations that have no score, since the points of a question cannot be read. */
    Set<String> unreadableForms() {
        return unreadableForms;
    }

    /** Returns the ids of all findings that other records may name. */
    Set<String> findingIds() {
        if (superseded.isEmpty()) {
            return findingIds.claimed();
        }
        Set<String> all = new HashSet<>(findingIds.claimed());
        superseded.forEach(finding -> all.add(finding.id()));
        return all;
    }

    private @Nullable Submission submission(Evaluation evaluation, RecordCheck check) {
        check.required("id", evaluation.id());
        String evaluatorId = check.reference("evaluatorId", evaluation.evaluatorId());
        check.notBy(agentId, "evaluatorId", evaluatorId);
        check.required("kind", evaluation.kind());
        check.required("status", evaluation.status());
        Instant submittedAt = evaluation.submittedAt();
        if (evaluation.status() == EvaluationStatus.DRAFT) {
            submittedAt = check.date("submittedAt", submittedAt);
        } else {
            check.requiredDate("submittedAt", submittedAt);
        }
        Long revision = check.notNegative("revision", evaluation.revision());
        BigDecimal base = check.notNegative("base", evaluation.base());
        Call call = calls.named(evaluation.callId(), check);
        Map<String, Object> known = attributes.check(Owner.EVALUATION, evaluation.attributes(), check);
        String id = evaluation.id();
        if (id == null || !check.usable()) {
            forgetChildren(check.at());
            return null;
        }
        Evaluation checked = !check.broken()
                ? evaluation
                : EvaluationBuilder.builder(evaluation)
                        .callId(call == null ? null : call.id())
                        .evaluatorId(evaluatorId)
                        .submittedAt(submittedAt)
                        .revision(revision)
                        .base(base)
                        .attributes(known)
                        .build();
        return new Submission(id, checked, call, check.index());
    }

    private void stand(Submission submission) {
        Evaluation checked =
                submission.evaluation().sections().isEmpty() ? submission.evaluation() : withForm(submission);
        evaluations.add(checked);
        if (!checked.findings().isEmpty()) {
            Records.each(
                    checked.findings(),
                    submission,
                    CheckedFinding.LIST,
                    findingCheck,
                    (finding, check) -> finding(finding, check, checked, submission));
        }
    }

    /** Returns the evaluation with its valid sections. */
    private Evaluation withForm(Submission submission) {
        FormCheck form = new FormCheck(submission.evaluation(), submission.at(), problems);
        if (form.isUnreadable()) {
            unreadableForms = unreadableForms.isEmpty() ? new HashSet<>() : unreadableForms;
            unreadableForms.add(submission.id());
        }
        return form.checked();
    }

    private void duplicate(Submission submission) {
        problems.add(
                ProblemCode.DUPLICATE_ID,
                submission.at().child("id"),
                submission.id(),
                Messages.PROBLEMS.english("duplicate.evaluation", submission.id()));
        forgetChildren(submission.at());
    }

    private void supersede(Submission submission) {
        forgetChildren(submission.at());
        for (Finding finding : submission.evaluation().findings()) {
            String id = finding == null ? null : finding.id();
            String clause = finding == null ? null : finding.clause();
            if (id != null && !id.isEmpty() && clause != null && !clause.isEmpty()) {
                superseded.add(new SupersededFinding(id, clause, submission.evaluation()));
            }
        }
    }

    private void forgetChildren(Pointer at) {
        problems.forgetBelow(at.child("sections"));
        problems.forgetBelow(at.child("findings"));
    }

    private void finding(Finding finding, RecordCheck check, Evaluation evaluation, Submission submission) {
        check.required("id", finding.id());
        check.notReserved(finding.id(), reserved.hasFinding(finding.id()));
        check.required("clause", finding.clause());
        Instant occurredAt = check.date("occurredAt", finding.occurredAt());
        String orderId = check.reference("orderId", finding.orderId());
        Set<String> consequences = consequences(finding.consequences(), check);
        Map<String, Object> known = attributes.check(Owner.FINDING, finding.attributes(), check);
        if (check.claims(finding.id())) {
            Finding checked = !check.broken()
                    ? finding
                    : FindingBuilder.builder(finding)
                            .occurredAt(occurredAt)
                            .orderId(orderId)
                            .consequences(consequences)
                            .attributes(known)
                            .build();
            findings.add(new CheckedFinding(checked, evaluation, submission.call(), submission.index(), check.index()));
        }
    }

    /**
     * Returns the words that the pack knows; each other one is named at its place, and left out (POLICY 12). Those that
     * could not be read have places, too.
     */
    private Set<String> consequences(Set<String> words, RecordCheck check) {
        Set<String> declared = attributes.vocabulary().consequences();
        if (declared.containsAll(words)) {
            return words;
        }
        Set<String> known = new LinkedHashSet<>();
        Pointer at = check.at().child("consequences");
        List<String> list = words instanceof WordsAsRead read ? read.list() : new ArrayList<>(words);
        for (int place = 0; place < list.size(); place++) {
            String word = list.get(place);
            if (word != null && declared.contains(word)) {
                known.add(word);
            } else if (!problems.isUnreadable(at.child(place))) {
                problems.add(ProblemCode.INVALID_VALUE, at.child(place), word, unknown(word, declared));
            }
        }
        return known;
    }

    private static String unknown(@Nullable String word, Set<String> declared) {
        return word == null
                ? Messages.PROBLEMS.english("consequences")
                : Messages.PROBLEMS.english("are.among", "consequences", declared, "\"" + word + "\"");
    }
}
