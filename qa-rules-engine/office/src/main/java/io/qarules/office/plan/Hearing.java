package io.qarules.office.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawn call on its way to an inspector. */
final class Hearing {
    private final Drawn drawn;
    private final AgentSample sample;
    private final List<Slot> allowed;
    private final @Nullable Slot kept;
    private @Nullable Slot slot;

    /**
     * Starts where an earlier plan put it.
     *
     * @param allowed where it could be heard, full or not
     * @param kept the slot that it has by an earlier plan; null where any of those allowed will do
     */
    Hearing(Drawn drawn, AgentSample sample, List<Slot> allowed, @Nullable Slot kept) {
        this.drawn = drawn;
        this.sample = sample;
        this.allowed = allowed;
        this.kept = kept;
        move(kept);
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

    /** Returns whether it may move on for a better plan: not from nowhere, and not from where an earlier plan put it. */
    boolean canMove() {
        return slot != null && !isKept();
    }

    /** Returns whether it is where an earlier plan put it; then it moves only where another call needs its place. */
    boolean isKept() {
        return slot != null && slot == kept;
    }

    /** Goes back to where an earlier plan put it, if there is room. */
    void goBack() {
        if (kept != null && !isKept() && kept.isFree()) {
            move(kept);
        }
    }

    /** Returns whether it can come to a slot that has room, without more calls being beyond half of the sample. */
    boolean fits(Slot other) {
        return other.isFree() && keepsHalf(other);
    }

    /** Returns whether it could go there if there were room, without more calls being beyond half of the sample. */
    boolean mayGo(Slot other) {
        return isAllowed(other) && keepsHalf(other);
    }

    /** Returns whether an inspector would not come to hear more than half of the sample. */
    boolean staysWithinHalf(InspectorWeek other) {
        return sample.heardBy(other) < sample.half();
    }

    /** Returns whether an inspector hears more than half of the sample, with this call. */
    boolean isBeyondHalf() {
        return slot != null && sample.heardBy(slot.week()) > sample.half();
    }

    /** A call that is beyond half already may be beyond half of another inspector. */
    private boolean keepsHalf(Slot other) {
        return (slot != null && slot.week() == other.week()) || staysWithinHalf(other.week()) || isBeyondHalf();
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
