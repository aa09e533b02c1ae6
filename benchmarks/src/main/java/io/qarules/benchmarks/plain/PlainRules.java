package io.qarules.benchmarks.plain;

import io.qarules.outcome.DecisionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Penalty rules that look at one offence after the other. The table's row tells whether an offence is pending, so that
 * one pass numbers and penalizes.
 */
public final class PlainRules implements PenaltyRules {
    private final BiConsumer<Offence, List<Penalty>> row;

    /** @param row adds the penalties of a numbered offence */
    public PlainRules(BiConsumer<Offence, List<Penalty>> row) {
        this.row = row;
    }

    @Override
    public List<Penalty> penalize(List<Offence> offences) {
        List<Penalty> penalties = new ArrayList<>(offences.size() * 2);
        Map<String, Counter> counters = new HashMap<>();
        for (Offence offence : offences) {
            Counter counter = counters.computeIfAbsent(offence.clause(), clause -> new Counter());
            offence.number(counter.counted + 1);
            int before = penalties.size();
            row.accept(offence, penalties);
            if (!anyPending(penalties, before)) {
                counter.counted++;
            }
        }
        return penalties;
    }

    private static boolean anyPending(List<Penalty> penalties, int from) {
        for (int i = from; i < penalties.size(); i++) {
            if (penalties.get(i).status == DecisionStatus.PENDING) {
                return true;
            }
        }
        return false;
    }

    private static final class Counter {
        private int counted;
    }
}
