package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What the rules made of one case file. Equal case files give equal outcomes, whatever the order of their lists
 * (the paths of problems apart).
 *
 * @param decisions sorted by (occurredAt, clause, subjectId, kind)
 * @param excluded sorted by (findingId, clause, reason)
 * @param scores sorted by evaluationId
 * @param problems by place: by field of the file, then by index, then by name
 */
@RecordBuilder
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

    public static OutcomeBuilder builder() {
        return OutcomeBuilder.builder();
    }
}
