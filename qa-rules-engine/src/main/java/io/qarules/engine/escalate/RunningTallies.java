package io.qarules.engine.escalate;

import io.qarules.engine.policy.Tally;
import io.qarules.engine.ruling.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each tally of a case counts so far (POLICY 15): all that the number of the next unit is made of. Immutable.
 */
public final class RunningTallies {
    /** Nothing is counted yet. */
    public static final RunningTallies NONE = new RunningTallies(Map.of(), 0);

    /** The last unit that each tally counts; of a rolling tally the units of its last days, in order. */
    private final Map<String, List<Tallied>> latest;

    private final int units;

    private RunningTallies(Map<String, List<Tallied>> latest, int units) {
        this.latest = latest;
        this.units = units;
    }

    /** Returns how many units all tallies together count. */
    public int units() {
        return units;
    }

    /** Returns whether all decisions that the tally of this unit counts come before the one that the unit is of. */
    public boolean precede(Tallied unit) {
        List<Tallied> counted = latest.get(unit.tally());
        return counted == null
                || Ruling.ORDER.compare(
                                last(counted).source().ruling(), unit.source().ruling())
                        < 0;
    }

    /**
     * Returns what is counted after more units. These stay as they are.
     *
     * @param tallies those of the policy
     * @param more in the order in which each tally counts them, after all that it counts here
     */
    public RunningTallies after(List<Tally> tallies, List<Tallied> more) {
        Map<String, List<Tallied>> after = new HashMap<>();
        for (Tally tally : tallies) {
            List<Tallied> counted = new ArrayList<>(counted(tally));
            for (Tallied unit : more) {
                if (unit.tally().equals(tally.name())) {
                    counted.add(unit);
                }
            }
            if (!counted.isEmpty()) {
                after.put(tally.name(), needed(tally, counted));
            }
        }
        return new RunningTallies(after, units + more.size());
    }

    /** The number of the last unit says all of a period, and how many units lie in the last days. */
    private static List<Tallied> needed(Tally tally, List<Tallied> counted) {
        int needed = tally.isRolling() ? last(counted).number() : 1;
        return List.copyOf(counted.subList(counted.size() - needed, counted.size()));
    }

    private static Tallied last(List<Tallied> counted) {
        return counted.get(counted.size() - 1);
    }

    /** Returns what the next units of a tally are numbered by, in the order in which it counts them. */
    Collection<Tallied> counted(Tally tally) {
        return latest.getOrDefault(tally.name(), List.of());
    }
}
