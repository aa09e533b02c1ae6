package io.qarules.office.plan;

import io.qarules.engine.value.TextOrder;
import io.qarules.plan.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the calls of one agent's sample fall to kinds of call, as they were drawn (POLICY 19). */
final class DrawnStrata {
    private final AgentSample sample;
    private final SortedMap<String, Long> calls;
    private final Strata strata;

    /** @param calls how many may be drawn, with those heard, by kind */
    DrawnStrata(AgentSample sample, SortedMap<String, Long> calls) {
        this.sample = sample;
        this.calls = calls;
        SortedMap<String, Long> left = new TreeMap<>(TextOrder.BY_CODE_POINT);
        calls.forEach((kind, size) -> left.put(kind, size - drawn(kind, true)));
        this.strata = new Strata(left, sample.quota().calls() - reserved());
    }

    /** Returns one for each kind that the agent has calls of, or of which a rule reserves some. */
    List<Stratum> all() {
        SortedSet<String> kinds = new TreeSet<>(TextOrder.BY_CODE_POINT);
        kinds.addAll(calls.keySet());
        kinds.addAll(sample.quota().reserved().keySet());
        List<Stratum> all = new ArrayList<>();
        for (String kind : kinds) {
            all.add(new Stratum(
                    kind.isEmpty() ? null : kind,
                    Math.toIntExact(calls.getOrDefault(kind, 0L)),
                    sample.quota().reserved().getOrDefault(kind, 0),
                    drawn(kind, true),
                    strata.exact(kind),
                    strata.shares().getOrDefault(kind, 0),
                    drawn(kind, false)));
        }
        return all;
    }

    /** Returns how many calls fill reserved places. */
    int reserved() {
        return (int) sample.drawn().stream().filter(Drawn::reserved).count();
    }

    /** Returns how the other places are shared out. */
    Strata shared() {
        return strata;
    }

    /** Returns how many calls were heard already, or planned before. */
    int keptBefore() {
        return (int) sample.drawn().stream()
                .filter(drawn -> drawn.heard() != null || drawn.planned() != null)
                .count();
    }

    private int drawn(String kind, boolean reserved) {
        return (int) sample.drawn().stream()
                .filter(drawn ->
                        drawn.reserved() == reserved && drawn.ticket().kind().equals(kind))
                .count();
    }
}
