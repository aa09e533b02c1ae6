package io.qarules.benchmarks.suite;

import java.util.List;
import java.util.Optional;

/** The middle of some figures. */
final class Medians {
    private Medians() {}

    static Optional<Double> of(List<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
