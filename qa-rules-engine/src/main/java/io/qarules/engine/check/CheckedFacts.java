package io.qarules.engine.check;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.internal.Messages;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The validated facts of a case file: invalid records are left out, ids are unique, and invalid optional fields are
 * null.
 *
 * @param history the agent as of each day
 * @param calls by id
 * @param events each with its place in the input
 * @param evaluations one for each id, with its form; the findings are in {@code findings}
 * @param unreadableForms ids of the evaluations that have no score, since the points of a question cannot be read
 * @param superseded the findings of evaluations in whose place another revision counts
 * @param findingIds ids of all findings that other records may name
 */
public record CheckedFacts(
        String agentId,
        Agent agent,
        AgentHistory history,
        Instant asOf,
        Map<String, Call> calls,
        List<Callback> callbacks,
        List<Located<Event>> events,
        List<Evaluation> evaluations,
        Set<String> unreadableForms,
        List<CheckedFinding> findings,
        List<SupersededFinding> superseded,
        Set<String> findingIds) {

    /**
     * Removes the findings whose id a detected finding has too, and reports each as a duplicate: an id names one
     * finding (POLICY 11).
     */
    public CheckedFacts withoutFindings(Set<String> detectedIds, Problems problems) {
        if (detectedIds.isEmpty() || Collections.disjoint(findingIds, detectedIds)) {
            return this;
        }
        List<CheckedFinding> kept = new ArrayList<>();
        for (CheckedFinding finding : findings) {
            String id = finding.finding().id();
            if (detectedIds.contains(id)) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        finding.at().child("id"),
                        id,
                        Messages.PROBLEMS.english("duplicate.detected", id));
            } else {
                kept.add(finding);
            }
        }
        return new CheckedFacts(
                agentId,
                agent,
                history,
                asOf,
                calls,
                callbacks,
                events,
                evaluations,
                unreadableForms,
                kept,
                superseded,
                findingIds);
    }
}
