package io.qarules.engine.check;

import io.qarules.casefile.EvaluationStatus;
import io.qarules.engine.value.Distinct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The evaluations with one id (POLICY 20).
 *
 * @param tied those that nothing sets apart from the one that counts, and that one itself, which comes first
 */
record Revisions(List<Submission> tied) {
    /**
     * Groups the evaluations whose id occurs more than once.
     *
     * @param submissions in the order of the input
     * @param asOf the moment of the question
     * @return by id
     */
    static Map<String, Revisions> ofRepeatedIds(List<Submission> submissions, Instant asOf) {
        if (Distinct.by(Submission::id, submissions)) { // as mostly
            return Map.of();
        }
        Map<String, List<Submission>> byId = new HashMap<>();
        for (Submission submission : submissions) {
            byId.computeIfAbsent(submission.id(), id -> new ArrayList<>()).add(submission);
        }
        Map<String, Revisions> revisions = new HashMap<>();
        byId.forEach((id, all) -> {
            if (all.size() > 1) {
                revisions.put(id, new Revisions(greatest(all, asOf)));
            }
        });
        return revisions;
    }

    /** Returns the evaluation that counts. */
    Submission standing() {
        return tied.get(0);
    }

    /** Returns whether nothing but the order of the input sets an evaluation apart from the one that counts. */
    boolean isTied(Submission submission) {
        return tied.stream().anyMatch(one -> one == submission);
    }

    /**
     * Returns the evaluations of the greatest revision that were submitted last, all of that revision where a date is
     * missing. Drafts and what was submitted after {@code asOf} count only where there is nothing else.
     */
    private static List<Submission> greatest(List<Submission> all, Instant asOf) {
        List<Submission> submitted = preferred(all, one -> !isDraft(one) && !one.isAfter(asOf));
        long revision = submitted.stream().mapToLong(Submission::revision).max().orElseThrow();
        List<Submission> greatest = preferred(
                submitted.stream().filter(one -> one.revision() == revision).toList(), one -> !isDraft(one));
        if (greatest.stream().anyMatch(one -> one.evaluation().submittedAt() == null)) {
            return greatest;
        }
        Instant last = greatest.stream()
                .map(Revisions::submittedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return greatest.stream().filter(one -> submittedAt(one).equals(last)).toList();
    }

    /** Returns those that pass the test; all where none does. */
    private static List<Submission> preferred(List<Submission> all, Predicate<Submission> test) {
        List<Submission> passing = all.stream().filter(test).toList();
        return passing.isEmpty() ? all : passing;
    }

    private static boolean isDraft(Submission submission) {
        return submission.evaluation().status() == EvaluationStatus.DRAFT;
    }

    private static Instant submittedAt(Submission submission) {
        return Objects.requireNonNull(submission.evaluation().submittedAt());
    }
}
