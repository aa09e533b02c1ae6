package io.qarules.engine.penalize;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Rule;
import java.util.function.BiConsumer;

/** One decision that a rule gave to an offence: it can be given to another. */
record Saying(Rule rule, boolean onceVerified, BiConsumer<Decide, Offence> verb) {
    void sayOf(Offence offence, Penalties penalties, Firing firing) {
        firing.begin(rule);
        verb.accept(onceVerified ? penalties.onceVerified() : penalties, offence);
    }
}
