package io.qarules.casebook;

import io.qarules.book.Entry;
import io.qarules.outcome.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a decision stands in a ledger.
 *
 * @param decision null where it is withdrawn
 * @param last the id of its latest entry
 */
record InForce(@Nullable Decision decision, long last) {
    /** Returns what stands after more entries, in the order of their ids. */
    static Map<Place, InForce> with(Map<Place, InForce> before, List<Entry> entries) {
        Map<Place, InForce> standing = new LinkedHashMap<>(before);
        for (Entry entry : entries) {
            standing.put(new Place(entry.agentId(), entry.decisionId()), new InForce(entry.after(), entry.id()));
        }
        return standing;
    }

    /** Whose ledger, and which decision in it. */
    record Place(String ledger, String decisionId) {
        /** Returns where a decision on an agent stands: a supervisor's share in his ledger (POLICY 13). */
        static Place of(String agentId, Decision decision) {
            String liable = decision.liable();
            return new Place(liable == null ? agentId : liable, decision.id());
        }
    }
}
