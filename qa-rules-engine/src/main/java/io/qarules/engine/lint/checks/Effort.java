package io.qarules.engine.lint.checks;

/** How many steps the comparison of a pack's rules may take, so that no pack holds up its check; counts, and reads no clock. */
final class Effort {
    private long left;

    /** @param steps 1 or more */
    Effort(long steps) {
        this.left = steps;
    }

    /** Whether so many more steps may be taken; once refused, none may. */
    boolean spend(long steps) {
        left = steps > left ? -1 : left - steps;
        return left >= 0;
    }
}
