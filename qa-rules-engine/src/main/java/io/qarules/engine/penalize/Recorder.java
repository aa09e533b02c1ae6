package io.qarules.engine.penalize;

import io.qarules.engine.rules.Firing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Passes on what rules say and takes it down, so that it can be said of another offence. */
final class Recorder implements Decide {
    private final Decide next;
    private final Firing firing;
    private final boolean onceVerified;
    private final Map<String, List<Saying>> said;

    Recorder(Decide next, Firing firing) {
        this(next, firing, false, new HashMap<>());
    }

    private Recorder(Decide next, Firing firing, boolean onceVerified, Map<String, List<Saying>> said) {
        this.next = next;
        this.firing = firing;
        this.onceVerified = onceVerified;
        this.said = said;
    }

    /** What was said of an offence, in order; empty where no rule fired for it. */
    List<Saying> saidOf(Offence offence) {
        return List.copyOf(said.getOrDefault(offence.id(), List.of()));
    }

    @Override
    public Decide onceVerified() {
        return new Recorder(next.onceVerified(), firing, true, said);
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
        said.computeIfAbsent(offence.id(), id -> new ArrayList<>()).add(new Saying(firing.rule(), onceVerified, verb));
        return this;
    }
}
