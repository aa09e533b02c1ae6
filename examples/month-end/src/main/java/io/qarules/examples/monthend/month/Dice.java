package io.qarules.examples.monthend.month;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed rolls the same on every machine. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own for one agent, so that what happens to one does not move the others. */
    public Dice split() {
        return new Dice(random.split());
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration hours(int least, int most) {
        return Duration.ofMinutes(between(least * 60, most * 60));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
