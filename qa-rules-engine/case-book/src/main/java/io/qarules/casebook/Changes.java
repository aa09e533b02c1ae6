package io.qarules.casebook;

import io.qarules.book.Entry;
import io.qarules.casebook.Decided.Addition;
import io.qarules.casebook.InForce.Place;
import io.qarules.engine.value.SortedLists;
import io.qarules.outcome.Decision;
import io.qarules.outcome.OutcomeChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What turns the decisions in force into those of an outcome. Both begin and end with the same ones, mostly all but a
 * few; only those between are looked up by their places. Where it is known which ones were added, nothing else is
 * compared.
 */
final class Changes {
    private final InForce before;
    private final List<Decision> now;
    /** How many are the same at the beginning. */
    private final int first;
    /** How many are the same at the end. */
    private final int rest;

    private final List<Change> list = new ArrayList<>();

    /**
     * Compares.
     *
     * @param decided what is decided now
     * @param isOfSameMonth whether a decision, as it was and as it is, belongs to one month; otherwise it is withdrawn
     *     and issued anew
     */
    Changes(InForce before, Decided decided, BiPredicate<Decision, Decision> isOfSameMonth) {
        this.before = before;
        this.now = decided.outcome().decisions();
        List<Decision> added = added(before, decided);
        if (added == null) {
            first = sameAtBeginning();
            rest = sameAtEnd();
        } else {
            first = added.isEmpty() ? now.size() : index(added.get(0));
            rest = added.isEmpty() ? 0 : now.size() - 1 - index(added.get(added.size() - 1));
        }
        compare(isOfSameMonth);
    }

    /** Returns what was added to the decisions in force; null where it is not known that all others are the same. */
    private static @Nullable List<Decision> added(InForce before, Decided decided) {
        Addition addition = decided.addition();
        return addition != null && addition.isTo(before.decisions()) ? addition.decisions() : null;
    }

    private int index(Decision decision) {
        return Collections.binarySearch(now, decision, InForce.ORDER);
    }

    private int sameAtBeginning() {
        List<Decision> then = before.decisions();
        int most = Math.min(then.size(), now.size());
        int same = 0;
        while (same < most && then.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private int sameAtEnd() {
        List<Decision> then = before.decisions();
        int most = Math.min(then.size(), now.size()) - first;
        int same = 0;
        while (same < most && then.get(then.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    /**
     * A change at a place.
     *
     * @param last the id of the entry that it corrects; null where there is none
     */
    record Change(Place place, OutcomeChange what, @Nullable Long last) {}

    /** Returns the changes in the order of the outcome's decisions, and after them those that it has no more. */
    List<Change> list() {
        return list;
    }

    private void compare(BiPredicate<Decision, Decision> isOfSameMonth) {
        Map<Place, Integer> earlier = earlier();
        for (Decision decision : now.subList(first, now.size() - rest)) {
            Place place = before.place(decision);
            Integer at = earlier.remove(place);
            if (at == null) {
                list.add(new Change(
                        place,
                        OutcomeChange.issued(decision),
                        before.withdrawn().get(place)));
            } else {
                compare(
                        place,
                        before.decisions().get(at),
                        decision,
                        before.last().get(at),
                        isOfSameMonth);
            }
        }
        earlier.forEach((place, at) -> list.add(new Change(
                place,
                OutcomeChange.withdrawn(before.decisions().get(at)),
                before.last().get(at))));
    }

    private void compare(
            Place place, Decision then, Decision decision, Long last, BiPredicate<Decision, Decision> isOfSameMonth) {
        if (!isOfSameMonth.test(then, decision)) {
            list.add(new Change(place, OutcomeChange.withdrawn(then), last));
            list.add(new Change(place, OutcomeChange.issued(decision), last));
        } else if (!then.equals(decision)) {
            list.add(new Change(place, OutcomeChange.changed(then, decision), last));
        }
    }

    /** Returns the decisions between, as they were: the index of each by its place. */
    private Map<Place, Integer> earlier() {
        Map<Place, Integer> earlier = new LinkedHashMap<>();
        for (int i = first; i < before.decisions().size() - rest; i++) {
            earlier.put(before.place(before.decisions().get(i)), i);
        }
        return earlier;
    }

    /**
     * Returns what stands once the changes are posted.
     *
     * @param entries one for each change
     */
    InForce posted(List<Entry> entries) {
        if (entries.isEmpty()) {
            return before;
        }
        Map<Place, Long> ids = new HashMap<>(before.withdrawn());
        earlier().forEach((place, at) -> ids.put(place, before.last().get(at)));
        entries.forEach(entry -> ids.put(Place.of(entry), entry.id()));
        List<Long> between = new ArrayList<>();
        for (Decision decision : now.subList(first, now.size() - rest)) {
            between.add(Objects.requireNonNull(ids.remove(before.place(decision))));
        }
        return new InForce(before.agentId(), now, last(between), ids);
    }

    /** Returns the ids of the latest entries: those at the beginning and at the end, and these between. */
    private List<Long> last(List<Long> between) {
        List<Long> last = before.last();
        int end = last.size() - rest;
        if (first < end) {
            last = new ArrayList<>(last);
            last.subList(first, end).clear();
        }
        int[] at = new int[between.size()];
        Arrays.fill(at, first);
        return SortedLists.inserted(last, between, at);
    }
}
