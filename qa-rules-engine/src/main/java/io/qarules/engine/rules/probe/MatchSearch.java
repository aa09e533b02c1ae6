package io.qarules.engine.rules.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for facts for which a rule fires, one of them given. */
final class MatchSearch {
    private final List<ProbeElement> elements;
    private final Object subject;
    private final Collection<?> facts;
    private final boolean single;

    MatchSearch(List<ProbeElement> elements, Object subject, Collection<?> facts) {
        this.elements = elements;
        this.subject = subject;
        this.facts = facts;
        this.single =
                elements.stream().filter(element -> element.takes(subject)).count() == 1;
    }

    /**
     * Facts for which a rule fires.
     *
     * @param facts that of each element; null for an element that is no plain pattern
     * @param bindings what the left side has bound
     */
    record Match(List<@Nullable Object> facts, Bindings bindings) {}

    /** Returns null where the rule does not fire. */
    @Nullable
    Match find() {
        return find(new Bindings(), new ArrayList<>());
    }

    private @Nullable Match find(Bindings bindings, List<@Nullable Object> taken) {
        if (taken.size() == elements.size()) {
            return taken.stream().anyMatch(fact -> fact == subject) ? new Match(taken, bindings) : null;
        }
        ProbeElement element = elements.get(taken.size());
        if (element.type() == null) {
            return element.holds(facts, bindings) ? found(null, bindings, taken) : null;
        }
        for (Object fact : single && element.takes(subject) ? List.of(subject) : facts) {
            Bindings own = bindings.copy();
            Match match = element.takes(fact) && element.matches(fact, own) ? found(fact, own, taken) : null;
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private @Nullable Match found(@Nullable Object fact, Bindings bindings, List<@Nullable Object> taken) {
        taken.add(fact);
        Match match = find(bindings, taken);
        if (match == null) {
            taken.remove(taken.size() - 1);
        }
        return match;
    }
}
