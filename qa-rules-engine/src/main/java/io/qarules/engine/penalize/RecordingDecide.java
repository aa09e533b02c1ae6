package io.qarules.engine.penalize;

import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Passes on what rules say and takes it down, so that it can be said of another offence. */
final class RecordingDecide implements Decide {
    private final Decide next;
    private final RecordedCalls<Offence, Decide> sayings;
    private final UnaryOperator<BiConsumer<Decide, Offence>> row;

    RecordingDecide(Decide next, RecordedCalls<Offence, Decide> sayings) {
        this(next, sayings, UnaryOperator.identity());
    }

    /** @param row makes of a verb one that says first what was said before in the row */
    private RecordingDecide(
            Decide next, RecordedCalls<Offence, Decide> sayings, UnaryOperator<BiConsumer<Decide, Offence>> row) {
        this.next = next;
        this.sayings = sayings;
        this.row = row;
    }

    @Override
    public Decide onceVerified() {
        return with(Decide::onceVerified);
    }

    @Override
    public Decide to(Audience audience) {
        return with(decide -> decide.to(audience));
    }

    @Override
    public Decide onSupervisor() {
        return with(Decide::onSupervisor);
    }

    @Override
    public Decide give(DecisionKind kind, Offence offence) {
        return say(offence, (decide, other) -> decide.give(kind, other));
    }

    @Override
    public Decide points(Offence offence, int points) {
        return say(offence, (decide, other) -> decide.points(other, points));
    }

    @Override
    public Decide fine(Offence offence, double amount) {
        return say(offence, (decide, other) -> decide.fine(other, amount));
    }

    @Override
    public Decide finePercentOfPay(Offence offence, double percent) {
        return say(offence, (decide, other) -> decide.finePercentOfPay(other, percent));
    }

    @Override
    public Decide fineBetween(Offence offence, double min, double max) {
        return say(offence, (decide, other) -> decide.fineBetween(other, min, max));
    }

    @Override
    public Decide fineWithoutAmount(Offence offence) {
        return say(offence, Decide::fineWithoutAmount);
    }

    private Decide with(UnaryOperator<Decide> word) {
        return new RecordingDecide(
                word.apply(next),
                sayings,
                verb -> row.apply((decide, offence) -> verb.accept(word.apply(decide), offence)));
    }

    private Decide say(Offence offence, BiConsumer<Decide, Offence> verb) {
        verb.accept(next, offence);
        sayings.add(offence, row.apply(verb));
        return this;
    }
}
