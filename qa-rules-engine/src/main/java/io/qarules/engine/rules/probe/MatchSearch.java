package io.qarules.engine.rules.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** The fact of each element; null for an element that is no plain pattern. Empty where the rule does not fire. */
    Optional<List<@Nullable Object>> find() {
        List<@Nullable Object> taken = new ArrayList<>();
        return find(new Bindings(), taken) ? Optional.of(taken) : Optional.empty();
    }

    private boolean find(Bindings bindings, List<@Nullable Object> taken) {
        if (taken.size() == elements.size()) {
            return taken.stream().anyMatch(fact -> fact == subject);
        }
        ProbeElement element = elements.get(taken.size());
        if (element.type() == null) {
            return element.holds(facts, bindings) && found(null, bindings, taken);
        }
        for (Object fact : single && element.takes(subject) ? List.of(subject) : facts) {
            Bindings own = bindings.copy();
            if (element.takes(fact) && element.matches(fact, own) && found(fact, own, taken)) {
                return true;
            }
        }
        return false;
    }

    private boolean found(@Nullable Object fact, Bindings bindings, List<@Nullable Object> taken) {
        taken.add(fact);
        if (find(bindings, taken)) {
            return true;
        }
        taken.remove(taken.size() - 1);
        return false;
    }
}
