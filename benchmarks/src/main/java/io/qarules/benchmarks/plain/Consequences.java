package io.qarules.benchmarks.plain;

import java.util.Set;

/** Steps 5 to 10 of POLICY 2. */
@FunctionalInterface
public interface Consequences {
    /** @param appealsUpheld the findings that fall */
    World of(Findings findings, Set<String> appealsUpheld);
}
