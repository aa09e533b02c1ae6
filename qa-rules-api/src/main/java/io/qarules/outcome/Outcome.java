package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.util.List;

/**
 * The result of one case file (POLICY 2). Case files that differ only in the order of their lists give equal outcomes,
 * except for the paths of problems.
 *
 * @param agentId the agent concerned
 * @param asOf the moment for which the case was evaluated
 * @param policy the rule pack that decided
 * @param decisions sorted by (occurredAt, clause, subjectId, kind)
 * @param excluded what did not count, sorted by (findingId, clause, reason)
 * @param scores one for each counting evaluation with a form, sorted by evaluationId
 * @param problems what is wrong with the input, sorted by field of the file, then by index, then by name
 */
@WithBuilder
public record Outcome(
        String agentId,
        Instant asOf,
        PolicyVersion policy,
        List<Decision> decisions,
        List<Exclusion> excluded,
        List<Score> scores,
        List<Problem> problems) {

    public Outcome {
        decisions = List.copyOf(decisions);
        excluded = List.copyOf(excluded);
        scores = List.copyOf(scores);
        problems = List.copyOf(problems);
    }

    /**
     * Compares the decisions with those of another outcome of the same agent, by their ids.
     *
     * @param earlier what was decided before
     * @return what was issued and changed, in the order of the decisions, then what was withdrawn; empty if nothing is
     *     different
     */
    public List<OutcomeChange> changesSince(Outcome earlier) {
        return Comparison.compare(earlier.decisions(), decisions);
    }

    public static OutcomeBuilder builder() {
        return OutcomeBuilder.builder();
    }
}
