package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.engine.appeal.Scenario;
import io.qarules.engine.cap.Collected;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.count.RunningCounts;
import io.qarules.engine.escalate.RunningTallies;
import io.qarules.engine.overlap.OverlapStage;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.value.SortedLists;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the later facts of a case need to know of its earlier ones: whatever they could touch, and what goes on from
 * them. Immutable.
 *
 * @param agent as given
 * @param calls sorted by id
 * @param names of all records and findings, of call and clause of each finding, and of the acts that fines can overlap
 *     in; sorted. What is later and has one of these names has to do with what is earlier
 * @param counts of the offences
 * @param tallies what the decisions add up to
 * @param collected what the fines have collected
 * @param facts how many rules of stage detect or reward look at, at most
 * @param offences how many rules of stage penalize look at
 */
record KnownFacts(
        Agent agent,
        List<Call> calls,
        List<String> names,
        RunningCounts counts,
        RunningTallies tallies,
        Collected collected,
        int facts,
        int offences) {
    private static final Comparator<Call> BY_ID = Comparator.comparing(call -> String.valueOf(call.id()));

    static KnownFacts nothing(Agent agent, Policy policy) {
        return new KnownFacts(
                agent, List.of(), List.of(), RunningCounts.none(policy), RunningTallies.NONE, Collected.NOTHING, 0, 0);
    }

    /** Returns the call of an id; none where no call has it. */
    Optional<Call> call(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        int at = Collections.binarySearch(calls, Call.builder().id(id).build(), BY_ID);
        return at < 0 ? Optional.empty() : Optional.of(calls.get(at));
    }

    /**
     * Returns whether what was decided alone has nothing to do with these facts but that it comes after them.
     *
     * @param named the calls among its facts that are known
     */
    boolean areApartFrom(CaseEvaluation later, Set<String> named) {
        return later.facts().calls().keySet().stream().allMatch(id -> named.contains(id) || call(id).isEmpty())
                && names(later).stream().noneMatch(name -> SortedLists.has(names, name, Comparator.naturalOrder()))
                && scenario(later).penalized().offences().stream().allMatch(counts::precede)
                && scenario(later).escalated().tallied().stream().allMatch(tallies::precede)
                && later.consequences().penalties().stream().allMatch(collected::precedes);
    }

    /**
     * Returns these facts and later ones.
     *
     * @param later what was decided on them alone
     * @param named the calls among its facts that are known
     */
    KnownFacts with(CaseEvaluation later, Set<String> named) {
        CheckedFacts more = later.facts();
        List<Call> newCalls = more.calls().values().stream()
                .filter(call -> !named.contains(call.id()))
                .toList();
        Policy policy = later.prepared().pack().policy();
        Penalized penalized = scenario(later).penalized();
        List<Offence> newOffences = penalized.offences();
        int newFacts = newCalls.size()
                + more.callbacks().size()
                + more.events().size()
                + later.consequences().followUps().nominations().size()
                + later.consequences().followUps().improvements().size();
        return new KnownFacts(
                agent,
                SortedLists.with(calls, newCalls, BY_ID),
                SortedLists.with(names, names(later), Comparator.naturalOrder()),
                newOffences.isEmpty() ? counts : counts.after(newOffences, penalized.pending()),
                tallies.after(policy.tallies(), scenario(later).escalated().tallied()),
                collected.after(policy, agent, later.consequences().penalties()),
                facts + newFacts,
                offences + newOffences.size());
    }

    /** Without open appeals there is no other. */
    private static Scenario scenario(CaseEvaluation evaluation) {
        return evaluation.consequences().cascade().ifRejected();
    }

    private static Collection<String> names(CaseEvaluation evaluation) {
        CheckedFacts facts = evaluation.facts();
        Set<String> names = new HashSet<>();
        facts.evaluations().forEach(each -> names.add("evaluation " + each.id()));
        facts.callbacks().forEach(callback -> names.add("callback " + callback.id()));
        facts.events().forEach(event -> names.add("event " + event.value().id()));
        evaluation
                .consequences()
                .followUps()
                .nominations()
                .forEach(nomination ->
                        names.add("nomination " + nomination.value().id()));
        facts.findingIds().forEach(id -> names.add("finding " + id));
        evaluation.detection().findings().keySet().forEach(id -> names.add("finding " + id));
        evaluation.consequences().countStage().callsAndClauses().forEach(both -> names.add("call and clause " + both));
        Policy policy = evaluation.prepared().pack().policy();
        for (Offence offence : scenario(evaluation).penalized().offences()) {
            OverlapStage.Act act = OverlapStage.act(offence);
            if (act != null && policy.acts().stream().anyMatch(clauses -> clauses.contains(offence.clause()))) {
                names.add("act " + act);
            }
        }
        return names;
    }
}
