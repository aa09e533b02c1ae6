package io.qarules.engine.check;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.Evaluation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What happened, cleaned: every record is whole, every id unique, every field possible or null.
 *
 * @param calls by id
 * @param evaluations with their forms; their findings stand in {@code findings}
 */
public record Facts(
        String agentId,
        Agent agent,
        Instant asOf,
        Map<String, Call> calls,
        List<Callback> callbacks,
        List<Evaluation> evaluations,
        List<CheckedFinding> findings) {}
