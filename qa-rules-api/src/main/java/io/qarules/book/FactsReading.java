package io.qarules.book;

import io.qarules.outcome.Problem;
import java.util.List;
import java.util.Objects;

/**
 * Facts read from JSON, with the problems found on the way.
 *
 * @param facts null in every field that could not be read
 * @param problems one for each value that could not be read, with its path
 */
public record FactsReading(Facts facts, List<Problem> problems) {
    /** @throws NullPointerException if the facts or the list are null */
    public FactsReading {
        Objects.requireNonNull(facts, "facts");
        problems = List.copyOf(problems);
    }
}
