package io.qarules.benchmarks.suite;

import java.util.List;
import java.util.Optional;

/**
 * A ratio that was set as a goal.
 *
 * @param atLeast whether the bound is the least that will do; otherwise the most
 * @param measured empty where this run has no such figure
 */
record Goal(String name, boolean atLeast, double bound, List<Measured> measured) {
    static Goal atLeast(String name, double bound, List<Measured> measured) {
        return new Goal(name, true, bound, measured);
    }

    static Goal atMost(String name, double bound, List<Measured> measured) {
        return new Goal(name, false, bound, measured);
    }

    boolean isMetBy(Measured figure) {
        return atLeast ? figure.value() >= bound : figure.value() <= bound;
    }

    /** A ratio, and what it is the ratio of. */
    record Measured(String label, double value) {
        static List<Measured> of(String label, Optional<Double> value) {
            return value.map(ratio -> List.of(new Measured(label, ratio))).orElse(List.of());
        }
    }
}
