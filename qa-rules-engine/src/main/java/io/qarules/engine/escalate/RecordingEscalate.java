package io.qarules.engine.escalate;

import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.outcome.DecisionKind;
import java.util.function.BiConsumer;

/** Passes on what rules say and takes it down, so that it can be said of another unit. */
record RecordingEscalate(Escalate next, RecordedCalls<Tallied, Escalate> sayings) implements Escalate {
    @Override
    public Escalate give(DecisionKind kind, Tallied tallied) {
        return say(tallied, (escalate, other) -> escalate.give(kind, other));
    }

    @Override
    public Escalate fine(Tallied tallied, double amount) {
        return say(tallied, (escalate, other) -> escalate.fine(other, amount));
    }

    private Escalate say(Tallied tallied, BiConsumer<Escalate, Tallied> verb) {
        verb.accept(next, tallied);
        sayings.add(tallied, verb);
        return this;
    }
}
