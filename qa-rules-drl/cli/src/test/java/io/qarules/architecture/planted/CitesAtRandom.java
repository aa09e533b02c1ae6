package io.qarules.architecture.planted;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Takes a clause for a step and a section for a clause, and cites where nothing is tested. */
@Disabled("cites, and is not run")
public final class CitesAtRandom {
    @Test
    @Policy({"2.10", "6.2.1"})
    @Clause({"6.2.1", "7"})
    void test() {}

    @Policy("7")
    void noTest() {}
}
