package io.qarules.engine.penalize;

import io.qarules.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about the offences of a case, none of them twice. Offences mostly come in their order, all decisions of
 * one before those of the next: a decision can then only be that of another made right before it, and no map is needed.
 */
final class Rulings {
    private final List<Ruling> made;
    private boolean refused;
    private @Nullable Offence latest;
    private @Nullable Map<String, Ruling> byId;

    /** @param offences how many there are; most get one decision or two */
    Rulings(int offences) {
        made = new ArrayList<>(2 * offences);
    }

    /** Returns the decisions in the order in which they were made. */
    List<Ruling> made() {
        return made;
    }

    /** Returns whether one was not added. */
    boolean refused() {
        return refused;
    }

    /**
     * Adds a decision, unless there is one with its id.
     *
     * @param offence its subject
     * @return the decision that has its id; null if it was added
     */
    @Nullable
    Ruling add(Offence offence, Ruling ruling) {
        Ruling other = isInOrder(offence) ? ofLatest(offence, ruling.id()) : byId().putIfAbsent(ruling.id(), ruling);
        if (other == null) {
            made.add(ruling);
            latest = offence;
        } else {
            refused = true;
        }
        return other;
    }

    private boolean isInOrder(Offence offence) {
        return byId == null && (latest == null || latest == offence || Offence.ORDER.compare(latest, offence) < 0);
    }

    private @Nullable Ruling ofLatest(Offence offence, String id) {
        for (int i = made.size() - 1; i >= 0 && made.get(i).subject() == offence; i--) {
            if (made.get(i).id().equals(id)) {
                return made.get(i);
            }
        }
        return null;
    }

    private Map<String, Ruling> byId() {
        Map<String, Ruling> known = byId;
        if (known == null) {
            known = new HashMap<>();
            for (Ruling ruling : made) {
                known.put(ruling.id(), ruling);
            }
            byId = known;
        }
        return known;
    }
}
