package io.qarules.engine.escalate;

import com.google.common.collect.ImmutableSetMultimap;
import io.qarules.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The result of stage escalate.
 *
 * @param tallied the units that the tallies count
 * @param rulings the decisions that follow
 * @param unknownAmounts the clauses whose rules cannot work out an amount, by the unit that they are about (POLICY 13)
 */
public record Escalated(
        List<Tallied> tallied, Collection<Ruling> rulings, ImmutableSetMultimap<String, String> unknownAmounts) {
    static final Escalated NOTHING = new Escalated(List.of(), List.of(), ImmutableSetMultimap.of());

    /** Returns those rulings and these. */
    public Collection<Ruling> with(Collection<Ruling> others) {
        if (rulings.isEmpty()) {
            return others;
        }
        List<Ruling> all = new ArrayList<>(others);
        all.addAll(rulings);
        return all;
    }
}
