package io.qarules.engine.penalize;

import io.qarules.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the offences of a case, to be taken again where the same case is decided with other
 * verifications or appeals: most offences stay what they were. Never changes.
 */
public final class DecidedOffences {
    private final Map<String, Decided> byId = new HashMap<>();

    /** Keeps the decisions of a case. */
    public DecidedOffences(Penalized penalized) {
        penalized.offences().forEach(offence -> byId.put(offence.id(), new Decided(offence, new ArrayList<>(2))));
        for (Ruling ruling : penalized.rulings()) {
            Decided decided = byId.get(ruling.subject().id());
            if (decided != null) {
                decided.rulings.add(ruling);
            }
        }
    }

    /** Returns the decisions about an offence; null where it is not, or not just so, among those decided. */
    @Nullable
    List<Ruling> about(Offence offence) {
        Decided decided = byId.get(offence.id());
        return decided == null || !decided.offence.equals(offence) ? null : decided.rulings;
    }

    private record Decided(Offence offence, List<Ruling> rulings) {}
}
