package io.qarules.benchmarks;

import io.qarules.outcome.Outcome;

/** A benchmark that measures the wrong thing is worse than none. */
final class Checks {
    private Checks() {}

    static void decisions(Outcome outcome, int expected) {
        int actual = outcome.decisions().size();
        if (actual != expected || !outcome.problems().isEmpty()) {
            throw new IllegalStateException("expected %d decisions and no problems, got %d decisions and problems %s"
                    .formatted(expected, actual, outcome.problems()));
        }
    }
}
