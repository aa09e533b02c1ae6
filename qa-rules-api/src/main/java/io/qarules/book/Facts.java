package io.qarules.book;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Call;
import io.qarules.casefile.Callback;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.casefile.Verification;
import io.qarules.internal.Lists;
import io.qarules.internal.WithBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became known about an agent at one time: records of a case file, in any number, and what is taken back. A record
 * whose id is known already corrects it. A null list is the same as an empty one.
 *
 * @param agent what is known of the agent; its wages count one by one, so that a month that is left out stays as it
 *     was. Null where nothing new is known; an id in it must be the agent's
 * @param calls calls
 * @param callbacks requests to be called back
 * @param evaluations evaluations; of one id the greatest revision counts (POLICY 20)
 * @param verifications verifications of findings, which may arrive later
 * @param appeals appeals against findings, which may arrive later
 * @param improvements improvements after findings, which may arrive later
 * @param nominations nominations for awards
 * @param events events
 * @param retractions what never counts again
 */
@WithBuilder
public record Facts(
        @Nullable Agent agent,
        List<Call> calls,
        List<Callback> callbacks,
        List<Evaluation> evaluations,
        List<Verification> verifications,
        List<Appeal> appeals,
        List<Improvement> improvements,
        List<Nomination> nominations,
        List<Event> events,
        List<Retraction> retractions) {

    public Facts {
        calls = Lists.copyOf(calls);
        callbacks = Lists.copyOf(callbacks);
        evaluations = Lists.copyOf(evaluations);
        verifications = Lists.copyOf(verifications);
        appeals = Lists.copyOf(appeals);
        improvements = Lists.copyOf(improvements);
        nominations = Lists.copyOf(nominations);
        events = Lists.copyOf(events);
        retractions = Lists.copyOf(retractions);
    }

    /** Returns the facts of a case file; its {@code asOf} is not among them. */
    public static Facts of(CaseFile file) {
        return builder()
                .agent(file.agent())
                .calls(file.calls())
                .callbacks(file.callbacks())
                .evaluations(file.evaluations())
                .verifications(file.verifications())
                .appeals(file.appeals())
                .improvements(file.improvements())
                .nominations(file.nominations())
                .events(file.events())
                .build();
    }

    /**
     * Returns these facts as a case file, without the retractions.
     *
     * @param of the agent as he stands in the case file
     * @param asOf the moment of the question
     */
    public CaseFile caseFile(Agent of, Instant asOf) {
        return CaseFile.builder()
                .agent(of)
                .asOf(asOf)
                .calls(calls)
                .callbacks(callbacks)
                .evaluations(evaluations)
                .verifications(verifications)
                .appeals(appeals)
                .improvements(improvements)
                .nominations(nominations)
                .events(events)
                .build();
    }

    public static FactsBuilder builder() {
        return FactsBuilder.builder();
    }
}
