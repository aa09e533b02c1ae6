package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.Event;
import io.qarules.casefile.Nomination;
import io.qarules.engine.value.Faults;
import io.qarules.engine.value.SortedLists;
import io.qarules.outcome.Decision;
import io.qarules.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the latest facts of a case by themselves, where that gives what deciding on all facts would give. Whether
 * it does is decided here and nowhere else; where one of the following is not known to hold, all facts are decided on.
 *
 * <h2>The pack</h2>
 *
 * It decides {@link FactByFact fact by fact}, and its firing limit is out of reach.
 *
 * <h2>The earlier facts</h2>
 *
 * They are {@link Settled}: time changes nothing of what was decided on them. They have no problem, so that none of them
 * names a record that comes only now, and no path to a record is written anywhere.
 *
 * <h2>The later facts</h2>
 *
 * They are calls, callbacks, evaluations, nominations and events, without problems, of the same agent with the same
 * data. What else there is speaks of a finding. They may name an earlier call: it is then looked at again, and what was
 * detected in it before is left out. None of them has the id of an earlier one, also not as another revision; no finding
 * has call and clause of an earlier one, by which the two would be one offence or be excluded together (POLICY 2.5 and
 * 2.6); no offence is one act with an earlier one (POLICY 5). Every offence comes after all earlier ones that are numbered
 * in one sequence with it, every decision that a tally counts after all earlier ones that it counts, and where something
 * limits fines, every fine in force after all earlier ones: earlier numbers and collected amounts stay as they are, and
 * the later ones go on from {@link KnownFacts#counts}, {@link KnownFacts#tallies} and {@link KnownFacts#collected}.
 *
 * <p>Scores, exclusions and decisions are then those of before and those of the later facts, each list in its order.
 */
final class ShortWay {
    private ShortWay() {}

    /** Returns what later facts need to know of those of a case; null where all must be decided on with them. */
    static @Nullable KnownFacts known(CaseEvaluation all) {
        Agent agent = Objects.requireNonNull(all.caseFile().agent(), "a case that was checked");
        return all.prepared().factByFact().holds() && Settled.isSettled(all)
                ? KnownFacts.nothing(agent, all.prepared().pack().policy()).with(all, Set.of())
                : null;
    }

    /**
     * What was decided.
     *
     * @param added the decisions on the later facts
     * @param known what still later ones need to know; null where all must be decided on with them
     */
    record Continued(
            Outcome outcome, List<Decision> added, @Nullable KnownFacts known) {}

    /**
     * Decides on later facts.
     *
     * @param before what was decided
     * @param known what is known of the facts on which it was
     * @param more the later facts
     * @return null where all must be decided on, or where something fails: the error is then the one of all facts
     */
    static @Nullable Continued decide(PreparedPack prepared, Outcome before, KnownFacts known, CaseFile more) {
        Instant asOf = more.asOf();
        boolean mayBe = asOf != null
                && !asOf.isBefore(before.asOf())
                && known.agent().equals(more.agent())
                && more.verifications().isEmpty()
                && more.appeals().isEmpty()
                && more.improvements().isEmpty();
        if (!mayBe) {
            return null;
        }
        Map<String, Call> named = named(known, more);
        CaseEvaluation alone;
        try {
            alone = CaseEvaluation.run(
                    prepared,
                    with(more, named).reading(),
                    List.of(),
                    new Before(named.keySet(), known.counts(), known.tallies(), known.collected()));
        } catch (RuntimeException | Error e) {
            Faults.of(e, "", ""); // what ends the program is thrown again
            return null;
        }
        if (!alone.outcome().problems().isEmpty() || !known.areApartFrom(alone, named.keySet())) {
            return null;
        }
        KnownFacts all = known.with(alone, named.keySet());
        return prepared.factByFact().isFarFromLimit(all) ? continued(before, alone, all) : null;
    }

    private static Continued continued(Outcome before, CaseEvaluation alone, KnownFacts all) {
        Outcome more = alone.outcome();
        Outcome outcome = new Outcome(
                before.agentId(),
                more.asOf(),
                before.policy(),
                SortedLists.with(before.decisions(), more.decisions(), Decisions.ORDER),
                SortedLists.with(before.excluded(), more.excluded(), CaseEvaluation.EXCLUSIONS),
                SortedLists.with(before.scores(), more.scores(), CaseEvaluation.SCORES),
                List.of());
        return new Continued(outcome, more.decisions(), Settled.isSettled(alone) ? all : null);
    }

    /** Returns the earlier calls that later facts name, by id. */
    private static Map<String, Call> named(KnownFacts known, CaseFile more) {
        Map<String, Call> named = new HashMap<>();
        named(more.evaluations(), Evaluation::callId, known, named);
        named(more.nominations(), Nomination::callId, known, named);
        named(more.events(), Event::callId, known, named);
        return named;
    }

    /** A null among the records is for stage check to name. */
    private static <T> void named(
            List<T> records, Function<T, @Nullable String> callId, KnownFacts known, Map<String, Call> named) {
        for (T record : records) {
            String id = record == null ? null : callId.apply(record);
            known.call(id).ifPresent(call -> named.put(String.valueOf(id), call));
        }
    }

    private static CaseFile with(CaseFile more, Map<String, Call> named) {
        if (named.isEmpty()) {
            return more;
        }
        List<Call> calls = new ArrayList<>(named.values());
        calls.addAll(more.calls());
        return CaseFileBuilder.builder(more).calls(calls).build();
    }
}
