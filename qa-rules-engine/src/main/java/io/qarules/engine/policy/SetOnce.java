package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.text.Rule;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rules of stage policy have said so far: rules have no order, so nothing may be said twice. */
final class SetOnce {
    private final Firing firing;
    private final Map<String, Rule> byThing = new HashMap<>();

    SetOnce(Firing firing) {
        this.firing = firing;
    }

    Rule rule() {
        return firing.rule();
    }

    /** @throws IllegalArgumentException where another rule has said it */
    void once(String what) {
        Rule other = byThing.putIfAbsent(what, firing.rule());
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s was set by rule \"%s\" (%s) already".formatted(what, other.name(), other.file()));
        }
    }

    /** @throws IllegalArgumentException where no rule has said it */
    static <T> T required(@Nullable T said, String example) {
        if (said == null) {
            throw new IllegalArgumentException("no rule of stage policy says policy." + example);
        }
        return said;
    }
}
