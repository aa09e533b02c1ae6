package io.qarules.office.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawn call on its way to an inspector. */
final class Hearing {
    private final Drawn drawn;
    private final AgentSample sample;
    private final List<Slot> allowed;
    private final boolean fixed;
    private @Nullable Slot slot;

    /**
     * Takes part in the sample.
     *
     * @param allowed where it could be heard, full or not
     * @param fixed the slot that it keeps; null where any of those allowed will do
     */
    Hearing(Drawn drawn, AgentSample sample, List<Slot> allowed, @Nullable Slot fixed) {
        this.drawn = drawn;
        this.sample = sample;
        this.allowed = allowed;
        this.fixed = fixed != null;
        sample.hearings().add(this);
        move(fixed);
    }

    Drawn drawn() {
        return drawn;
    }

    AgentSample sample() {
        return sample;
    }

    /** Returns all slots of inspectors who may hear it, from the day of the call on. */
    List<Slot> allowed() {
        return allowed;
    }

    /** Returns whether it can be heard there, whether there is room or not. */
    boolean isAllowed(Slot other) {
        return !other.day().isBefore(drawn.ticket().day()) && other.week().mayHear(sample.agentId(), sample.team());
    }

    /** Returns where it is heard; null where nowhere yet. */
    @Nullable
    Slot slot() {
        return slot;
    }

    boolean canMove() {
        return !fixed && slot != null;
    }

    /** Returns whether it can come to a slot that has room, without its inspector hearing more than half of the sample. */
    boolean fits(Slot other) {
        return other.isFree() && staysWithinHalf(other);
    }

    /** Returns whether it could go there if there were room, without its inspector hearing more than half of the sample. */
    boolean mayGo(Slot other) {
        return isAllowed(other) && staysWithinHalf(other);
    }

    private boolean staysWithinHalf(Slot other) {
        return (slot != null && slot.week() == other.week()) || sample.heardBy(other.week()) < sample.half();
    }

    void move(@Nullable Slot to) {
        if (slot != null) {
            slot.add(-1);
        }
        slot = to;
        if (to != null) {
            to.add(1);
        }
    }
}
