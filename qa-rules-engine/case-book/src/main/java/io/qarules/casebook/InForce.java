package io.qarules.casebook;

import io.qarules.book.Entry;
import io.qarules.engine.value.TextOrder;
import io.qarules.outcome.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What follows from an agent's facts, as it stands in his ledger and in his supervisors'. Immutable.
 *
 * @param agentId the agent
 * @param decisions those in force, mostly in the order of outcomes
 * @param last the id of the latest entry of each; not changed by whoever makes this
 * @param withdrawn of each decision that is in force no more the id of its latest entry
 */
record InForce(String agentId, List<Decision> decisions, List<Long> last, Map<Place, Long> withdrawn) {
    /** The order of decisions in an outcome (POLICY 2). */
    static final Comparator<Decision> ORDER = Comparator.comparing(Decision::occurredAt)
            .thenComparing(Decision::clause, TextOrder.BY_CODE_POINT)
            .thenComparing(Decision::subjectId, TextOrder.BY_CODE_POINT)
            .thenComparing(Decision::kind)
            .thenComparing(Decision::id, TextOrder.BY_CODE_POINT);

    /** Whose ledger, and which decision in it. */
    record Place(String ledger, String decisionId) {
        /** Returns where a decision on an agent stands: a supervisor's share in his ledger (POLICY 13). */
        static Place of(String agentId, Decision decision) {
            String liable = decision.liable();
            return new Place(liable == null ? agentId : liable, decision.id());
        }

        static Place of(Entry entry) {
            return new Place(entry.agentId(), entry.decisionId());
        }
    }

    InForce {
        decisions = List.copyOf(decisions);
        last = Collections.unmodifiableList(last);
        withdrawn = Map.copyOf(withdrawn);
    }

    static InForce nothing(String agentId) {
        return new InForce(agentId, List.of(), List.of(), Map.of());
    }

    /** Returns what stands after more entries, in the order of their ids. */
    InForce with(List<Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        Map<Place, Decision> standing = byPlace();
        Map<Place, Long> ids = new HashMap<>(withdrawn);
        for (int i = 0; i < decisions.size(); i++) {
            ids.put(place(decisions.get(i)), last.get(i));
        }
        for (Entry entry : entries) {
            Place place = Place.of(entry);
            Decision after = entry.after();
            if (after == null) {
                standing.remove(place);
            } else {
                standing.put(place, after);
            }
            ids.put(place, entry.id());
        }
        List<Decision> sorted = new ArrayList<>(standing.values());
        sorted.sort(ORDER);
        List<Long> sortedIds = new ArrayList<>();
        sorted.forEach(decision -> sortedIds.add(Objects.requireNonNull(ids.remove(place(decision)))));
        return new InForce(agentId, sorted, sortedIds, ids);
    }

    /** Returns the decisions in force by their places. */
    Map<Place, Decision> byPlace() {
        Map<Place, Decision> byPlace = new LinkedHashMap<>();
        decisions.forEach(decision -> byPlace.put(place(decision), decision));
        return byPlace;
    }

    Place place(Decision decision) {
        return Place.of(agentId, decision);
    }
}
