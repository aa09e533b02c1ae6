package io.qarules.casebook;

import io.qarules.CaseRefusedException;
import io.qarules.book.Facts;
import io.qarules.book.FactsReading;
import io.qarules.book.Retraction;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFileReading;
import io.qarules.engine.QaRulesEngine;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which facts a book refuses: those that an evaluation would leave out whatever else is known. */
final class Refusals {
    /** A record of a case file, a wage or a finding; or a list of them that is none. */
    private static final Pattern WHOLE = Pattern.compile("(/agent|(/agent)?/[a-z]+(/\\d+(/findings(/\\d+)?)?)?)?");

    private static final Pattern FIELD = Pattern.compile("/agent/id|(/agent)?/[a-z]+/\\d+(/findings/\\d+)?/[a-zA-Z]+");
    private static final Pattern REQUIRED = Pattern.compile("/agent/id"
            + "|/agent/wages/\\d+/(month|gross|minimum)"
            + "|/[a-z]+/\\d+/id"
            + "|/calls/\\d+/startedAt"
            + "|/callbacks/\\d+/(requestedAt|attempts)"
            + "|/evaluations/\\d+/(kind|status|submittedAt|findings/\\d+/(id|clause))"
            + "|/(verifications|improvements|appeals)/\\d+/findingId"
            + "|/verifications/\\d+/(at|upheld)"
            + "|/appeals/\\d+/(filedAt|status)"
            + "|/improvements/\\d+/(grade|at)"
            + "|/nominations/\\d+/(type|by|at|amount)"
            + "|/events/\\d+/(type|at)"
            + "|/retractions/\\d+/(kind|id)");

    private Refusals() {}

    /**
     * Evaluates the facts of a call alone.
     *
     * @throws CaseRefusedException with all problems for which a record would be left out
     */
    static void require(QaRulesEngine rules, String agentId, FactsReading reading, Instant now) {
        Facts facts = reading.facts();
        List<Problem> problems = new ArrayList<>(retractions(facts.retractions()));
        Agent agent = facts.agent();
        if (agent != null && agent.id() != null && !agentId.equals(agent.id())) {
            problems.add(problem("/agent/id", agent.id(), "facts.agent", agentId));
        }
        Agent named = agent == null
                ? Agent.of(agentId)
                : AgentBuilder.builder(agent).id(agentId).build();
        problems.addAll(rules.evaluate(new CaseFileReading(facts.caseFile(named, now), reading.problems()))
                .problems());
        refuse(problems);
    }

    private static List<Problem> retractions(List<Retraction> retractions) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < retractions.size(); i++) {
            Retraction retraction = retractions.get(i);
            if (retraction == null || retraction.kind() == null) {
                problems.add(missing("/retractions/" + i + "/kind", "kind"));
            }
            if (retraction == null || retraction.id() == null) {
                problems.add(missing("/retractions/" + i + "/id", "id"));
            }
        }
        return problems;
    }

    /**
     * Splits facts and makes sure that each is there once, with an id that can be stored.
     *
     * @throws CaseRefusedException if one is not
     */
    static void requireDistinct(List<NewFact> facts) {
        List<Problem> problems = new ArrayList<>();
        Set<FactId> seen = new HashSet<>();
        for (NewFact fact : facts) {
            String id = fact.id().id();
            if (!StorableIds.storable(id)) {
                problems.add(problem(fact.path() + "/id", id, "facts.id"));
            }
            String json = fact.json();
            if (json != null && !StorableIds.writable(json)) {
                problems.add(problem(fact.path(), null, "facts.nul"));
            }
            if (json != null && !seen.add(fact.id())) {
                problems.add(new Problem(
                        ProblemCode.DUPLICATE_ID,
                        fact.path() + "/id",
                        id,
                        Messages.PROBLEMS.english("facts.twice", id)));
            }
        }
        if (!problems.isEmpty()) {
            throw new CaseRefusedException(problems);
        }
    }

    /** @throws CaseRefusedException with those problems for which a record would be left out, if there are any */
    static void refuse(List<Problem> problems) {
        List<Problem> refused =
                problems.stream().filter(Refusals::leavesOut).distinct().toList();
        if (!refused.isEmpty()) {
            throw new CaseRefusedException(refused);
        }
    }

    private static boolean leavesOut(Problem problem) {
        String path = problem.path();
        return switch (problem.code()) {
            case DUPLICATE_ID, CONFLICT_OF_INTEREST, MISSING_FIELD ->
                FIELD.matcher(path).matches();
            case INVALID_VALUE ->
                WHOLE.matcher(path).matches() || REQUIRED.matcher(path).matches();
            default -> false;
        };
    }

    private static Problem missing(String path, String field) {
        return new Problem(ProblemCode.MISSING_FIELD, path, null, Messages.PROBLEMS.english("facts.missing", field));
    }

    private static Problem problem(String path, @Nullable String value, String message, Object... values) {
        return new Problem(ProblemCode.INVALID_VALUE, path, value, Messages.PROBLEMS.english(message, values));
    }
}
