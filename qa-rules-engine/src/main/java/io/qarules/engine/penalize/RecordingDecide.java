package io.qarules.engine.penalize;

import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.outcome.DecisionKind;
import java.util.function.BiConsumer;

/** Passes on what rules say and takes it down, so that it can be said of another offence. */
final class RecordingDecide implements Decide {
    private final Decide next;
    private final RecordedCalls<Offence, Decide> sayings;
    private final boolean onceVerified;

    RecordingDecide(Decide next, RecordedCalls<Offence, Decide> sayings) {
        this(next, sayings, false);
    }

    private RecordingDecide(Decide next, RecordedCalls<Offence, Decide> sayings, boolean onceVerified) {
        this.next = next;
        this.sayings = sayings;
        this.onceVerified = onceVerified;
    }

    @Override
    public Decide onceVerified() {
        return new RecordingDecide(next.onceVerified(), sayings, true);
    }

    @Override
    public Decide give(DecisionKind kind, Offence offence) {
        return say(offence, (decide, other) -> decide.give(kind, other));
    }

    @Override
    public Decide fine(Offence offence, double amount) {
        return say(offence, (decide, other) -> decide.fine(other, amount));
    }

    @Override
    public Decide fineBetween(Offence offence, double min, double max) {
        return say(offence, (decide, other) -> decide.fineBetween(other, min, max));
    }

    @Override
    public Decide fineWithoutAmount(Offence offence) {
        return say(offence, Decide::fineWithoutAmount);
    }

    private Decide say(Offence offence, BiConsumer<Decide, Offence> verb) {
        verb.accept(next, offence);
        sayings.add(offence, onceVerified ? (decide, other) -> verb.accept(decide.onceVerified(), other) : verb);
        return this;
    }
}
