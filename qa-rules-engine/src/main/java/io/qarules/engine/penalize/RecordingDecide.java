package io.qarules.engine.penalize;

import io.qarules.engine.rules.cache.RecordedCalls;
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
    public Decide coach(Offence offence) {
        return say(offence, Decide::coach);
    }

    @Override
    public Decide remind(Offence offence) {
        return say(offence, Decide::remind);
    }

    @Override
    public Decide warn(Offence offence) {
        return say(offence, Decide::warn);
    }

    @Override
    public Decide selfReview(Offence offence) {
        return say(offence, Decide::selfReview);
    }

    @Override
    public Decide train(Offence offence) {
        return say(offence, Decide::train);
    }

    @Override
    public Decide trainOffline(Offence offence) {
        return say(offence, Decide::trainOffline);
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

    @Override
    public Decide dismiss(Offence offence) {
        return say(offence, Decide::dismiss);
    }

    private Decide say(Offence offence, BiConsumer<Decide, Offence> verb) {
        verb.accept(next, offence);
        sayings.add(offence, onceVerified ? (decide, other) -> verb.accept(decide.onceVerified(), other) : verb);
        return this;
    }
}
