package io.qarules.office.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.qarules.engine.check.CheckedHearing;
import io.qarules.engine.sample.Quota;
import io.qarules.engine.value.TextOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws one agent's calls: first what is reserved for kinds of calls, then the rest from all kinds in proportion
 * (POLICY 19). What was heard or planned before counts as drawn, so that only what is missing is drawn anew.
 */
final class Draw {
    private final Quota quota;
    private final Map<String, CheckedHearing> heard;
    private final Map<String, CheckedHearing> planned;
    private final Prospects prospects;
    /** Of what was planned, what can stay where it is comes before what can be heard elsewhere, and that before the rest. */
    private final Comparator<Ticket> order;
    /** The agent's calls by kind, each in the order of the draw, those that were chosen before first. */
    private final SortedMap<String, List<Ticket>> byKind;

    private final Set<Ticket> reserved = new LinkedHashSet<>();
    private final Set<Ticket> chosen = new LinkedHashSet<>();

    private Draw(
            Quota quota,
            List<Ticket> calls,
            Map<String, CheckedHearing> heard,
            Map<String, CheckedHearing> planned,
            Prospects prospects) {
        this.quota = quota;
        this.heard = heard;
        this.planned = planned;
        this.prospects = prospects;
        order = Comparator.comparing((Ticket call) -> isPlanned(call) && !prospects.stays(call))
                .thenComparing(call -> isPlanned(call) && !prospects.canBeHeard(call))
                .thenComparing(Ticket.IN_ORDER_OF_THE_DRAW);
        byKind = calls.stream()
                .sorted(Comparator.comparing((Ticket call) -> !heard.containsKey(call.callId()))
                        .thenComparing(call -> !planned.containsKey(call.callId()))
                        .thenComparing(order))
                .collect(groupingBy(
                        Ticket::kind, () -> new TreeMap<>(TextOrder.BY_CODE_POINT), toCollection(ArrayList::new)));
    }

    /**
     * Draws.
     *
     * @param calls those of the agent that may be heard, and those that were
     * @param heard by call
     * @param planned by call
     * @param prospects of the agent's calls to be heard; asked only where something was planned
     * @return in the order in which they were drawn; fewer than the quota where there are no more calls, more where more
     *     were heard
     */
    static List<Drawn> of(
            Quota quota,
            List<Ticket> calls,
            Map<String, CheckedHearing> heard,
            Map<String, CheckedHearing> planned,
            Prospects prospects) {
        Draw draw = new Draw(quota, calls, heard, planned, prospects);
        draw.keepHeard();
        draw.reserve();
        draw.keepPlanned();
        draw.rest();
        return draw.chosen.stream()
                .map(call -> new Drawn(
                        call, draw.reserved.contains(call), heard.get(call.callId()), planned.get(call.callId())))
                .toList();
    }

    private int missing() {
        return quota.calls() - chosen.size();
    }

    private void keepHeard() {
        byKind.values().forEach(calls -> calls.stream()
                .filter(call -> heard.containsKey(call.callId()))
                .forEach(chosen::add));
    }

    private boolean isPlanned(Ticket call) {
        return planned.containsKey(call.callId());
    }

    private void reserve() {
        quota.reserved().forEach((kind, places) -> {
            int filled = 0;
            for (Ticket call : byKind.getOrDefault(kind, List.of())) {
                if (filled < places && mayBeReserved(call)) {
                    chosen.add(call);
                    reserved.add(call);
                    filled++;
                }
            }
        });
    }

    /** A call takes the place of a planned one that can be heard only where it can be heard itself. */
    private boolean mayBeReserved(Ticket call) {
        return chosen.contains(call)
                || missing() > plannedAndPossible()
                || (missing() > 0 && prospects.canBeHeard(call));
    }

    private long plannedAndPossible() {
        return byKind.values().stream()
                .flatMap(List::stream)
                .filter(call -> isPlanned(call) && !chosen.contains(call) && prospects.canBeHeard(call))
                .count();
    }

    private void keepPlanned() {
        byKind.values().stream()
                .flatMap(List::stream)
                .filter(call -> isPlanned(call) && !chosen.contains(call))
                .sorted(order)
                .limit(Math.max(0, missing()))
                .toList()
                .forEach(chosen::add);
    }

    private void rest() {
        SortedMap<String, Long> left = new TreeMap<>(TextOrder.BY_CODE_POINT);
        byKind.forEach((kind, calls) -> left.put(
                kind, calls.stream().filter(call -> !reserved.contains(call)).count()));
        Strata strata = new Strata(left, quota.calls() - reserved.size());
        SortedMap<String, Integer> lacking = new TreeMap<>(TextOrder.BY_CODE_POINT);
        strata.shares().forEach((kind, share) -> lacking.put(kind, share - has(kind)));
        lacking.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(kind -> draw(kind.getKey(), kind.getValue()));
    }

    /** Returns how many calls of a kind are chosen, beside those that are reserved. */
    private int has(String kind) {
        return (int) byKind.getOrDefault(kind, List.of()).stream()
                .filter(call -> chosen.contains(call) && !reserved.contains(call))
                .count();
    }

    private void draw(String kind, int lacking) {
        byKind.getOrDefault(kind, List.of()).stream()
                .filter(call -> !chosen.contains(call))
                .limit(Math.max(0, Math.min(lacking, missing())))
                .toList()
                .forEach(chosen::add);
    }
}
