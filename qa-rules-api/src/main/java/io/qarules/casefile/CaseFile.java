package io.qarules.casefile;

import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one agent (个案): the input of {@link io.qarules.QaRules#evaluate}. The order within the lists
 * does not change the result, except that of records with the same id the first valid one is used (POLICY 11). A null
 * list is the same as an empty one; a null inside a list is {@code INVALID_VALUE} at its place and left out (POLICY 10).
 *
 * @param agent required, with an id
 * @param asOf required; the moment for which the case is evaluated: what is dated later is ignored or excluded (POLICY
 *     2.1)
 * @param calls the calls that detection rules look at, and that other records refer to
 * @param callbacks requests to be called back
 * @param evaluations inspections with their scores and findings
 * @param verifications supervisors' verifications of findings
 * @param appeals the agent's appeals against findings
 * @param improvements improvements after findings (clause 6.2.1)
 * @param nominations nominations for awards (clauses 6.2.2 and 6.2.3)
 * @param events what happened beside calls, such as a late arrival (POLICY 12)
 */
@WithBuilder
public record CaseFile(
        @Nullable Agent agent,
        @Nullable Instant asOf,
        List<Call> calls,
        List<Callback> callbacks,
        List<Evaluation> evaluations,
        List<Verification> verifications,
        List<Appeal> appeals,
        List<Improvement> improvements,
        List<Nomination> nominations,
        List<Event> events)
        implements CaseInput {

    public CaseFile {
        calls = Lists.copyOf(calls);
        callbacks = Lists.copyOf(callbacks);
        evaluations = Lists.copyOf(evaluations);
        verifications = Lists.copyOf(verifications);
        appeals = Lists.copyOf(appeals);
        improvements = Lists.copyOf(improvements);
        nominations = Lists.copyOf(nominations);
        events = Lists.copyOf(events);
    }

    /** Returns this case file as a reading without problems. */
    @Override
    public CaseFileReading reading() {
        return new CaseFileReading(this, List.of());
    }

    public static CaseFileBuilder builder() {
        return CaseFileBuilder.builder();
    }
}
